/**
 * Articles found, by rising number, each with its score.
 */

export interface Hits {
  readonly numbers: Uint32Array;
  readonly scores: Float32Array;
}

export const NO_HITS: Hits = { numbers: new Uint32Array(), scores: new Float32Array() };

type Combine = (one: number, other: number) => number;
const sum: Combine = (one, other) => one + other;

/** Articles in any, with the best of their scores. */
export function unionBest(all: readonly Hits[]): Hits {
  return unite(all, Math.max);
}

/** Articles in any, with the sum of their scores: those in more come first. */
export function unionSum(all: readonly Hits[]): Hits {
  return unite(all, sum);
}

function unite(all: readonly Hits[], combine: Combine): Hits {
  // Two by two, the short first, so that a long list is not gone through again for each short one.
  const waiting = [...all].sort((a, b) => b.numbers.length - a.numbers.length);
  while (waiting.length > 1) {
    const one = waiting.pop() as Hits;
    const other = waiting.pop() as Hits;
    const both = uniteTwo(one, other, combine);
    const place = waiting.findLastIndex(({ numbers }) => numbers.length >= both.numbers.length);
    waiting.splice(place + 1, 0, both);
  }
  return waiting[0] ?? NO_HITS;
}

function uniteTwo(one: Hits, other: Hits, combine: Combine): Hits {
  if (one.numbers.length === 0) return other;
  const numbers = new Uint32Array(one.numbers.length + other.numbers.length);
  const scores = new Float32Array(numbers.length);
  let i = 0;
  let j = 0;
  let at = 0;
  while (i < one.numbers.length || j < other.numbers.length) {
    const a = one.numbers[i] ?? Number.POSITIVE_INFINITY;
    const b = other.numbers[j] ?? Number.POSITIVE_INFINITY;
    numbers[at] = Math.min(a, b);
    if (a === b) scores[at] = combine(one.scores[i++] as number, other.scores[j++] as number);
    else scores[at] = (a < b ? one.scores[i++] : other.scores[j++]) as number;
    at += 1;
  }
  return { numbers: numbers.slice(0, at), scores: scores.slice(0, at) };
}

/** Articles in all, with the sum of their scores; none where nothing is given. */
export function intersection(all: readonly Hits[]): Hits {
  const [first, ...rest] = [...all].sort((a, b) => a.numbers.length - b.numbers.length);
  return rest.reduce(intersectTwo, first ?? NO_HITS);
}

/** Goes through the short list and looks its numbers up in the long one. */
function intersectTwo(short: Hits, long: Hits): Hits {
  const numbers = new Uint32Array(short.numbers.length);
  const scores = new Float32Array(short.numbers.length);
  let at = 0;
  let from = 0;
  for (let i = 0; i < short.numbers.length && from < long.numbers.length; i += 1) {
    const number = short.numbers[i] as number;
    from = seek(long.numbers, number, from);
    if (long.numbers[from] !== number) continue;
    numbers[at] = number;
    scores[at] = (short.scores[i] as number) + (long.scores[from] as number);
    at += 1;
  }
  return { numbers: numbers.slice(0, at), scores: scores.slice(0, at) };
}

/** Where `number` stands or would stand, from `from` on: in growing steps, then by halving. */
export function seek(numbers: Uint32Array, number: number, from: number): number {
  let low = from;
  let step = 1;
  while (low + step < numbers.length && (numbers[low + step] as number) < number) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, numbers.length);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Articles whose numbers pass a test. */
export function filterHits({ numbers, scores }: Hits, test: (number: number) => boolean): Hits {
  const kept = Uint32Array.from(numbers.keys()).filter((index) => test(numbers[index] as number));
  return {
    numbers: kept.map((index) => numbers[index] as number),
    scores: Float32Array.from(kept, (index) => scores[index] as number),
  };
}

/** Articles in one and not in the other. */
export function without(hits: Hits, out: Hits): Hits {
  let at = 0;
  return filterHits(hits, (number) => {
    at = seek(out.numbers, number, at);
    return out.numbers[at] !== number;
  });
}

/** The same articles, none counting for more than another. */
export function unscored({ numbers }: Hits): Hits {
  return { numbers, scores: new Float32Array(numbers.length) };
}

/** The best articles, of two alike the one that comes first in `order`. */
export function best({ numbers, scores }: Hits, limit: number, order: (number: number) => number): number[] {
  const kept: number[] = [];
  const better = (a: number, b: number): boolean => {
    const apart = (scores[a] as number) - (scores[b] as number);
    return apart !== 0 ? apart > 0 : order(numbers[a] as number) < order(numbers[b] as number);
  };
  for (let index = 0; index < numbers.length; index += 1) {
    if (kept.length >= limit && !better(index, kept[kept.length - 1] as number)) continue;
    let low = 0;
    let high = kept.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (better(index, kept[middle] as number)) high = middle;
      else low = middle + 1;
    }
    kept.splice(low, 0, index);
    if (kept.length > limit) kept.pop();
  }
  return kept.map((index) => numbers[index] as number);
}
