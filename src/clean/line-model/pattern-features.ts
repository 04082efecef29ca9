/** Lines that follow a pattern: numbered series, lines that begin alike, stamps that return as under comments. */
import type { Page } from '../page.ts';
import { columnNamed } from './line-features.ts';
import { columnOf, type Matrix } from './matrix.ts';
import { prefixSums, writeMeans } from './windows.ts';

/** Rules' groups whose last line is remembered, and the strength from which a line counts. */
const REMEMBERED = ['rule-talk', 'rule-related', 'rule-wall', 'rule-legal', 'rule-header'];
const CLEAR = 2;
const FARTHEST = 60;
/** Lines on both sides in which patterns are looked for. */
const REACH = 6;
const SERIES_REACH = 4;
const DENSITIES = [5, 12];

const REMEMBERED_COLUMNS = REMEMBERED.map(columnNamed);
const WORDS = columnNamed('words');
const TERMINAL = columnNamed('terminal');
const MARK = columnNamed('mark');
const CAPITALS = columnNamed('capitalised');
const DATE = columnNamed('date');
const HEADER = columnNamed('rule-header');
const COPIES = columnNamed('copies');
const STRENGTH = columnNamed('strength');
const PERSON = columnNamed('cue-person');
const TALK = columnNamed('rule-talk');

/** Names of the columns, in order. */
export const PATTERN_FEATURES: readonly string[] = [
  ...['series', 'inside-series', 'starts-alike', 'looks-alike'],
  ...REMEMBERED.map((name) => `since-${name}`),
  ...DENSITIES.flatMap((radius) => [
    `stamps~${radius}`,
    `copies~${radius}`,
    `ruled~${radius}`,
    `people~${radius}`,
  ]),
  ...['stamps-before', 'stamps-after', 'talk-before'],
];

/** The number a line begins with, a bracket, `Q` or sign before it aside; -1 where it begins with none. */
export function leadingNumber(text: string): number {
  let at = 0;
  while (at < 2 && at < text.length && !isDigit(text.charCodeAt(at))) at++;
  let value = 0;
  const start = at;
  while (at < text.length && at - start < 4 && isDigit(text.charCodeAt(at))) {
    value = value * 10 + text.charCodeAt(at) - 48;
    at++;
  }
  return at > start && at - start < 4 ? value : -1;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Writes the patterns' columns. */
export function writePatterns(page: Page, matrix: Matrix, next: () => Float32Array): void {
  const { rows } = matrix;
  const series = seriesOf(Int16Array.from(page.lines, ({ text }) => leadingNumber(text)));
  next().set(series);
  next().set(insideOf(series));
  writeAlike(startsOf(page), next());
  writeAlike(looksOf(matrix), next());
  for (const column of REMEMBERED_COLUMNS) writeSinceClear(columnOf(matrix, column), next());
  const words = columnOf(matrix, WORDS);
  const dates = columnOf(matrix, DATE);
  const headers = columnOf(matrix, HEADER);
  const stamps = prefixSums(
    words.map((count, i) => (count < 15 && (dates[i] as number) + (headers[i] as number) >= 2 ? 1 : 0)),
  );
  const sums = [
    stamps,
    prefixSums(columnOf(matrix, COPIES).map((copies) => (copies > 1 ? 1 : 0))),
    prefixSums(columnOf(matrix, STRENGTH).map((strength) => (strength >= CLEAR ? 1 : 0))),
    prefixSums(columnOf(matrix, PERSON)),
  ];
  for (const radius of DENSITIES) for (const sum of sums) writeMeans(sum, -radius, radius + 1, next());
  next().set(stamps.subarray(0, rows));
  const after = next();
  for (let i = 0; i < rows; i++) after[i] = (stamps[rows] as number) - (stamps[i] as number);
  const talk = prefixSums(columnOf(matrix, TALK).map((strength) => (strength >= CLEAR ? 1 : 0)));
  next().set(talk.subarray(0, rows));
}

/** The first word of each line as a number, alike for alike words. */
function startsOf(page: Page): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(page.lines, ({ tokens }) => {
    const word = tokens[0] ?? '';
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, numbers.size);
    return numbers.size - 1;
  });
}

/** The look of each line as a number: its length, its end, its mark and its capitals. */
function looksOf(matrix: Matrix): Int32Array {
  const terminal = columnOf(matrix, TERMINAL);
  const mark = columnOf(matrix, MARK);
  const capitals = columnOf(matrix, CAPITALS);
  return Int32Array.from(
    columnOf(matrix, WORDS),
    (words, i) =>
      Math.min(6, Math.floor(Math.log2(words + 1))) * 100 +
      (terminal[i] as number) * 20 +
      (mark[i] as number) * 4 +
      ((capitals[i] as number) > 0.5 ? 1 : 0),
  );
}

/** Writes how many of the lines near a line bear its number. */
function writeAlike(numbers: Int32Array, into: Float32Array): void {
  const rows = numbers.length;
  for (let step = 1; step <= REACH; step++) {
    for (let i = step; i < rows; i++) {
      if (numbers[i] !== numbers[i - step]) continue;
      into[i] = (into[i] as number) + 1;
      into[i - step] = (into[i - step] as number) + 1;
    }
  }
}

/** Writes the lines since the last that a rule's group clearly claims. */
function writeSinceClear(strengths: Float32Array, into: Float32Array): void {
  let last = -FARTHEST;
  for (let i = 0; i < strengths.length; i++) {
    if ((strengths[i] as number) >= CLEAR) last = i;
    into[i] = Math.min(FARTHEST, i - last);
  }
}

/** 1 where the number before or the number after stands near, 2 where both do. */
function seriesOf(numbers: Int16Array): Uint8Array {
  return Uint8Array.from(numbers, (number, i) => {
    if (number < 0) return 0;
    let before = 0;
    let after = 0;
    for (let step = 1; step <= SERIES_REACH; step++) {
      if ((numbers[i - step] ?? -1) >= 0 && numbers[i - step] === number - 1) before = 1;
      if (numbers[i + step] === number + 1) after = 1;
    }
    return before + after;
  });
}

/** 1 where lines of a series stand near on both sides. */
function insideOf(series: Uint8Array): Uint8Array {
  return Uint8Array.from(series, (own, i) => {
    if (own > 0) return 1;
    let before = false;
    let after = false;
    for (let step = 1; step <= SERIES_REACH; step++) {
      before ||= (series[i - step] ?? 0) > 0;
      after ||= (series[i + step] ?? 0) > 0;
    }
    return before && after ? 1 : 0;
  });
}
