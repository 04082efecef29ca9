/** The difference of two texts is the one that the package `diff` finds. */

import { diffWordsWithSpace } from 'diff';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shortestEdit } from '../../../src/archive/stories/shortest-edit.ts';
import { wordDiff } from '../../../src/archive/stories/versions.ts';

const text = fc
  .array(
    fc.constantFrom('the ', 'ministry ', 'said', ' ', '\n\n', '.', ',', 'é', '漢', '“', '12', 'talks '),
    {
      maxLength: 60,
    },
  )
  .map((parts) => parts.join(''));

it('is the difference that the package finds, whatever the texts', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = diffWordsWithSpace(before, after).map(({ added, removed, value }) => ({
        kind: added ? 'added' : removed ? 'removed' : 'same',
        text: value,
      }));
      expect(wordDiff(before, after)).toEqual(parts);
    }),
    { numRuns: 2_000 },
  );
});

it('gives up where more edits are needed than are allowed, as the package does', () => {
  const tokens = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 25 });
  fc.assert(
    fc.property(tokens, tokens, fc.integer({ min: 0, max: 30 }), (before, after, most) => {
      const spell = (numbers: number[]) => numbers.map((number) => `${number}\n`).join('');
      const found = diffWordsWithSpace(spell(before), spell(after), { maxEditLength: 2 * most });
      const given = shortestEdit(double(before), double(after), 2 * most);
      expect(given === null).toBe(found === undefined);
    }),
    { numRuns: 2_000 },
  );
});

/** As the package cuts the text: after each number its line end. */
function double(numbers: readonly number[]): Int32Array {
  return Int32Array.from(numbers.flatMap((number) => [number, -1]));
}
