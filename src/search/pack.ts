/**
 * A small part of an index in one file: its shards one after another.
 */
import { ByteReader } from './bytes.ts';

export const PACK_KIND = 'k';

/** The shards in a pack, by name. */
export function unpack(bytes: Uint8Array<ArrayBuffer>): ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
  const reader = new ByteReader(bytes);
  const heads = Array.from({ length: reader.number() }, () => ({
    name: reader.text(),
    length: reader.number(),
  }));
  return new Map(heads.map(({ name, length }) => [name, reader.bytes(length) as Uint8Array<ArrayBuffer>]));
}
