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
  readonly words: readonly string[];
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

type Vector = ReadonlyMap<string, number>;

/** Pairs of articles of different outlets that tell of one event, in order. */
export function sameEvents(articles: readonly Telling[]): [number, number][] {
  const vectors = vectorsOf(articles);
  const byWord = new Map<string, number[]>();
  for (const [index, vector] of vectors.entries()) {
    if (articles[index]?.days === null) continue;
    for (const word of topOf(vector)) {
      const list = byWord.get(word);
      if (list === undefined) byWord.set(word, [index]);
      else list.push(index);
    }
  }
  const shared = new Map<string, number>();
  for (const indexes of byWord.values())
    for (const pair of neighbours(indexes, articles)) shared.set(pair, (shared.get(pair) ?? 0) + 1);
  const pairs: [number, number][] = [];
  for (const [pair, number] of shared) {
    if (number < SHARED) continue;
    const [a = 0, b = 0] = pair.split(' ').map(Number);
    if (cosine(vectors[a], vectors[b]) >= ALIKE) pairs.push([a, b]);
  }
  return pairs.sort(([a, b], [c, d]) => a - c || b - d);
}

/** Pairs among articles that share a word: of neighbouring days, and of a language. */
function* neighbours(indexes: readonly number[], articles: readonly Telling[]): Generator<string> {
  const dated = indexes
    .map((index) => ({ index, days: articles[index]?.days ?? [0, 0] }))
    .sort((a, b) => (a.days[0] ?? 0) - (b.days[0] ?? 0) || a.index - b.index);
  for (const [at, one] of dated.entries()) {
    // A word that more articles of these days have than this tells nothing.
    for (const other of dated.slice(at + 1, at + 1 + MOST)) {
      if ((other.days[0] ?? 0) - (one.days[1] ?? 0) > APART) break;
      if (articles[one.index]?.outlet === articles[other.index]?.outlet) continue;
      yield `${Math.min(one.index, other.index)} ${Math.max(one.index, other.index)}`;
    }
  }
}

/** The words of each article with their weights, scaled to a length of one. */
function vectorsOf(articles: readonly Telling[]): Vector[] {
  const counts = articles.map(({ words }) => {
    const count = new Map<string, number>();
    for (const word of words) count.set(word, (count.get(word) ?? 0) + 1);
    return count;
  });
  const holders = new Map<string, number>();
  for (const count of counts)
    for (const word of count.keys()) holders.set(word, (holders.get(word) ?? 0) + 1);
  const total = Math.max(articles.length, FLOOR);
  return counts.map((count) => {
    const weights = [...count].map(
      ([word, times]) =>
        [word, (1 + Math.log(times)) * Math.log(1 + total / (holders.get(word) ?? 1))] as const,
    );
    const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
    return new Map(weights.map(([word, weight]) => [word, weight / length]));
  });
}

/** The weightiest words; of equals, the first in code-unit order. */
function topOf(vector: Vector): string[] {
  return [...vector]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, TOP)
    .map(([word]) => word);
}

function cosine(a: Vector | undefined, b: Vector | undefined): number {
  if (a === undefined || b === undefined) return 0;
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [word, weight] of small) sum += weight * (large.get(word) ?? 0);
  return sum;
}
