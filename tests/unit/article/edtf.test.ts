/** The days that a date may mean are those of the grammar, though most dates are not shown to it. */

import edtf from 'edtf';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { edtfRange } from '../../../src/article/edtf.ts';

const two = (number: number): string => String(number).padStart(2, '0');

it('is the range that the grammar gives, of every day and of what is none', () => {
  const year = fc.oneof(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 0, max: 999 }));
  const part = fc.integer({ min: 0, max: 33 });
  fc.assert(
    fc.property(year, part, part, fc.constantFrom('', '~', '?', 'X'), (y, month, day, mark) => {
      const text = `${String(y).padStart(4, '0')}-${two(month)}-${two(day)}${mark}`;
      const found = edtfRange(text);
      let given: { min: number; max: number } | null = null;
      try {
        const { min, max } = edtf(text);
        given = { min, max };
      } catch {
        // No date.
      }
      expect(found, text).toEqual(given);
    }),
    { numRuns: 1_000 },
  );
});
