/**
 * Articles, each worked out by itself, merged into the postings of their terms.
 */
import type { Analysed } from './analyse.ts';
import type { Postings } from './postings.ts';

/** A term with the articles that hold it, and in each its places. */
export interface Merged {
  readonly term: string;
  readonly postings: Postings;
  readonly places: readonly Uint8Array[];
}

/** Merges articles, numbered by their order here, into terms sorted by code unit. */
export function* merge(articles: readonly Analysed[]): Generator<Merged> {
  const { terms, starts, numbers, indexes } = byTerm(articles);
  const order = Uint32Array.from(terms.keys()).sort((a, b) => ((terms[a] ?? '') < (terms[b] ?? '') ? -1 : 1));
  for (const id of order) {
    const start = starts[id] ?? 0;
    const end = starts[id + 1] ?? 0;
    const impacts = new Uint8Array(end - start);
    const places: Uint8Array[] = [];
    for (let at = start; at < end; at += 1) {
      const article = articles[numbers[at] ?? 0] as Analysed;
      const index = indexes[at] ?? 0;
      impacts[at - start] = article.impacts[index] ?? 0;
      places.push(article.places.subarray(index === 0 ? 0 : article.ends[index - 1], article.ends[index]));
    }
    yield { term: terms[id] ?? '', postings: { numbers: numbers.slice(start, end), impacts }, places };
  }
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
