/**
 * Articles in which words stand next to one another.
 */
import { adjacent } from './adjacent.ts';
import { type Hits, intersection, NO_HITS, seek, unionBest } from './hits.ts';
import { hitsOf, type Lookup } from './lookup.ts';
import type { FoundTerm, Part } from './part.ts';
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
  const byTexts = found.some(({ places }) => places === null);
  const kept = byTexts
    ? await heldByTexts(part, terms, all)
    : await heldByPlaces(found, lists, all, part.offset);
  return {
    numbers: Uint32Array.from(kept, (index) => all.numbers[index] ?? 0),
    scores: Float32Array.from(kept, (index) => all.scores[index] ?? 0),
  };
}

/** Those of some articles, in which a term of few articles is among them, that hold the terms as a phrase. */
async function heldByTexts(part: Part, terms: readonly string[], { numbers }: Hits): Promise<number[]> {
  const held = await part.holding?.(
    Array.from(numbers, (number) => number - part.offset),
    terms,
  );
  return [...numbers.keys()].filter((index) => held?.[index]);
}

async function heldByPlaces(
  found: readonly FoundTerm[],
  lists: readonly Postings[],
  all: Hits,
  offset: number,
): Promise<number[]> {
  const places = await Promise.all(
    found.map((term, i) => term.places?.(positionsIn(lists[i] as Postings, all, offset)) ?? []),
  );
  return [...all.numbers.keys()].filter((index) => adjacent(places.map((list) => list[index] ?? [])));
}

function positionsIn({ numbers }: Postings, { numbers: wanted }: Hits, offset: number): number[] {
  let at = 0;
  return Array.from(wanted, (number) => {
    at = seek(numbers, number - offset, at);
    return at;
  });
}
