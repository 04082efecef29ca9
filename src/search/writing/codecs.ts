/**
 * How values that stand in tables become bytes.
 */
import { ByteWriter } from '../bytes.ts';
import { Model } from '../chances.ts';
import { REF_LENGTH } from '../refs.ts';
import { RangeWriter } from './range-writer.ts';

/** How the values of a table become bytes: those of a leaf together, so that each is told by those before it. */
export interface Codec<V> {
  /** About how many bytes a value takes, whatever stands beside it. */
  weigh(value: V): number;
  encode(values: readonly V[]): Uint8Array;
  /** Whether the bytes are as small as they get. */
  readonly packed: boolean;
}

/** Values that are bytes. */
export const BYTES: Codec<Uint8Array> = {
  packed: false,
  weigh: (value) => value.length,
  encode(values) {
    const writer = new ByteWriter(4096);
    for (const value of values) writer.number(value.length);
    for (const value of values) writer.bytes(value);
    return writer.done();
  },
};

/** Values that are whole numbers from 1 on, most of them small. */
export const NUMBERS: Codec<number> = {
  packed: true,
  weigh: () => 0.3,
  encode(values) {
    const [coder, model] = [new RangeWriter(), new Model(1)];
    for (const value of values) coder.number(model, 0, value - 1);
    return coder.done();
  },
};

/** Values that lead to shards. */
export const REFS: Codec<Uint8Array> = {
  packed: true,
  weigh: () => REF_LENGTH,
  encode(values) {
    const writer = new ByteWriter(REF_LENGTH * values.length);
    for (const value of values) writer.bytes(value);
    return writer.done();
  },
};
