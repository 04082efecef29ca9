/**
 * What the second stage knows beyond the features: how sure the first stage was of the line, of its neighbours and
 * of the page, and how like the line is to the lines the first stage was sure of (stacking, Wolpert 1992; in the
 * manner of sequence stacking, Cohen and Carvalho 2005).
 */
import { columnNamed } from './line-features.ts';
import { columnOf, columnWriter, type Matrix } from './matrix.ts';
import { sharedWith, type Vocabulary } from './vocabulary.ts';
import { densest, prefixSums, writeDistance, writeMeans, writeShifted } from './windows.ts';

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
const STYLE_COLUMNS = STYLE.map(columnNamed);
/** Log-odds beyond the ends of the page. */
const OUTSIDE = -9;

const WORDS = columnNamed('words');
const READS = columnNamed('reads');

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

/**
 * Writes the context's columns behind those of the page.
 * @param matrix a page's features with as many spare columns as there are context features
 * @param odds the first stage's log-odds
 */
export function writeContext(matrix: Matrix, odds: Float32Array, vocabulary: Vocabulary): void {
  const { rows } = matrix;
  const next = columnWriter(matrix, matrix.columns - CONTEXT_FEATURES.length);
  const words = columnOf(matrix, WORDS);
  const chance = odds.map((value) => 1 / (1 + Math.exp(-value)));
  const sure = Uint8Array.from(odds, (value) => (value > SURE ? 1 : 0));
  next().set(odds);
  for (const step of STEPS) writeShifted(odds, step, OUTSIDE, next());
  const chances = prefixSums(chance);
  for (const [from, to] of WINDOWS) writeMeans(chances, from, to, next());
  writeSure(sure, next);
  const chanceWords = prefixSums(chance.map((value, i) => value * (words[i] as number)));
  writeBeforeAndAfter(chanceWords, next);
  let sureCount = 0;
  let sureWords = 0;
  for (let i = 0; i < rows; i++) {
    if (sure[i] === 0) continue;
    sureCount++;
    sureWords += words[i] as number;
  }
  const mean = sureWords / Math.max(1, sureCount);
  for (const value of [chanceWords[rows] as number, sureCount / rows, mean]) next().fill(value);
  const ofMean = next();
  for (let i = 0; i < rows; i++) ofMean[i] = (words[i] as number) / (mean + 1);
  const block = densest(
    odds.map((own, i) => Math.max(-3, Math.min(3, own)) * Math.sqrt(2 + (words[i] as number))),
  );
  writeDistance(block, next());
  next().fill((block.to - block.from + 1) / rows);
  for (const of of STYLE_COLUMNS) writeUnlike(columnOf(matrix, of), sure, sureCount, next());
  const unsure = Uint8Array.from(odds, (value) => (value < -2 * SURE ? 1 : 0));
  const reading = columnOf(matrix, READS);
  for (const counted of [sure, unsure, reading]) sharedWith(vocabulary, counted, next());
}

/** Lines since and until the nearest sure line, and how many stand before and after. */
function writeSure(sure: Uint8Array, next: () => Float32Array): void {
  const rows = sure.length;
  const since = next();
  const until = next();
  let distance = FARTHEST;
  for (let i = 0; i < rows; i++) {
    since[i] = distance;
    distance = sure[i] === 1 ? 1 : Math.min(FARTHEST, distance + 1);
  }
  distance = FARTHEST;
  for (let i = rows - 1; i >= 0; i--) {
    until[i] = distance;
    distance = sure[i] === 1 ? 1 : Math.min(FARTHEST, distance + 1);
  }
  writeBeforeAndAfter(prefixSums(sure), next);
}

/** Sums of the lines before each line and of those after it. */
function writeBeforeAndAfter(sums: Float64Array, next: () => Float32Array): void {
  const rows = sums.length - 1;
  next().set(sums.subarray(0, rows));
  const after = next();
  for (let i = 0; i < rows; i++) after[i] = (sums[rows] as number) - (sums[i + 1] as number);
}

/** How far each line's value is from the mean of the sure lines, in their spreads; 0 where fewer than two are sure. */
function writeUnlike(values: Float32Array, sure: Uint8Array, count: number, into: Float32Array): void {
  if (count < 2) return;
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    if (sure[i] === 0) continue;
    sum += values[i] as number;
    squares += (values[i] as number) ** 2;
  }
  const centre = sum / count;
  const spread = Math.sqrt(Math.max(0, squares / count - centre * centre)) + 0.1;
  for (let i = 0; i < values.length; i++) into[i] = ((values[i] as number) - centre) / spread;
}
