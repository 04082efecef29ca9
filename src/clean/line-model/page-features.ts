/** What the line model knows of a line from the lines around it and from where on the page it stands. */
import type { LineEvidence } from '../evidence.ts';
import type { Page } from '../page.ts';
import type { Part } from '../states.ts';
import { COLUMN, LINE_FEATURES, writeLine } from './line-features.ts';
import { PATTERN_FEATURES, writePatterns } from './pattern-features.ts';
import { densest, prefixSums, windowMean } from './windows.ts';

/** Features of neighbours: near ones, and the few that are looked at three lines away. */
const NEAR = [
  ...[
    'words',
    'stops',
    'terminal',
    'sentences',
    'commas',
    'capitalised',
    'prose',
    'reads',
    'date',
    'caption',
  ],
  ...[
    'strength',
    'rule-part',
    'opens',
    'mark',
    'separators',
    'gap',
    'cue-related',
    'cue-picture',
    'cue-author',
  ],
  ...['cue-link', 'cue-comment', 'rule-header'],
];
const FAR = ['words', 'terminal', 'prose', 'strength', 'rule-part'];
const STEPS: readonly (readonly [number, readonly string[]])[] = [
  [-3, FAR],
  [-2, NEAR],
  [-1, NEAR],
  [1, NEAR],
  [2, NEAR],
  [3, FAR],
];
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
  ...RADII.flatMap((radius) => [
    `words~${radius}`,
    `read-words~${radius}`,
    `reads~${radius}`,
    `part~${radius}`,
  ]),
  ...SIDES.flatMap((size) => [`read-words<${size}`, `words<${size}`, `read-words>${size}`, `words>${size}`]),
  ...[
    'index',
    'lines-after',
    'position',
    'word-position',
    'words-before',
    'words-after',
    'gap-after',
    'seen',
  ],
  ...['reads-before', 'reads-after', 'read-share', 'since-reads', 'until-reads', 'since-first'],
  ...['loose-distance', 'strict-distance', 'strict-share'],
  ...REMEMBERED.map(([name]) => `since-${name}`),
  ...['mean-gap', 'lines', 'page-words', 'reading-lines', 'median-words', 'of-longest', 'gap-like-prose'],
  ...PATTERN_FEATURES,
];

/** Features of all lines of a page, row by row. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
}

/** Columns of a feature, read quickly. */
const column = (name: string): number => COLUMN[name] ?? 0;
const WORDS = column('words');
const READS = column('reads');
const PART = column('rule-part');
const GAP = column('gap');
/** Rule parts from here on are article. */
const ARTICLE = 6;
const FARTHEST = 40;

const STEP_COLUMNS = STEPS.map(([step, names]) => ({ step, columns: names.map(column) }));

/** The features of a page. */
export function featuresOf(page: Page, evidence: readonly LineEvidence[], parts: readonly Part[]): Matrix {
  const rows = page.lines.length;
  const columns = PAGE_FEATURES.length;
  const values = new Float32Array(rows * columns);
  page.lines.forEach((line, i) => {
    const given = evidence[i];
    if (given !== undefined) writeLine(line, given, parts[i] ?? 'footer', page, values, i * columns);
  });
  const cell = (row: number, of: number): number => values[row * columns + of] ?? 0;
  const words = prefixSums(rows, (i) => cell(i, WORDS));
  const readWords = prefixSums(rows, (i) => (cell(i, READS) > 0 ? cell(i, WORDS) : 0));
  const readLines = prefixSums(rows, (i) => cell(i, READS));
  const article = prefixSums(rows, (i) => (cell(i, PART) >= ARTICLE ? 1 : 0));
  const total = Math.max(1, words[rows] ?? 0);
  const read = Math.max(1, readWords[rows] ?? 0);
  const loose = densest(rows, (i) => (cell(i, READS) > 0 || cell(i, WORDS) >= 20 ? cell(i, WORDS) : -4));
  const strict = densest(rows, (i) => (cell(i, READS) > 0 ? cell(i, WORDS) : -12));
  const { since, until, first } = distances(rows, (i) => cell(i, READS) > 0);
  const sorted = Float32Array.from({ length: rows }, (_, i) => cell(i, WORDS)).sort();
  const median = sorted[rows >> 1] ?? 0;
  const longest = Math.max(1, sorted[rows - 1] ?? 1);
  let gaps = 0;
  let proseGaps = 0;
  for (let i = 0; i < rows; i++) {
    gaps += cell(i, GAP);
    if (cell(i, READS) > 0) proseGaps += cell(i, GAP);
  }
  const meanGap = gaps / Math.max(1, rows);
  const proseGap = proseGaps / Math.max(1, readLines[rows] ?? 0);
  const remembered = REMEMBERED.map(([name, most]) => ({ at: column(name), most, last: -FARTHEST }));
  const seen = new Map<string, number>();
  for (let i = 0; i < rows; i++) {
    let k = i * columns + LINE_FEATURES.length;
    const put = (value: number): void => {
      values[k++] = value;
    };
    for (const { step, columns: names } of STEP_COLUMNS) {
      const other = i + step;
      const inside = other >= 0 && other < rows;
      for (const name of names) put(inside ? cell(other, name) : -1);
    }
    for (const radius of RADII)
      for (const sums of [words, readWords, readLines, article])
        put(windowMean(sums, i - radius, i + radius + 1));
    for (const size of SIDES) {
      for (const sums of [readWords, words]) put(windowMean(sums, i - size, i));
      for (const sums of [readWords, words]) put(windowMean(sums, i + 1, i + 1 + size));
    }
    put(i);
    put(rows - i);
    put(i / rows);
    put((words[i] ?? 0) / total);
    put(words[i] ?? 0);
    put(total - (words[i + 1] ?? 0));
    put(i + 1 < rows ? cell(i + 1, GAP) : 2);
    const key = page.lines[i]?.text ?? '';
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    put(before);
    put(readLines[i] ?? 0);
    put((readLines[rows] ?? 0) - (readLines[i + 1] ?? 0));
    put((readWords[i] ?? 0) / read);
    put(since[i] ?? 0);
    put(until[i] ?? 0);
    put(i - first);
    for (const { from, to } of [loose, strict]) put(i < from ? i - from : i > to ? i - to : 0);
    put((strict.to - strict.from) / rows);
    for (const memory of remembered) {
      put(Math.min(FARTHEST, i - memory.last));
      if (cell(i, memory.at) > 0 && cell(i, WORDS) < memory.most) memory.last = i;
    }
    put(meanGap);
    put(rows);
    put(total);
    put((readLines[rows] ?? 0) / rows);
    put(median);
    put(cell(i, WORDS) / longest);
    put(cell(i, GAP) - proseGap);
  }
  writePatterns(page, values, columns, columns - PATTERN_FEATURES.length);
  return { rows, columns, values };
}

/** Lines since and until the nearest that holds, negative where there is none, and the first that holds. */
function distances(
  rows: number,
  holds: (row: number) => boolean,
): { since: Float32Array; until: Float32Array; first: number } {
  const since = new Float32Array(rows);
  const until = new Float32Array(rows);
  let last = -1;
  let first = -1;
  for (let i = 0; i < rows; i++) {
    since[i] = last < 0 ? -Math.min(FARTHEST, i + 1) : Math.min(FARTHEST, i - last);
    if (!holds(i)) continue;
    last = i;
    if (first < 0) first = i;
  }
  let next = -1;
  for (let i = rows - 1; i >= 0; i--) {
    until[i] = next < 0 ? -Math.min(FARTHEST, rows - i) : Math.min(FARTHEST, next - i);
    if (holds(i)) next = i;
  }
  return { since, until, first };
}
