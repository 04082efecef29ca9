/**
 * What a misspelt word may have been meant to be.
 */
import { isDense } from './words.ts';

/**
 * Letters put in, left out, changed, or swapped with their neighbour between two words (Damerau and Levenshtein, each
 * stretch touched once); more than `most` is given as `most + 1`.
 */
export function distance(one: string, other: string, most: number): number {
  const a = [...one];
  const b = [...other];
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length] ?? most + 1;
}

/** A term, and how many articles hold it. */
export interface Known {
  readonly term: string;
  readonly count: number;
}

export interface Spelling extends Known {
  readonly distance: number;
}

const SHORTEST = 4;
const MOST = 5;

/** How many letters may be wrong in a word; 0 where it is too short to say what was meant. */
export function tolerance(word: string): number {
  const { length } = [...word];
  if (length < SHORTEST) return 0;
  return length < 8 ? 1 : 2;
}

/**
 * Of the terms of an archive those a word may have been meant to be, best first: by distance, then by the articles that
 * hold them. A term two letters off is taken only where none is one letter off.
 */
export function rankSpellings(word: string, known: readonly Known[], most = MOST): Spelling[] {
  const allowed = tolerance(word);
  const near: Spelling[] = [];
  for (const { term, count } of known) {
    if (term === word) continue;
    const found = distance(word, term, allowed);
    if (found <= allowed) near.push({ term, count, distance: found });
  }
  const least = Math.min(...near.map((each) => each.distance));
  return near
    .filter((each) => each.distance === least)
    .sort((a, b) => b.count - a.count || (a.term < b.term ? -1 : 1))
    .slice(0, most);
}

/** How many letters at the beginning and the end of a word its neighbours are looked up by. */
export function affixLength(word: string): number {
  return [...word].length < 6 ? 2 : 3;
}

/** Words that are spelt: numbers and pairs of characters are typed right or not at all. */
export function isSpelt(term: string): boolean {
  return term.length > 1 && /^\p{L}+$/u.test(term) && !isDense(term);
}

/** A term from its last character to its first: by this the terms with one ending stand together. */
export function reversed(term: string): string {
  return [...term].reverse().join('');
}
