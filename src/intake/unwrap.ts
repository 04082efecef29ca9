/** Joins lines that a fixed column had split, and words split by a hyphen at the column. */
import type { RawLine } from './lines.ts';
import {
  endsSentence,
  isFull,
  runsOn,
  type SetLine,
  setLines,
  WIDEST,
  type Wrap,
  wrapOf,
} from './wrap-column.ts';

/** Consecutive lines that belong together, and the offsets between them to leave out: hyphens and line ends. */
export interface Joined {
  readonly start: number;
  readonly end: number;
  readonly gap: number;
  readonly dropped: readonly number[];
}

const HAN = /[\u3000-\u30ff\u4e00-\u9fff\uff00-\uff65]/;

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
  return (
    /(?<![\p{L}\p{N}])[\p{L}\p{N}]+-$/u.exec(text.slice(Math.max(start, end - LONGEST_PART), end))?.[0] ?? ''
  );
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

/** Lines joined where the text is wrapped at a column, or where a sentence breaks off; each line by itself otherwise. */
export function unwrap(text: string, raw: readonly RawLine[]): Joined[] {
  const lines = setLines(text, raw);
  const wrap = wrapOf(text, lines);
  if (wrap === null && !lines.some((line, i) => breaksOff(text, lines[i - 1], line))) return raw.map(alone);
  const joined: { start: number; end: number; gap: number; dropped: number[] }[] = [];
  let known: ReadonlySet<string> | null = null;
  // The word split at a line end may be written with its hyphen elsewhere (`third-country`).
  const keepsHyphen = (first: RawLine, second: RawLine): boolean => {
    const left = wordTo(text, first.start, first.end);
    known ??= hyphenated(text);
    return PREFIX.test(left) || known.has(left + wordFrom(text, second.start));
  };
  const goesOn = (first: SetLine, second: SetLine): boolean =>
    wrap === null ? breaksOff(text, first, second) : continues(text, first, second, wrap);
  let above: SetLine | null = null;
  for (const line of lines) {
    const open = joined.at(-1);
    if (open !== undefined && above !== null && goesOn(above, line)) {
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

/** Heads of lines that begin something of their own: a list item, a field of a mail header. */
const LISTED = /^(?:[-*•>]|\d{1,2}[.)])\s/;
const FIELD = /^[A-Z][\w-]{1,24}:\s/;

/** A line of prose is at least so wide, and the one that goes on with it too, or it ends the sentence. */
const PROSE = 40;

/**
 * Whether a line breaks off in mid-sentence and the one directly under it goes on in a small letter: a paragraph that was wrapped in a
 * text that is not, as happens to quoted mail and to text pasted into a page.
 */
function breaksOff(text: string, above: SetLine | undefined, line: SetLine): boolean {
  if (above === undefined || line.gap > 0 || line.ruled || above.ruled) return false;
  if (above.width < PROSE || above.width > WIDEST || !runsOn(text, above, line)) return false;
  const tail = text.slice(Math.max(above.start, above.end - 2), above.end);
  return /[\p{L}\p{N},]$/u.test(tail) && (line.width >= PROSE || endsSentence(text, line));
}

/** Whether a line goes on with the sentence or the word of the line above. */
function continues(text: string, above: SetLine, line: SetLine, { column, indent }: Wrap): boolean {
  if (line.gap > 0 || line.ruled || above.ruled) return false;
  const head = text.slice(line.start, Math.min(line.end, line.start + 30));
  if (LISTED.test(head) || FIELD.test(head)) return false;
  // A paragraph may begin further in; so does what goes on with a list item.
  if (line.indent > indent && !LISTED.test(text.slice(above.start, above.start + 8))) return false;
  return isFull(above, line, column) || (above.width <= column && endsInHyphen(text, above, line));
}
