/**
 * References to shards, as the bytes of the hashes in their names.
 */
import type { RangeReader } from './range-reader.ts';

export const REF_LENGTH = 6;

/** The name of the shard of a kind that a reference leads to. */
export function shardAt(kind: string, ref: Uint8Array): string {
  return `${kind}-${Array.from(ref, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

export function readRef(coder: RangeReader, kind: string): string {
  return shardAt(
    kind,
    Uint8Array.from({ length: REF_LENGTH }, () => coder.bits(8)),
  );
}
