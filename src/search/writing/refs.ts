/**
 * References to shards, written: the bytes of the hashes in their names.
 */
import type { RangeWriter } from './range-writer.ts';

/** A reference to a shard. */
export function refTo(shard: string): Uint8Array {
  const hex = shard.slice(shard.lastIndexOf('-') + 1);
  return Uint8Array.from({ length: hex.length / 2 }, (_, i) =>
    Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16),
  );
}

export function codeRef(coder: RangeWriter, shard: string): void {
  for (const byte of refTo(shard)) coder.bits(byte, 8);
}
