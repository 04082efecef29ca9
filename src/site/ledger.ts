import { type Disposition, type Dump, dispositionOf, LABELS, type Label, type Span } from '../types.ts';
import type { LedgerTotals, RuleTally } from './view.ts';

/** A stretch of one line of a dump that bears one label. */
export interface Segment {
  readonly text: string;
  readonly label: Label;
  readonly rule: string;
  readonly disposition: Disposition;
}

/** A line of a dump, cut where its labels change. */
export interface LedgerLine {
  /** Counted from 1. */
  readonly number: number;
  readonly segments: readonly Segment[];
  /** Blank lines that follow and are not shown one by one. */
  readonly blankAfter: number;
}

export interface LedgerView {
  readonly lines: readonly LedgerLine[];
  readonly totals: LedgerTotals;
  readonly rules: readonly RuleTally[];
  /** Characters at the end that the page leaves out because the dump is too long for one page. */
  readonly omitted: number;
}

/** Longest stretch of a dump one page shows; the rest is counted, and stands in the source file. */
export const MOST_CHARACTERS = 600_000;

/** The ledger of a dump, line by line, as the source page shows it. */
export function viewLedger(dump: Dump, spans: readonly Span[]): LedgerView {
  const shown = dump.text.slice(0, MOST_CHARACTERS);
  return {
    lines: linesOf(shown, spans),
    totals: totalsOf(spans),
    rules: talliesOf(spans),
    omitted: dump.text.length - shown.length,
  };
}

const LINE = /[^\r\n]*(?:\r\n|\r|\n|$)/g;

function linesOf(text: string, spans: readonly Span[]): LedgerLine[] {
  const lines: { number: number; segments: Segment[]; blankAfter: number }[] = [];
  let next = 0;
  let number = 0;
  for (const match of text.matchAll(LINE)) {
    const start = match.index;
    const end = start + match[0].length;
    if (start === end) break;
    number += 1;
    while ((spans[next]?.end ?? Infinity) <= start) next += 1;
    const line = { number, segments: segmentsOf(text, spans, next, start, end), blankAfter: 0 };
    const before = lines.at(-1);
    if (match[0].trim() === '' && before !== undefined) before.blankAfter += 1;
    else lines.push(line);
  }
  return lines;
}

function segmentsOf(
  text: string,
  spans: readonly Span[],
  from: number,
  start: number,
  end: number,
): Segment[] {
  const segments: Segment[] = [];
  for (let index = from; index < spans.length; index += 1) {
    const span = spans[index];
    if (span === undefined || span.start >= end) break;
    const piece = text
      .slice(Math.max(span.start, start), Math.min(span.end, end))
      .replace(/(?<![\r\n])[\r\n]+$/, '');
    if (piece === '') continue;
    const disposition = dispositionOf(span.label);
    segments.push({ text: showControls(piece), label: span.label, rule: span.rule, disposition });
  }
  return segments;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be shown
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/g;
const INVISIBLE = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g;

/** Characters that would be obeyed or not be seen, made visible. */
export function showControls(text: string): string {
  return text
    .replace(CONTROLS, (found) =>
      String.fromCharCode(found === '\u007f' ? 0x2421 : 0x2400 + found.charCodeAt(0)),
    )
    .replace(INVISIBLE, (found) => `⟨U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`);
}

/** How many characters of a dump were kept, moved and removed. */
export function totalsOf(spans: readonly Span[]): LedgerTotals {
  const totals = { kept: 0, moved: 0, removed: 0, space: 0 };
  for (const span of spans) {
    totals[span.label === 'space' ? 'space' : dispositionOf(span.label)] += span.end - span.start;
  }
  return totals;
}

/** Characters and spans by rule and label, most characters first; white space left out. */
export function talliesOf(spans: readonly Span[]): RuleTally[] {
  const tallies = new Map<string, { -readonly [Key in keyof RuleTally]: RuleTally[Key] }>();
  for (const { start, end, label, rule } of spans) {
    if (label === 'space') continue;
    const key = `${rule}\n${label}`;
    const tally = tallies.get(key) ?? emptyTally(rule, label);
    tally.spans += 1;
    tally.characters += end - start;
    tallies.set(key, tally);
  }
  return [...tallies.values()].sort(byCharacters);
}

/** Totals of several dumps together. */
export function addTotals(all: readonly LedgerTotals[]): LedgerTotals {
  const sum = { kept: 0, moved: 0, removed: 0, space: 0 };
  for (const totals of all) {
    for (const kind of ['kept', 'moved', 'removed', 'space'] as const) sum[kind] += totals[kind];
  }
  return sum;
}

/** Tallies of several dumps together, most characters first. */
export function addTallies(all: readonly RuleTally[]): RuleTally[] {
  const sums = new Map<string, { -readonly [Key in keyof RuleTally]: RuleTally[Key] }>();
  for (const tally of all) {
    const key = `${tally.rule}\n${tally.label}`;
    const sum = sums.get(key);
    if (sum === undefined) sums.set(key, { ...tally });
    else {
      sum.spans += tally.spans;
      sum.characters += tally.characters;
    }
  }
  return [...sums.values()].sort(byCharacters);
}

/** Most characters first; what is alike by its name, so that the order in which dumps were read is of no account. */
function byCharacters(a: RuleTally, b: RuleTally): number {
  return b.characters - a.characters || compare(a.rule, b.rule) || compare(a.label, b.label);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function emptyTally(rule: string, label: Label): { -readonly [Key in keyof RuleTally]: RuleTally[Key] } {
  return { rule, label: LABELS[label].words, disposition: dispositionOf(label), spans: 0, characters: 0 };
}

/** Tells on which line of a text an offset stands, counted from 1. */
export function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
