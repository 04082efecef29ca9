/**
 * Which articles tell of the same event: by the words they share that few others have, and by their days.
 *
 * Words are weighed by how often an article has them and how few articles do (tf-idf; Manning, Raghavan and Schütze,
 * Introduction to Information Retrieval, chapter 6). Only articles of neighbouring days that share several of their
 * weightiest words are compared, so that the time grows with the articles and not with their pairs.
 */

/** An article as it is weighed. */
export interface Telling {
  /** First and last day that its date may mean, in days since 1970; null where undated. */
  readonly days: readonly [number, number] | null;
  readonly outlet: string | null;
  /** The number of each of its words, and how often it has it. */
  readonly vector: Int32Array;
}

/** Days within which outlets tell of one event. */
const APART = 2;
/** Weightiest words of an article by which others are looked up, how many must be shared, in how many articles a word tells. */
const TOP = 40;
const SHARED = 4;
const MOST = 80;
/** Cosine from which two articles tell of one event. */
const ALIKE = 0.32;
/** Articles are weighed as if there were at least so many. */
const FLOOR = 50;

/**
 * Pairs of articles of different outlets that tell of one event, in order.
 * @param words the words by their numbers
 */
export function sameEvents(articles: readonly Telling[], words: readonly string[]): [number, number][] {
  const weights = weightsOf(articles, words.length);
  const top = new TopWords(words);
  const byWord = new Map<number, number[]>();
  for (const [index, { vector, days }] of articles.entries()) {
    if (days === null) continue;
    for (const word of top.of(vector, weights[index] ?? NONE)) {
      const list = byWord.get(word);
      if (list === undefined) byWord.set(word, [index]);
      else list.push(index);
    }
  }
  const shared = new Map<number, number>();
  for (const indexes of byWord.values())
    for (const pair of neighbours(indexes, articles)) shared.set(pair, (shared.get(pair) ?? 0) + 1);
  const pairs = [...shared].flatMap(([pair, number]): [number, number][] =>
    number < SHARED ? [] : [[Math.floor(pair / articles.length), pair % articles.length]],
  );
  pairs.sort(([a, b], [c, d]) => a - c || b - d);
  const cosine = cosines(articles, weights, words.length);
  return pairs.filter(([a, b]) => cosine(a, b) >= ALIKE);
}

const NONE = new Float64Array();

/** Pairs among articles that share a word: of neighbouring days, and of different outlets; each as one number. */
function* neighbours(indexes: readonly number[], articles: readonly Telling[]): Generator<number> {
  if (indexes.length === 1) return;
  const dated = indexes
    .map((index) => ({ index, days: articles[index]?.days ?? [0, 0] }))
    .sort((a, b) => (a.days[0] ?? 0) - (b.days[0] ?? 0) || a.index - b.index);
  for (const [at, one] of dated.entries()) {
    // A word that more articles of these days have than this tells nothing.
    for (let next = at + 1; next < Math.min(dated.length, at + 1 + MOST); next += 1) {
      const other = dated[next];
      if (other === undefined || (other.days[0] ?? 0) - (one.days[1] ?? 0) > APART) break;
      if (articles[one.index]?.outlet === articles[other.index]?.outlet) continue;
      yield Math.min(one.index, other.index) * articles.length + Math.max(one.index, other.index);
    }
  }
}

/** The weight of each word of each article, in the order of its vector, scaled to a length of one. */
function weightsOf(articles: readonly Telling[], words: number): Float64Array[] {
  const holders = new Uint32Array(words);
  for (const { vector } of articles)
    for (let at = 0; at < vector.length; at += 2)
      holders[vector[at] ?? 0] = (holders[vector[at] ?? 0] ?? 0) + 1;
  const total = Math.max(articles.length, FLOOR);
  const rarity = Float64Array.from(holders, (held) => Math.log(1 + total / (held || 1)));
  return articles.map(({ vector }) => {
    const weights = new Float64Array(vector.length / 2);
    let squares = 0;
    for (let at = 0; at < weights.length; at += 1) {
      const weight = (1 + Math.log(vector[2 * at + 1] ?? 1)) * (rarity[vector[2 * at] ?? 0] ?? 0);
      weights[at] = weight;
      squares += weight * weight;
    }
    const length = Math.sqrt(squares) || 1;
    for (let at = 0; at < weights.length; at += 1) weights[at] = (weights[at] ?? 0) / length;
    return weights;
  });
}

/** The weightiest words of articles; of equals, the first in code-unit order. */
class TopWords {
  readonly #words: readonly string[];

  constructor(words: readonly string[]) {
    this.#words = words;
  }

  of(vector: Int32Array, weights: Float64Array): number[] {
    const least = weights.slice().sort().at(-TOP) ?? 0;
    const found: { word: number; weight: number }[] = [];
    for (const [at, weight] of weights.entries())
      if (weight >= least) found.push({ word: vector[2 * at] ?? 0, weight });
    if (found.length > TOP) found.sort((a, b) => b.weight - a.weight || this.#order(a.word, b.word));
    return found.slice(0, TOP).map(({ word }) => word);
  }

  #order(a: number, b: number): number {
    return (this.#words[a] ?? '') < (this.#words[b] ?? '') ? -1 : 1;
  }
}

/** The cosine of two articles; quickest where the first is that of the call before. */
function cosines(articles: readonly Telling[], weights: readonly Float64Array[], words: number) {
  const laid = new Float64Array(words);
  let last = -1;
  const lay = (index: number, remove: boolean): void => {
    const vector = articles[index]?.vector ?? [];
    for (const [at, weight] of (weights[index] ?? NONE).entries())
      laid[vector[2 * at] ?? 0] = remove ? 0 : weight;
  };
  return (a: number, b: number): number => {
    if (a !== last) {
      lay(last, true);
      lay(a, false);
      last = a;
    }
    const vector = articles[b]?.vector ?? [];
    let sum = 0;
    for (const [at, weight] of (weights[b] ?? NONE).entries())
      sum += weight * (laid[vector[2 * at] ?? 0] ?? 0);
    return sum;
  };
}
