/**
 * What a word that is not in the archive may have been meant to be.
 */
import type { Form, Lookup } from './lookup.ts';
import { affixLength, isSpelt, rankSpellings, tolerance } from './spelling.ts';
import { isDense } from './words.ts';

const MISSPELT_WEIGHT = 0.5;

/** Terms that a word may be a misspelling of, best first. */
export async function spellingsOf(word: string, lookup: Lookup): Promise<Form[]> {
  if (tolerance(word) === 0 || isDense(word) || /\d/.test(word)) return [];
  const length = affixLength(word);
  const characters = [...word];
  const [begun, ended] = await Promise.all([
    lookup.known((part) => part.startingWith(characters.slice(0, length).join(''), word)),
    lookup.known((part) => part.endingWith(characters.slice(-length).join(''), word)),
  ]);
  const all = new Map(
    [...begun, ...ended.filter(({ term }) => isSpelt(term))].map((known) => [known.term, known]),
  );
  return rankSpellings(word, [...all.values()]).map(({ term, distance }, rank) => ({
    term,
    weight: (MISSPELT_WEIGHT / distance) * 0.9 ** rank,
  }));
}
