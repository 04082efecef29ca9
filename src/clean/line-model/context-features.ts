/**
 * What the second stage knows beyond the features: how sure the first stage was of the line, of its neighbours and
 * of the page, and how like the line is to the lines the first stage was sure of (stacking, Wolpert 1992; in the
 * manner of sequence stacking, Cohen and Carvalho 2005).
 */
import { LINE_FEATURES } from './line-features.ts';
import type { Matrix } from './page-features.ts';
import { sharedWith, type Vocabulary } from './vocabulary.ts';
import { prefixSums, windowMean } from './windows.ts';

const STEPS = [-3, -2, -1, 1, 2, 3];
const WINDOWS: readonly (readonly [number, number])[] = [
  [-5, 0],
  [1, 6],
  [-12, 0],
  [1, 13],
  [-30, 31],
];
/** Log-odds from which a line counts as sure. */
const SURE = 1.5;
const FARTHEST = 99;
/** Style in which a line is compared with the sure ones. */
const STYLE = ['words', 'stops', 'capitalised', 'terminal', 'gap', 'commas', 'mark', 'word-length', 'quotes'];
const STYLE_COLUMNS = STYLE.map((name) => LINE_FEATURES.indexOf(name));

const READS = LINE_FEATURES.indexOf('reads');

/** Names of the columns, in order. */
export const CONTEXT_FEATURES: readonly string[] = [
  'odds',
  ...STEPS.map((step) => `odds@${step}`),
  ...WINDOWS.map(([from, to]) => `chance[${from},${to})`),
  ...['since-sure', 'until-sure', 'sure-before', 'sure-after', 'chance-words-before', 'chance-words-after'],
  ...[
    'chance-words',
    'sure-share',
    'sure-mean-words',
    'of-sure-mean',
    'best-block-distance',
    'best-block-share',
  ],
  ...STYLE.map((name) => `${name}-unlike-sure`),
  ...['shared-with-sure', 'shared-with-rest', 'shared-with-reading'],
];

/** The second stage's features, row by row: those of the first, then the context's. */
export function withContext(matrix: Matrix, odds: Float32Array, vocabulary: Vocabulary): Matrix {
  const { rows } = matrix;
  const columns = matrix.columns + CONTEXT_FEATURES.length;
  const values = new Float32Array(rows * columns);
  const word = (i: number): number => matrix.values[i * matrix.columns] ?? 0;
  const chance = Float32Array.from(odds, (value) => 1 / (1 + Math.exp(-value)));
  const chances = prefixSums(rows, (i) => chance[i] ?? 0);
  const chanceWords = prefixSums(rows, (i) => (chance[i] ?? 0) * word(i));
  const sure = prefixSums(rows, (i) => ((odds[i] ?? 0) > SURE ? 1 : 0));
  const sureWords = prefixSums(rows, (i) => ((odds[i] ?? 0) > SURE ? word(i) : 0));
  const sureCount = sure[rows] ?? 0;
  const mean = (sureWords[rows] ?? 0) / Math.max(1, sureCount);
  const style = STYLE_COLUMNS.map((of) => moments(matrix, of, odds));
  const until = new Float32Array(rows).fill(FARTHEST);
  for (let i = rows - 2; i >= 0; i--)
    until[i] = (odds[i + 1] ?? 0) > SURE ? 1 : Math.min(FARTHEST, (until[i + 1] ?? FARTHEST) + 1);
  const block = bestBlock(rows, odds, word);
  const shared = [
    sharedWith(vocabulary, (i) => (odds[i] ?? 0) > SURE),
    sharedWith(vocabulary, (i) => (odds[i] ?? 0) < -2 * SURE),
    sharedWith(vocabulary, (i) => (matrix.values[i * matrix.columns + READS] ?? 0) > 0),
  ];
  let since = FARTHEST;
  for (let i = 0; i < rows; i++) {
    const start = i * columns;
    values.set(matrix.values.subarray(i * matrix.columns, (i + 1) * matrix.columns), start);
    let k = start + matrix.columns;
    const put = (value: number): void => {
      values[k++] = value;
    };
    put(odds[i] ?? 0);
    for (const step of STEPS) put(odds[i + step] ?? -9);
    for (const [from, to] of WINDOWS) put(windowMean(chances, i + from, i + to));
    put(since);
    put(until[i] ?? FARTHEST);
    put(sure[i] ?? 0);
    put(sureCount - (sure[i + 1] ?? 0));
    put(chanceWords[i] ?? 0);
    put((chanceWords[rows] ?? 0) - (chanceWords[i + 1] ?? 0));
    put(chanceWords[rows] ?? 0);
    put(sureCount / rows);
    put(mean);
    put(word(i) / (mean + 1));
    put(i < block.from ? i - block.from : i > block.to ? i - block.to : 0);
    put((block.to - block.from + 1) / rows);
    style.forEach(({ centre, spread }, s) => {
      const value = matrix.values[i * matrix.columns + (STYLE_COLUMNS[s] ?? 0)] ?? 0;
      put(sureCount < 2 ? 0 : (value - centre) / spread);
    });
    for (const share of shared) put(share[i] ?? 0);
    since = (odds[i] ?? 0) > SURE ? 1 : Math.min(FARTHEST, since + 1);
  }
  return { rows, columns, values };
}

/** Mean and spread of a column over the sure lines. */
function moments(matrix: Matrix, of: number, odds: Float32Array): { centre: number; spread: number } {
  let count = 0;
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < matrix.rows; i++) {
    if ((odds[i] ?? 0) <= SURE) continue;
    const value = matrix.values[i * matrix.columns + of] ?? 0;
    count++;
    sum += value;
    squares += value * value;
  }
  if (count === 0) return { centre: 0, spread: 1 };
  const centre = sum / count;
  return { centre, spread: Math.sqrt(Math.max(0, squares / count - centre * centre)) + 0.1 };
}

/** The stretch of lines with the most odds, long lines weighing more. */
function bestBlock(
  rows: number,
  odds: Float32Array,
  word: (row: number) => number,
): { from: number; to: number } {
  let best = -Infinity;
  let sum = 0;
  let start = 0;
  let found = { from: 0, to: -1 };
  for (let i = 0; i < rows; i++) {
    if (sum <= 0) {
      sum = 0;
      start = i;
    }
    sum += Math.max(-3, Math.min(3, odds[i] ?? 0)) * Math.sqrt(2 + word(i));
    if (sum > best) {
      best = sum;
      found = { from: start, to: i };
    }
  }
  return found;
}
