/**
 * References to shards, as the bytes of the hashes in their names.
 */
import type { RangeReader, RangeWriter } from './range-coder.ts';

export const REF_LENGTH = 6;

/** A reference to a shard. */
export function refTo(shard: string): Uint8Array {
  const hex = shard.slice(shard.lastIndexOf('-') + 1);
  return Uint8Array.from({ length: hex.length / 2 }, (_, i) =>
    Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16),
  );
}

/** The name of the shard of a kind that a reference leads to. */
export function shardAt(kind: string, ref: Uint8Array): string {
  return `${kind}-${Array.from(ref, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

export function codeRef(coder: RangeWriter, shard: string): void {
  for (const byte of refTo(shard)) coder.bits(byte, 8);
}

export function readRef(coder: RangeReader, kind: string): string {
  return shardAt(
    kind,
    Uint8Array.from({ length: REF_LENGTH }, () => coder.bits(8)),
  );
}
