/** Paragraphs that an outlet prints below one story after another: they tell nothing of the story. */

import { containment, hashOf, mix, shinglesIn, wordsIn } from '../shingles.ts';

/** An article as paragraphs, for comparing. */
export interface Paragraphs {
  /** Shingles of each paragraph. */
  readonly sets: readonly ReadonlySet<number>[];
  /** One number for the words of each paragraph; null for those too short to tell. */
  readonly keys: readonly (number | null)[];
  /** The words of each paragraph. */
  readonly words: readonly (readonly string[])[];
}

/** Words below which a paragraph may recur by chance. */
const FEWEST = 8;
/** Articles that share a paragraph and less than this of the rest are different stories. */
const APART = 0.3;
/** Those that share less than this of the rest are, whatever paragraphs they share. */
const STRANGE = 0.05;
/** Shingles that the rest of an article must have to tell. */
const REST = 15;
/** Articles with a paragraph that are compared with the first of them. */
const MOST = 24;

export function paragraphsOf(texts: readonly string[]): Paragraphs {
  const words = texts.map(wordsIn);
  const hashes = words.map((some) => some.map(hashOf));
  const keys = hashes.map((some) =>
    some.length < FEWEST ? null : some.reduce((key, hash) => mix(key ^ hash, 7), some.length),
  );
  return { sets: hashes.map(shinglesIn), keys, words };
}

/**
 * The keys of paragraphs that stand in articles which share little else. Articles must come in an order that does not
 * depend on how they were read.
 */
export function boilerplateIn(articles: readonly Paragraphs[]): Set<number> {
  const holders = new Map<number, number[]>();
  for (const [index, { keys }] of articles.entries()) {
    for (const key of new Set(keys)) {
      if (key === null) continue;
      const list = holders.get(key);
      if (list === undefined) holders.set(key, [index]);
      else list.push(index);
    }
  }
  const shared = new Map([...holders].filter(([, indexes]) => indexes.length > 1));
  const found = new Set<number>();
  for (const [key, [first, ...others]] of shared) {
    const one = restOf(articles[first ?? -1], shared);
    const apart = others.slice(0, MOST).some((other) => {
      const rest = restOf(articles[other], shared);
      if (one.size < REST || rest.size < REST) return false;
      const alike = containment(one, rest);
      return alike < STRANGE || (alike < APART && fewCommon(articles[first ?? -1], articles[other]));
    });
    if (apart) found.add(key);
  }
  return found;
}

/** Shingles of the paragraphs that no other article has word for word. */
function restOf(article: Paragraphs | undefined, shared: ReadonlyMap<number, unknown>): Set<number> {
  const rest = new Set<number>();
  for (const [at, key] of (article?.keys ?? []).entries()) {
    if (key !== null && shared.has(key)) continue;
    for (const shingle of article?.sets[at] ?? []) rest.add(shingle);
  }
  return rest;
}

/** Whether two articles share less than half of the paragraphs of either word for word: else one is a version of the other. */
function fewCommon(a: Paragraphs | undefined, b: Paragraphs | undefined): boolean {
  const keysOf = (article: Paragraphs | undefined) =>
    new Set((article?.keys ?? []).filter((key) => key !== null));
  const [one, other] = [keysOf(a), keysOf(b)];
  let common = 0;
  for (const key of one) if (other.has(key)) common += 1;
  return common < Math.min(one.size, other.size) / 2;
}

/** The shingles of an article without its boilerplate. */
export function coreOf({ sets, keys }: Paragraphs, boilerplate: ReadonlySet<number>): Set<number> {
  const core = new Set<number>();
  for (const [at, set] of sets.entries()) {
    const key = keys[at] ?? null;
    if (key === null || !boilerplate.has(key)) for (const shingle of set) core.add(shingle);
  }
  return core;
}
