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
  let letters = 0;
  for (const line of lines) {
    const width = line.end - line.start;
    if (RULE_OF_SIGNS.test(text.slice(line.start, Math.min(line.end, line.start + WIDEST + 1)))) continue;
    widest = Math.max(widest, width);
    letters += width;
  }
  if (widest < NARROWEST || widest > WIDEST || letters === 0) return null;
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

/** Whether the word split at a line end is written with its hyphen elsewhere (`third-country`). */
function keepsHyphen(text: string, above: RawLine, below: RawLine): boolean {
  const left =
    /[\p{L}\p{N}]+-$/u.exec(text.slice(Math.max(above.start, above.end - 40), above.end))?.[0] ?? '';
  const right = /^\p{L}+/u.exec(text.slice(below.start, below.start + 40))?.[0] ?? '';
  return text.includes(left + right) || /^(?:non|self|ex|so|well|anti|pro|vice|co)-$/i.test(left);
}

/** Lines joined where the text is wrapped at a column; each line by itself otherwise. */
export function unwrap(text: string, lines: readonly RawLine[]): Joined[] {
  const column = wrapColumn(text, lines);
  const joined: { start: number; end: number; gap: number; dropped: number[] }[] = [];
  let above: RawLine | null = null;
  for (const line of lines) {
    const open = joined.at(-1);
    if (column !== null && open !== undefined && above !== null && continues(text, above, line, column)) {
      const hyphen = endsInHyphen(text, above, line);
      if (hyphen || bothHan(text, above, line))
        for (let at = above.end; at < line.start; at++) open.dropped.push(at);
      if (hyphen && !keepsHyphen(text, above, line)) open.dropped.push(above.end - 1);
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
