/** Paragraphs that an outlet prints below one story after another: they tell nothing of the story. */

import { sharedOf } from './texts.ts';

/** Articles that share a paragraph and less than this of the rest are different stories. */
const APART = 0.3;
/** Those that share less than this of the rest are, whatever paragraphs they share. */
const STRANGE = 0.05;
/** Shingles that the rest of an article must have to tell. */
const REST = 15;
/** Articles with a paragraph that are compared with the first of them. */
const MOST = 24;

/** Numbers for the paragraphs of an article, as {@link Words.keyOf} gives them. */
type Keys = readonly (number | null)[];

/** The paragraphs of each article that stand in another one too, word for word, by their keys. */
export function sharedKeys(articles: readonly Keys[]): ReadonlyMap<number, readonly number[]> {
  const holders = new Map<number, number[]>();
  for (const [index, keys] of articles.entries()) {
    for (const key of keys) {
      if (key === null) continue;
      const list = holders.get(key);
      if (list === undefined) holders.set(key, [index]);
      else if (list.at(-1) !== index) list.push(index);
    }
  }
  return new Map([...holders].filter(([, indexes]) => indexes.length > 1));
}

/**
 * The keys of paragraphs that stand in articles which share little else. Articles must come in an order that does not
 * depend on how they were read.
 * @param shared the articles that have a paragraph, by its key
 * @param areApart whether two articles, which share a paragraph, are different stories
 */
export function boilerplateIn(
  shared: ReadonlyMap<number, readonly number[]>,
  areApart: (a: number, b: number) => boolean,
): Set<number> {
  const found = new Set<number>();
  for (const [key, [first = 0, ...others]] of shared) {
    if (others.slice(0, MOST).some((other) => areApart(first, other))) found.add(key);
  }
  return found;
}

/** An article as it is compared with another: its paragraphs, and the shingles of those that no other has word for word. */
interface Compared {
  readonly keys: Keys;
  readonly rest: Uint32Array;
}

/** Whether two articles that share a paragraph are different stories. */
export function tellApart(a: Compared, b: Compared): boolean {
  if (a.rest.length < REST || b.rest.length < REST) return false;
  const alike = sharedOf(a.rest, b.rest);
  return alike < STRANGE || (alike < APART && fewCommon(a.keys, b.keys));
}

/** Whether two articles share less than half of the paragraphs of either word for word: else one is a version of the other. */
function fewCommon(a: Keys, b: Keys): boolean {
  const keysOf = (keys: Keys) => new Set(keys.filter((key) => key !== null));
  const [one, other] = [keysOf(a), keysOf(b)];
  let common = 0;
  for (const key of one) if (other.has(key)) common += 1;
  return common < Math.min(one.size, other.size) / 2;
}
