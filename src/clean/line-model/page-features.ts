/** What the line model knows of a line from the lines around it and from where on the page it stands. */
import type { LineEvidence } from '../evidence.ts';
import type { Page } from '../page.ts';
import type { Part } from '../states.ts';
import { columnNamed, LINE_FEATURES, writeLine } from './line-features.ts';
import { columnOf, columnWriter, emptyMatrix, type Matrix } from './matrix.ts';
import { PATTERN_FEATURES, writePatterns } from './pattern-features.ts';
import { densest, prefixSums, writeDistance, writeMeans, writeShifted } from './windows.ts';

/** What is taken of the lines next to a line, of those two lines away and of those three lines away. */
const NEXT = [
  ...['words', 'stops', 'capitalised', 'terminal', 'sentences', 'commas', 'mark', 'prose', 'gap', 'caption'],
  ...['strength', 'rule-part', 'rule-header'],
];
const NEAR = ['words', 'stops', 'capitalised', 'sentences', 'prose', 'strength', 'rule-part'];
const FAR = ['words', 'prose', 'strength', 'rule-part'];
const STEPS: readonly (readonly [number, readonly string[]])[] = [
  [-3, FAR],
  [-2, NEAR],
  [-1, NEXT],
  [1, NEXT],
  [2, NEAR],
  [3, FAR],
];
const SUMS = ['words', 'read-words', 'reads', 'part'];
const RADII = [2, 4, 8, 16];
const SIDES = [6, 20];
/** Cues whose last heading is remembered, with the most words of a heading. */
const REMEMBERED: readonly (readonly [string, number])[] = [
  ['cue-related', 8],
  ['cue-comment', 10],
  ['cue-join', 14],
];

/** Names of the columns, in order. */
export const PAGE_FEATURES: readonly string[] = [
  ...LINE_FEATURES,
  ...STEPS.flatMap(([step, names]) => names.map((name) => `${name}@${step}`)),
  ...RADII.flatMap((radius) => SUMS.map((name) => `${name}~${radius}`)),
  ...SIDES.flatMap((size) => [`words<${size}`, `words>${size}`, `read-words<${size}`, `read-words>${size}`]),
  ...['index', 'position', 'word-position', 'words-before', 'words-after', 'gap-after'],
  ...['reads-before', 'reads-after', 'read-share', 'since-reads', 'until-reads', 'since-first'],
  ...['strict-distance', 'strict-share'],
  ...REMEMBERED.map(([name]) => `since-${name}`),
  ...['mean-gap', 'lines', 'page-words', 'reading-lines', 'median-words', 'of-longest', 'gap-like-prose'],
  ...PATTERN_FEATURES,
];

/** Columns of a feature, read quickly. */
const WORDS = columnNamed('words');
const READS = columnNamed('reads');
const PART = columnNamed('rule-part');
const GAP = columnNamed('gap');
/** Rule parts from here on are article. */
const ARTICLE = 6;
const FARTHEST = 40;
/** What a line without running text takes from a stretch. */
const BREAK = 12;

const SHIFTS = STEPS.flatMap(([step, names]) => names.map((name) => ({ step, from: columnNamed(name) })));
const HEADINGS = REMEMBERED.map(([name, most]) => ({ cue: columnNamed(name), most }));

/**
 * The features of a page.
 * @param spare columns to leave free behind them
 * @param made what makes the matrix they are written to
 */
export function featuresOf(
  page: Page,
  evidence: readonly LineEvidence[],
  parts: readonly Part[],
  spare = 0,
  made: (rows: number, columns: number) => Matrix = emptyMatrix,
): Matrix {
  const rows = page.lines.length;
  const matrix = made(rows, PAGE_FEATURES.length + spare);
  page.lines.forEach((line, i) => {
    const given = evidence[i];
    if (given !== undefined) writeLine(line, given, parts[i] ?? 'footer', page, matrix);
  });
  const next = columnWriter(matrix, LINE_FEATURES.length);
  for (const { step, from } of SHIFTS) writeShifted(columnOf(matrix, from), step, -1, next());
  const words = columnOf(matrix, WORDS);
  const reading = columnOf(matrix, READS);
  const readWords = words.map((count, i) => count * (reading[i] as number));
  const sums = [
    prefixSums(words),
    prefixSums(readWords),
    prefixSums(reading),
    prefixSums(columnOf(matrix, PART).map((part) => (part >= ARTICLE ? 1 : 0))),
  ] as const;
  for (const radius of RADII) for (const sum of sums) writeMeans(sum, -radius, radius + 1, next());
  for (const size of SIDES)
    for (const sum of [sums[0], sums[1]]) {
      writeMeans(sum, -size, 0, next());
      writeMeans(sum, 1, 1 + size, next());
    }
  writePlaces(matrix, sums, next);
  const strict = densest(words.map((count, i) => ((reading[i] as number) > 0 ? count : -BREAK)));
  writeDistance(strict, next());
  next().fill((strict.to - strict.from) / rows);
  for (const { cue, most } of HEADINGS) writeSince(columnOf(matrix, cue), words, most, next());
  writeWhole(matrix, sums, next);
  writePatterns(page, matrix, next);
  return matrix;
}

type Sums = readonly [Float64Array, Float64Array, Float64Array, Float64Array];

/** Where the lines stand among all lines, all words, and the lines that read like sentences. */
function writePlaces(matrix: Matrix, [words, readWords, readLines]: Sums, next: () => Float32Array): void {
  const { rows } = matrix;
  const reading = columnOf(matrix, READS);
  const total = Math.max(1, words[rows] as number);
  const read = Math.max(1, readWords[rows] as number);
  const readTotal = readLines[rows] as number;
  const columns = Array.from({ length: 5 }, next);
  const [index, position, wordPosition, before, after] = columns as [
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  for (let i = 0; i < rows; i++) {
    index[i] = i;
    position[i] = i / rows;
    wordPosition[i] = (words[i] as number) / total;
    before[i] = words[i] as number;
    after[i] = total - (words[i + 1] as number);
  }
  writeShifted(columnOf(matrix, GAP), 1, 2, next());
  next().set(readLines.subarray(0, rows));
  const readsAfter = next();
  const readShare = next();
  for (let i = 0; i < rows; i++) {
    readsAfter[i] = readTotal - (readLines[i + 1] as number);
    readShare[i] = (readWords[i] as number) / read;
  }
  const first = writeNearest(reading, next(), next());
  const sinceFirst = next();
  for (let i = 0; i < rows; i++) sinceFirst[i] = i - first;
}

/** Lines since the last short line with a cue. */
function writeSince(cue: Float32Array, words: Float32Array, most: number, into: Float32Array): void {
  let last = -FARTHEST;
  for (let i = 0; i < cue.length; i++) {
    into[i] = Math.min(FARTHEST, i - last);
    if ((cue[i] as number) > 0 && (words[i] as number) < most) last = i;
  }
}

/** What is true of the whole page, and how a line compares with it. */
function writeWhole(matrix: Matrix, [words, , readLines]: Sums, next: () => Float32Array): void {
  const { rows } = matrix;
  const own = columnOf(matrix, WORDS);
  const gaps = columnOf(matrix, GAP);
  const reading = columnOf(matrix, READS);
  const sorted = own.slice().sort();
  const longest = Math.max(1, sorted[rows - 1] ?? 1);
  let gapSum = 0;
  let proseGaps = 0;
  for (let i = 0; i < rows; i++) {
    gapSum += gaps[i] as number;
    proseGaps += (gaps[i] as number) * (reading[i] as number);
  }
  const readTotal = readLines[rows] as number;
  const proseGap = proseGaps / Math.max(1, readTotal);
  for (const value of [
    gapSum / Math.max(1, rows),
    rows,
    Math.max(1, words[rows] as number),
    readTotal / rows,
    sorted[rows >> 1] ?? 0,
  ])
    next().fill(value);
  const ofLongest = next();
  const likeProse = next();
  for (let i = 0; i < rows; i++) {
    ofLongest[i] = (own[i] as number) / longest;
    likeProse[i] = (gaps[i] as number) - proseGap;
  }
}

/**
 * Writes the lines since and until the nearest that counts, negative where there is none.
 * @returns the first that counts; -1 where there is none
 */
function writeNearest(counts: Float32Array, since: Float32Array, until: Float32Array): number {
  const rows = counts.length;
  let last = -1;
  let first = -1;
  for (let i = 0; i < rows; i++) {
    since[i] = last < 0 ? -Math.min(FARTHEST, i + 1) : Math.min(FARTHEST, i - last);
    if ((counts[i] as number) <= 0) continue;
    last = i;
    if (first < 0) first = i;
  }
  let following = -1;
  for (let i = rows - 1; i >= 0; i--) {
    until[i] = following < 0 ? -Math.min(FARTHEST, rows - i) : Math.min(FARTHEST, following - i);
    if ((counts[i] as number) > 0) following = i;
  }
  return first;
}
