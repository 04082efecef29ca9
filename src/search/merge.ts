/**
 * Articles, each worked out by itself, merged into the postings of their terms.
 */
import type { Analysed } from './analyse.ts';
import type { Postings } from './postings.ts';

/** A term with the articles that hold it, and in each its places. */
export interface Merged {
  readonly term: string;
  readonly postings: Postings;
  readonly places: Places;
}

/** The places of a term in all its articles, as analysers wrote them: those in the nth end at `ends[n]`. */
export interface Places {
  readonly bytes: Uint8Array;
  readonly ends: Uint32Array;
}

/** Merges articles, numbered by their order here, into terms sorted by code unit. */
export function* merge(articles: readonly Analysed[]): Generator<Merged> {
  const { terms, starts, numbers, indexes } = byTerm(articles);
  const order = Array.from(terms.keys()).sort((a, b) =>
    (terms[a] as string) < (terms[b] as string) ? -1 : 1,
  );
  for (const id of order) {
    const start = starts[id] as number;
    const end = starts[id + 1] as number;
    const own = numbers.slice(start, end);
    const impacts = new Uint8Array(own.length);
    for (let i = 0; i < own.length; i += 1) {
      const article = articles[own[i] as number] as Analysed;
      impacts[i] = article.impacts[indexes[start + i] as number] as number;
    }
    const places = placesOf(articles, own, indexes.subarray(start, end));
    yield { term: terms[id] as string, postings: { numbers: own, impacts }, places };
  }
}

function placesOf(articles: readonly Analysed[], numbers: Uint32Array, indexes: Uint32Array): Places {
  const ends = new Uint32Array(numbers.length);
  let length = 0;
  for (let i = 0; i < numbers.length; i += 1) {
    const { ends: own } = articles[numbers[i] as number] as Analysed;
    const index = indexes[i] as number;
    length += (own[index] as number) - (index === 0 ? 0 : (own[index - 1] as number));
    ends[i] = length;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (let i = 0; i < numbers.length; i += 1) {
    const { ends: own, places } = articles[numbers[i] as number] as Analysed;
    const index = indexes[i] as number;
    // A few bytes: copied one by one they cost less than a view of them.
    for (let from = index === 0 ? 0 : (own[index - 1] as number); at < (ends[i] as number); from += 1) {
      bytes[at] = places[from] as number;
      at += 1;
    }
  }
  return { bytes, ends };
}

/** All pairs of term and article, brought together by term (a counting sort). */
interface Pairs {
  readonly terms: readonly string[];
  /** The pairs of term `t` stand from `starts[t]` to `starts[t + 1]`. */
  readonly starts: Uint32Array;
  /** Number of the article, and of the term in it. */
  readonly numbers: Uint32Array;
  readonly indexes: Uint32Array;
}

function byTerm(articles: readonly Analysed[]): Pairs {
  const ids = new Map<string, number>();
  const idsOf = articles.map(({ terms }) =>
    Uint32Array.from(terms, (term) => {
      const known = ids.get(term);
      if (known !== undefined) return known;
      ids.set(term, ids.size);
      return ids.size - 1;
    }),
  );
  const starts = new Uint32Array(ids.size + 1);
  for (const own of idsOf) for (const id of own) (starts[id + 1] as number) += 1;
  for (let id = 0; id < ids.size; id += 1) (starts[id + 1] as number) += starts[id] as number;
  const next = starts.slice();
  const numbers = new Uint32Array(starts[ids.size] ?? 0);
  const indexes = new Uint32Array(numbers.length);
  idsOf.forEach((own, number) => {
    own.forEach((id, index) => {
      const at = next[id] as number;
      next[id] = at + 1;
      numbers[at] = number;
      indexes[at] = index;
    });
  });
  return { terms: [...ids.keys()], starts, numbers, indexes };
}
