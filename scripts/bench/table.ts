/** Results as one table in Markdown, its columns in line. */
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
  'authors',
  'outlet',
  'pages per CPU second',
  'Dateline is faster by',
];
/** Columns of words; the others are of numbers and stand to the right. */
const WORDS = new Set([0, 2]);

/** The table of all sets, one row a tool. */
export function tableOf(all: readonly SetResults[]): string {
  const rows = all.flatMap(({ set, results }) => results.map((result) => rowOf(set, result, results[0])));
  const widths = HEAD.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => (WORDS.has(i) ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' | ')} |`;
  const rule = widths.map((width, i) => (WORDS.has(i) ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(HEAD), line(rule), ...rows.map(line)].join('\n');
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
    share(facts.title, 2),
    share(facts.date, 2),
    share(facts.authors, 2),
    share(facts.publisher, 2),
    speed.toFixed(speed < 10 ? 1 : 0),
    ratio,
  ];
}

/** A share without the 0 before its point; a dash where there is none. */
function share(value: number | null | undefined, digits = 3): string {
  if (value === null || value === undefined) return '–';
  return value.toFixed(digits).replace(/^0(?=\.)/, '');
}
