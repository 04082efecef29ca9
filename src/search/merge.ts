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
  const { terms, ids } = commonIds(articles);
  const { starts, placeStarts } = measure(articles, ids, terms.length);
  const numbers = new Uint32Array(starts[terms.length] as number);
  const impacts = new Uint8Array(numbers.length);
  const ends = new Uint32Array(numbers.length);
  const places = new Uint8Array(placeStarts[terms.length] as number);
  const next = starts.slice();
  const nextPlace = placeStarts.slice();
  articles.forEach((article, number) => {
    const own = ids[number] as Uint32Array;
    let from = 0;
    for (let index = 0; index < own.length; index += 1) {
      const id = own[index] as number;
      const at = next[id] as number;
      next[id] = at + 1;
      numbers[at] = number;
      impacts[at] = article.impacts[index] as number;
      let to = nextPlace[id] as number;
      // A few bytes: copied one by one they cost less than a view of them.
      for (const end = article.ends[index] as number; from < end; from += 1)
        places[to++] = article.places[from] as number;
      nextPlace[id] = to;
      ends[at] = to - (placeStarts[id] as number);
    }
  });
  const order = Array.from(terms.keys()).sort((a, b) =>
    (terms[a] as string) < (terms[b] as string) ? -1 : 1,
  );
  for (const id of order) {
    const [start, end] = [starts[id] as number, starts[id + 1] as number];
    if (start === end) continue;
    yield {
      term: terms[id] as string,
      postings: { numbers: numbers.subarray(start, end), impacts: impacts.subarray(start, end) },
      places: {
        bytes: places.subarray(placeStarts[id], placeStarts[id + 1]),
        ends: ends.subarray(start, end),
      },
    };
  }
}

/** The articles of term `t` stand from `starts[t]` to `starts[t + 1]`, the bytes of their places from `placeStarts[t]`. */
function measure(articles: readonly Analysed[], ids: readonly Uint32Array[], terms: number) {
  const starts = new Uint32Array(terms + 1);
  const placeStarts = new Uint32Array(terms + 1);
  articles.forEach(({ ends }, number) => {
    const own = ids[number] as Uint32Array;
    for (let index = 0; index < own.length; index += 1) {
      const after = (own[index] as number) + 1;
      (starts[after] as number) += 1;
      (placeStarts[after] as number) +=
        (ends[index] as number) - (index === 0 ? 0 : (ends[index - 1] as number));
    }
  });
  for (let id = 0; id < terms; id += 1) {
    (starts[id + 1] as number) += starts[id] as number;
    (placeStarts[id + 1] as number) += placeStarts[id] as number;
  }
  return { starts, placeStarts };
}

/** One vocabulary for all articles: as it is where they share one, else put together. */
function commonIds(articles: readonly Analysed[]): { terms: readonly string[]; ids: readonly Uint32Array[] } {
  const first = articles[0]?.vocabulary ?? [];
  if (articles.every(({ vocabulary }) => vocabulary === first)) {
    return { terms: first, ids: articles.map((article) => article.ids) };
  }
  const known = new Map<string, number>();
  const terms: string[] = [];
  const idOf = (term: string): number => {
    const before = known.get(term);
    if (before !== undefined) return before;
    known.set(term, terms.length);
    return terms.push(term) - 1;
  };
  return {
    terms,
    ids: articles.map(({ vocabulary, ids }) => ids.map((id) => idOf(vocabulary[id] as string))),
  };
}
