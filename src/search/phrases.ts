/**
 * Articles in which words stand next to one another.
 */
import { type Hits, intersection, NO_HITS, seek, unionBest } from './hits.ts';
import { hitsOf, type Lookup } from './lookup.ts';
import type { Part } from './part.ts';
import type { Postings } from './postings.ts';

/** Words in their order together are worth more than apart. */
const TOGETHER = 1.5;

/** The articles that hold the terms as a phrase, in the headline, a name or a passage. */
export async function phraseHits(terms: readonly string[], lookup: Lookup): Promise<Hits> {
  const worths = await Promise.all(terms.map(async (term) => lookup.rarity(await lookup.count(term))));
  const found = lookup.parts.map((part) => hitsIn(part, terms, worths));
  return unionBest(await Promise.all(found));
}

async function hitsIn(part: Part, terms: readonly string[], worths: readonly number[]): Promise<Hits> {
  const found = (await Promise.all(terms.map((term) => part.term(term)))).filter((term) => term !== null);
  if (found.length < terms.length) return NO_HITS;
  const lists = await Promise.all(found.map((term) => term.all()));
  const all = intersection(lists.map((list, i) => hitsOf(list, part.offset, TOGETHER * (worths[i] ?? 0))));
  if (terms.length === 1 || all.numbers.length === 0) return all;
  const places = await Promise.all(
    found.map((term, i) => term.places(positionsIn(lists[i] as Postings, all, part.offset))),
  );
  const kept = [...all.numbers.keys()].filter((index) => adjacent(places.map((list) => list[index] ?? [])));
  return {
    numbers: Uint32Array.from(kept, (index) => all.numbers[index] ?? 0),
    scores: Float32Array.from(kept, (index) => all.scores[index] ?? 0),
  };
}

function positionsIn({ numbers }: Postings, { numbers: wanted }: Hits, offset: number): number[] {
  let at = 0;
  return Array.from(wanted, (number) => {
    at = seek(numbers, number - offset, at);
    return at;
  });
}

/** Whether some place of the first term is followed by one of the second, and so on. */
function adjacent(places: readonly (readonly number[])[]): boolean {
  const [first = [], ...rest] = places;
  const sets = rest.map((each) => new Set(each));
  return first.some((place) => sets.every((set, index) => set.has(place + index + 1)));
}
