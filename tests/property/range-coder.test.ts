import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Model } from '../../src/search/chances.ts';
import { RangeReader } from '../../src/search/range-reader.ts';
import { RangeWriter } from '../../src/search/writing/range-writer.ts';

/** Numbers of all sizes, and runs of them alike, as gaps and counts are. */
const numbers = fc.array(
  fc.tuple(
    fc.integer({ min: 0, max: 3 }),
    fc.oneof(
      fc.integer({ min: 0, max: 4 }),
      fc.integer({ min: 0, max: 300 }),
      fc.integer({ min: 0, max: 2 ** 31 - 2 }),
    ),
  ),
  { maxLength: 400 },
);

describe('the range coder', () => {
  it('gives back the numbers it was given, whatever they are', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 0, max: 31 }), (given, small) => {
        const coder = new RangeWriter();
        const model = new Model(4);
        for (const [context, value] of given) {
          coder.number(model, context, value);
          coder.small(model, 3, small);
          coder.bits(value, 31);
        }
        const reader = new RangeReader(coder.done());
        const again = new Model(4);
        for (const [context, value] of given) {
          expect(reader.number(again, context)).toBe(value);
          expect(reader.small(again, 3)).toBe(small);
          expect(reader.bits(31)).toBe(value);
        }
      }),
    );
  });

  it('takes little for what is always the same, and hardly more than its bits for what is not', () => {
    const size = (values: readonly number[]) => {
      const coder = new RangeWriter();
      const model = new Model(1);
      for (const value of values) coder.number(model, 0, value);
      return coder.done().length;
    };
    expect(size(Array.from({ length: 4000 }, () => 0))).toBeLessThan(110);
    let state = 1;
    const drawn = Array.from({ length: 4000 }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return 255 + (state >>> 24);
    });
    expect(size(drawn)).toBeLessThan(4000 * 1.03);
  });
});
