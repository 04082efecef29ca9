/** Lines that follow a pattern: numbered series, lines that begin alike, stamps that return as under comments. */
import type { Page } from '../page.ts';
import { COLUMN } from './line-features.ts';
import { prefixSums, windowMean } from './windows.ts';

/** Rules' groups whose last line is remembered, and the strength from which a line counts. */
const REMEMBERED = ['rule-talk', 'rule-related', 'rule-wall', 'rule-legal', 'rule-header', 'rule-picture'];
const CLEAR = 2;
const FARTHEST = 60;
/** Lines on both sides in which patterns are looked for. */
const REACH = 6;
const SERIES_REACH = 4;
const DENSITIES = [5, 12];

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

/** Writes the patterns' columns of all rows, from column `offset` on. */
export function writePatterns(page: Page, values: Float32Array, columns: number, offset: number): void {
  const rows = page.lines.length;
  const cell = (row: number, of: number): number => values[row * columns + of] ?? 0;
  const at = (name: string): number => COLUMN[name] ?? 0;
  const [words, capitals, terminal, mark] = [at('words'), at('capitalised'), at('terminal'), at('mark')];
  const [header, date, copies, strength, person, talk] = [
    at('rule-header'),
    at('date'),
    at('copies'),
    at('strength'),
    at('cue-person'),
    at('rule-talk'),
  ];
  const stamps = prefixSums(rows, (i) =>
    cell(i, words) < 15 && cell(i, date) + cell(i, header) >= 2 ? 1 : 0,
  );
  const sums = [
    stamps,
    prefixSums(rows, (i) => (cell(i, copies) > 1 ? 1 : 0)),
    prefixSums(rows, (i) => (cell(i, strength) >= CLEAR ? 1 : 0)),
    prefixSums(rows, (i) => cell(i, person)),
  ];
  const talks = prefixSums(rows, (i) => (cell(i, talk) >= CLEAR ? 1 : 0));
  const numbers = Int16Array.from(page.lines, ({ text }) => leadingNumber(text));
  const series = seriesOf(numbers);
  const inside = insideOf(series);
  const looks = Int32Array.from(
    { length: rows },
    (_, i) =>
      Math.min(6, Math.floor(Math.log2(cell(i, words) + 1))) * 100 +
      cell(i, terminal) * 20 +
      cell(i, mark) * 4 +
      (cell(i, capitals) > 0.5 ? 1 : 0),
  );
  const starts = page.lines.map(({ tokens }) => tokens[0] ?? '');
  const remembered = REMEMBERED.map((name) => ({ column: at(name), last: -FARTHEST }));
  for (let i = 0; i < rows; i++) {
    let k = i * columns + offset;
    const put = (value: number): void => {
      values[k++] = value;
    };
    put(series[i] ?? 0);
    put(inside[i] ?? 0);
    let startsAlike = 0;
    let looksAlike = 0;
    for (let j = Math.max(0, i - REACH); j <= Math.min(rows - 1, i + REACH); j++) {
      if (j === i) continue;
      if (starts[j] === starts[i]) startsAlike++;
      if (looks[j] === looks[i]) looksAlike++;
    }
    put(startsAlike);
    put(looksAlike);
    for (const memory of remembered) {
      if (cell(i, memory.column) >= CLEAR) memory.last = i;
      put(Math.min(FARTHEST, i - memory.last));
    }
    for (const radius of DENSITIES) for (const sum of sums) put(windowMean(sum, i - radius, i + radius + 1));
    put(stamps[i] ?? 0);
    put((stamps[rows] ?? 0) - (stamps[i] ?? 0));
    put(talks[i] ?? 0);
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
