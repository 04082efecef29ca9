/**
 * How bytes become the values that stand in tables: those of a leaf together, so that each is told by those before it.
 */
import { ByteReader } from './bytes.ts';
import { Model } from './chances.ts';
import { RangeReader } from './range-reader.ts';
import { REF_LENGTH } from './refs.ts';

/** Reads the values of a leaf. */
export type Decode<V> = (bytes: Uint8Array, count: number) => readonly V[];

/** Values that are bytes. */
export const readBytes: Decode<Uint8Array> = (bytes, count) => {
  const reader = new ByteReader(bytes);
  const lengths = Array.from({ length: count }, () => reader.number());
  return lengths.map((length) => reader.bytes(length));
};

/** Values that are whole numbers from 1 on, most of them small. */
export const readNumbers: Decode<number> = (bytes, length) => {
  const [coder, model] = [new RangeReader(bytes), new Model(1)];
  return Array.from({ length }, () => coder.number(model, 0) + 1);
};

/** Values that lead to shards. */
export const readRefs: Decode<Uint8Array> = (bytes, length) => {
  const reader = new ByteReader(bytes);
  return Array.from({ length }, () => reader.bytes(REF_LENGTH));
};
