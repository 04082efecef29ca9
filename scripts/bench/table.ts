/** Results as one table in Markdown, its columns in line. */

import { heldOutF1 } from './held-out.ts';
import type { Measured } from './measure.ts';
import type { PageSet } from './pages.ts';

/** What all tools made of one set of pages; the first of them is the one the others are held against. */
export interface SetResults {
  readonly set: PageSet;
  readonly results: readonly Measured[];
}

const HEAD = [
  'pages',
  'n',
  'tool',
  'precision',
  'recall',
  'body F1',
  'headline',
  'date',
  'date precision',
  'authors',
  'outlet',
  'pages per CPU second',
  'Dateline is faster by',
];
/** Columns of words. */
const WORDS = new Set([0, 2]);

/** The table of all sets, one row a tool. */
export function tableOf(all: readonly SetResults[]): string {
  const rows = all.flatMap(({ set, results }) => {
    const [first, ...others] = results.map((result) => rowOf(set, result, results[0]));
    const heldOut = heldOutF1(set.folder, set.form);
    return [...(first ? [first] : []), ...(heldOut === null ? [] : [heldOutRow(set, heldOut)]), ...others];
  });
  return markdownTable(HEAD, rows, WORDS);
}

/** A table whose columns are in line. `words` are the columns of words; the others are of numbers and stand to the right. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  words: ReadonlySet<number>,
): string {
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const cell = (text: string, i: number): string =>
    words.has(i) ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0);
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  const rule = widths.map((width, i) => (words.has(i) ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

function rowOf({ folder, form }: PageSet, result: Measured, first: Measured | undefined): readonly string[] {
  const { body, facts, speed } = result;
  const ratio =
    first === undefined || first === result ? '' : `${Number((first.speed / speed).toPrecision(2))} ×`;
  return [
    `${folder}, ${form}`,
    String(result.pages),
    `${result.tool}${result.failed === 0 ? '' : ` (failed on ${result.failed})`}`,
    share(body?.precision),
    share(body?.recall),
    share(body?.f1),
    share(facts.title),
    share(facts.date),
    share(result.datePrecision),
    share(facts.authors),
    share(facts.publisher),
    speed.toFixed(speed < 10 ? 1 : 0),
    ratio,
  ];
}

/** What the first tool reached by cross-validation: the body alone. */
function heldOutRow({ folder, form, pages }: PageSet, f1: number): readonly string[] {
  const cells = new Map([
    [0, `${folder}, ${form}`],
    [1, String(pages.length)],
    [2, 'Dateline, trained on other sites'],
    [HEAD.indexOf('body F1'), share(f1)],
  ]);
  return HEAD.map((_, i) => cells.get(i) ?? '');
}

/** A share without the 0 before its point; a dash where there is none. */
export function share(value: number | null | undefined, digits = 3): string {
  if (value === null || value === undefined) return '–';
  return value.toFixed(digits).replace(/^0(?=\.)/, '');
}
