/** Versions of one wire story: how the agency numbers them, and how one differs from the one before. */

import { wordsWithSpaceDiff } from 'diff';
import type { DiffPart } from '../../archive-types.ts';
import { shortestEdit } from './shortest-edit.ts';

/**
 * What agencies set before a headline, and which version it means: `(LEAD)`, `(2nd LD)`, `UPDATE 3-`, `(종합2보)`.
 * Each with a group for its number; a mark without one is the first update.
 */
const MARKS = [
  /^\W{0,2}(?:(\d{1,2})(?:st|nd|rd|th) )?(?:LEAD|LD)\b/iu,
  /^\W{0,2}(?:UPDATE|WRAPUP|REFILE-UPDATE) ?(\d{1,2})?\b/u,
  /^\W{0,2}종합(?:(\d{1,2})보)?/u,
  /^\W{0,2}(\d{1,2})보\)/u,
];

/** The number of a version by the words before its headline; null where they say nothing. */
export function versionNumber(mark: string): number | null {
  for (const form of MARKS) {
    const match = form.exec(mark.trim());
    if (match !== null) return Number(match[1] ?? 1);
  }
  return null;
}

/** Differences beyond which two texts are shown one after the other. */
const MOST_EDITS = 4000;

/** How a text became another, word by word. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const [former, latter] = [tokensOf(before), tokensOf(after)];
  const numbers = new Map<string, number>();
  const runs = shortestEdit(numbered(former, numbers), numbered(latter, numbers), MOST_EDITS);
  if (runs === null)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  let [at, beside] = [0, 0];
  return runs.map(({ kind, count }) => {
    const tokens = kind === 'removed' ? former.slice(at, at + count) : latter.slice(beside, beside + count);
    if (kind !== 'added') at += count;
    if (kind !== 'removed') beside += count;
    return { kind, text: tokens.join('') };
  });
}

function tokensOf(text: string): string[] {
  return wordsWithSpaceDiff.tokenize(text);
}

/** The number of each token; equal tokens have equal numbers. */
function numbered(tokens: readonly string[], numbers: Map<string, number>): Int32Array {
  return Int32Array.from(tokens, (token) => {
    const number = numbers.get(token) ?? numbers.size;
    numbers.set(token, number);
    return number;
  });
}
