/**
 * Articles in which words stand next to one another.
 */
import { placesOf } from './chunks.ts';
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
  const kept = found.some(({ places }) => places === null)
    ? await heldByTexts(part, terms, all)
    : await heldByPlaces(found, lists, all, part.offset);
  return {
    numbers: Uint32Array.from(kept, (index) => all.numbers[index] ?? 0),
    scores: Float32Array.from(kept, (index) => all.scores[index] ?? 0),
  };
}

/** Which of some articles, in which a term of few articles is among them, hold the terms as a phrase, by their texts. */
async function heldByTexts(part: Part, terms: readonly string[], { numbers }: Hits): Promise<number[]> {
  const texts = await Promise.all(Array.from(numbers, (number) => part.texts(number - part.offset)));
  return [...numbers.keys()].filter((index) => texts[index]?.some((text) => holds(text, terms)));
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

/** Whether a text holds the terms next to one another, its words counted as the index counts them. */
function holds(text: string, terms: readonly string[]): boolean {
  const places = new Map(terms.map((term): [string, number[]] => [term, []]));
  let length = 0;
  for (const chunk of text.split(/\s+/)) {
    for (const run of placesOf(chunk)) {
      for (const { term, place } of run.terms) places.get(term)?.push(length + place);
      length += run.length;
    }
  }
  return adjacent(terms.map((term) => places.get(term) ?? []));
}

/** Whether some place of the first term is followed by one of the second, and so on. */
function adjacent(places: readonly Iterable<number>[]): boolean {
  const [first = [], ...rest] = places;
  const sets = rest.map((each) => new Set(each));
  for (const place of first) if (sets.every((set, index) => set.has(place + index + 1))) return true;
  return false;
}
