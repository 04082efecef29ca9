/** Joins lines that a fixed column had split, and words split by a hyphen at the column. */
import type { RawLine } from './lines.ts';

/** Consecutive lines that belong together, and the offsets between them to leave out: hyphens and line ends. */
export interface Joined {
  readonly start: number;
  readonly end: number;
  readonly gap: number;
  readonly dropped: readonly number[];
}

const NARROWEST = 40;
const WIDEST = 100;
/** Fewest joins, and least share of adjoining lines that join, for a text to count as wrapped. */
const FEWEST = 4;
const SHARE = 0.5;

const HAN = /[\u3000-\u30ff\u4e00-\u9fff\uff00-\uff65]/;

/** A rule of signs (`-----`, `*****`) is never wrapped text. */
const RULE_OF_SIGNS = /^[\p{P}\p{S}\s]+$/u;

/**
 * The column a text is wrapped at, or null. A text is wrapped where most lines that have a line directly under them
 * were full: the first word below would not have fitted within the longest line.
 */
function wrapColumn(text: string, lines: readonly RawLine[]): number | null {
  let widest = 0;
  for (const line of lines) {
    const width = line.end - line.start;
    if (width <= widest) continue;
    if (RULE_OF_SIGNS.test(text.slice(line.start, Math.min(line.end, line.start + WIDEST + 1)))) continue;
    if (width > WIDEST) return null;
    widest = width;
  }
  if (widest < NARROWEST) return null;
  let pairs = 0;
  let full = 0;
  for (let i = 1; i < lines.length; i++) {
    const [above, below] = [lines[i - 1], lines[i]];
    if (above === undefined || below === undefined || below.gap > 0) continue;
    if (above.end - above.start < widest / 2) continue;
    pairs++;
    if (isFull(text, above, below, widest)) full++;
  }
  return full >= FEWEST && full / pairs >= SHARE ? widest : null;
}

/** Whether the first word of the line below would not have fitted on the line above. */
function isFull(text: string, above: RawLine, below: RawLine, column: number): boolean {
  const width = above.end - above.start;
  if (width < column * 0.6) return false;
  const head = text.slice(below.start, Math.min(below.end, below.start + column));
  const word = HAN.test(head[0] ?? '') ? (head[0] ?? '') : (/^\S+/.exec(head)?.[0] ?? '');
  return width + 1 + word.length > column || endsInHyphen(text, above, below);
}

function endsInHyphen(text: string, above: RawLine, below: RawLine): boolean {
  const before = text.slice(Math.max(above.start, above.end - 2), above.end);
  return /^\p{L}-$/u.test(before) && /^\p{Ll}/u.test(text.slice(below.start, below.start + 2));
}

/** Whether a line end stands between two characters of a script written without spaces. */
function bothHan(text: string, above: RawLine, below: RawLine): boolean {
  return HAN.test(text[above.end - 1] ?? '') && HAN.test(text[below.start] ?? '');
}

/** Longest part of a word looked at on either side of a hyphen. */
const LONGEST_PART = 40;

/** The word up to a place, hyphen included, and the word from a place on. */
function wordTo(text: string, start: number, end: number): string {
  return /[\p{L}\p{N}]+-$/u.exec(text.slice(Math.max(start, end - LONGEST_PART), end))?.[0] ?? '';
}
function wordFrom(text: string, start: number): string {
  return /^\p{L}+/u.exec(text.slice(start, start + LONGEST_PART))?.[0] ?? '';
}

/** All words of a text that are written with a hyphen. */
function hyphenated(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (let at = text.indexOf('-'); at >= 0; at = text.indexOf('-', at + 1)) {
    const right = wordFrom(text, at + 1);
    if (right !== '') words.add(wordTo(text, 0, at + 1) + right);
  }
  return words;
}

const PREFIX = /^(?:non|self|ex|so|well|anti|pro|vice|co)-$/i;

const NONE: readonly number[] = [];

function alone({ start, end, gap }: RawLine): Joined {
  return { start, end, gap, dropped: NONE };
}

/** Lines joined where the text is wrapped at a column; each line by itself otherwise. */
export function unwrap(text: string, lines: readonly RawLine[]): Joined[] {
  const column = wrapColumn(text, lines);
  if (column === null) return lines.map(alone);
  const joined: { start: number; end: number; gap: number; dropped: number[] }[] = [];
  let known: ReadonlySet<string> | null = null;
  // The word split at a line end may be written with its hyphen elsewhere (`third-country`).
  const keepsHyphen = (first: RawLine, second: RawLine): boolean => {
    const left = wordTo(text, first.start, first.end);
    known ??= hyphenated(text);
    return PREFIX.test(left) || known.has(left + wordFrom(text, second.start));
  };
  let above: RawLine | null = null;
  for (const line of lines) {
    const open = joined.at(-1);
    if (open !== undefined && above !== null && continues(text, above, line, column)) {
      const hyphen = endsInHyphen(text, above, line);
      if (hyphen || bothHan(text, above, line))
        for (let at = above.end; at < line.start; at++) open.dropped.push(at);
      if (hyphen && !keepsHyphen(above, line)) open.dropped.push(above.end - 1);
      open.end = line.end;
    } else {
      joined.push({ start: line.start, end: line.end, gap: line.gap, dropped: [] });
    }
    above = line;
  }
  return joined;
}

function continues(text: string, above: RawLine, line: RawLine, column: number): boolean {
  if (line.gap > 0) return false;
  const head = text.slice(line.start, line.start + column);
  if (RULE_OF_SIGNS.test(head) || RULE_OF_SIGNS.test(text.slice(above.start, above.end))) return false;
  if (/^(?:[-*•>]|\d+[.)])\s/.test(head) || /^[A-Z][\w-]{1,24}:\s/.test(head)) return false;
  return isFull(text, above, line, column);
}
