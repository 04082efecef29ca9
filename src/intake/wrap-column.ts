/** The column a text is wrapped at, told from the widths of its lines and the words that follow them. */
import type { RawLine } from './lines.ts';

const NARROWEST = 40;
/** The widest column that texts are wrapped at. */
export const WIDEST = 132;
/** Fewest joins, and least share of adjoining lines that join, for a text to count as wrapped. */
const FEWEST = 4;
const SHARE = 0.4;
/** Where most joins run on in mid-sentence and no line is wider, as few as these will do. */
const FEWEST_RUNNING = 2;
/** Least share of joins before a cased letter that run on in small letters: headlines do not. */
const RUNNING = 0.25;
/** Lines wider than the column, to each join: furniture that nobody wrapped, which is seldom as long as a paragraph. */
const WIDER = 0.5;
const SHORT_WIDER = 0.5;
/** So many characters wider is a little, and how much such a line counts against a column. */
const BESIDE = 10;
const AGAINST = 2;
/** A line below this share of the column was broken for another reason. */
const SHORT = 0.6;

const HAN = /[\u3000-\u30ff\u4e00-\u9fff\uff00-\uff65]/;
const SENTENCE_END = /[.!?…。！？:：]["'”’»）)\]]*$/u;

/** A rule of signs (`-----`, `*****`) is never wrapped text. */
const RULE_OF_SIGNS = /^[\p{P}\p{S}\s]+$/u;

/** A line with its place in the columns. */
export interface SetLine extends RawLine {
  /** Characters in front of it, and those up to its end. */
  readonly indent: number;
  readonly width: number;
  /** Characters of its first word, which is one character in scripts without spaces. */
  readonly firstWord: number;
  readonly ruled: boolean;
}

export interface Wrap {
  readonly column: number;
  /** Characters in front of the lines that go on with a paragraph; one further in begins another. */
  readonly indent: number;
}

/** Measures the lines of a text; null where none is narrow enough to be wrapped. */
export function setLines(text: string, lines: readonly RawLine[]): SetLine[] {
  let lineEnd = 0;
  return lines.map(({ start, end, gap }) => {
    let edge = start;
    while (edge > lineEnd && !isLineEnd(text.charCodeAt(edge - 1))) edge--;
    lineEnd = end;
    const head = text.slice(start, Math.min(end, start + WIDEST + 1));
    const firstWord = HAN.test(head[0] ?? '') ? 1 : (/^\S+/.exec(head)?.[0].length ?? 0);
    const ruled = RULE_OF_SIGNS.test(head);
    return { start, end, gap, indent: start - edge, width: end - edge, firstWord, ruled };
  });
}

const isLineEnd = (code: number): boolean => code === 0x0a || code === 0x0d;

/** Whether the first word of the line below would not have fitted on the line above. */
export function isFull(above: SetLine, below: SetLine, column: number): boolean {
  if (above.width > column || above.width < column * SHORT) return false;
  return below.width <= column && above.width + 1 + below.firstWord > column;
}

/** Whether a line breaks off in mid-sentence and the one below goes on in small letters. */
export function runsOn(text: string, above: SetLine, below: SetLine): boolean {
  return /^\p{Ll}/u.test(text.slice(below.start, below.start + 2)) && !endsSentence(text, above);
}

/** Whether a line ends as a sentence does, or announces what follows. */
export function endsSentence(text: string, { start, end }: SetLine): boolean {
  return SENTENCE_END.test(text.slice(Math.max(start, end - 6), end));
}

/**
 * The column that accounts for most line ends: each line with one directly under it was broken at some column from its own
 * width up to that of its end and the word below. A line among others that is a little wider than a column speaks against it.
 */
function likeliest(lines: readonly SetLine[]): number {
  const changes = new Int32Array(WIDEST + 2);
  const add = (from: number, to: number, by: number): void => {
    changes[Math.max(from, 0)] = (changes[Math.max(from, 0)] as number) + by;
    changes[Math.min(to, WIDEST) + 1] = (changes[Math.min(to, WIDEST) + 1] as number) - by;
  };
  eachPair(lines, (above, below) => {
    if (above.width < NARROWEST || above.width > WIDEST || above.ruled || below.ruled) return;
    add(above.width, above.width + below.firstWord, 1);
  });
  lines.forEach(({ width, ruled, gap }, i) => {
    const adjoins = (i > 0 && gap === 0) || lines[i + 1]?.gap === 0;
    if (adjoins && !ruled && width <= WIDEST) add(width - BESIDE, width - 1, -AGAINST);
  });
  let best = 0;
  let most = 0;
  let covered = 0;
  for (let column = 0; column <= WIDEST; column++) {
    covered += changes[column] as number;
    if (column < NARROWEST || covered <= most) continue;
    most = covered;
    best = column;
  }
  return best;
}

function eachPair(lines: readonly SetLine[], visit: (above: SetLine, below: SetLine) => void): void {
  for (let i = 1; i < lines.length; i++) {
    const [above, below] = [lines[i - 1], lines[i]];
    if (above !== undefined && below !== undefined && below.gap === 0) visit(above, below);
  }
}

/**
 * How a text is wrapped, or null where it is not. A text is wrapped where most lines that have a line directly under them
 * were full: the first word below would not have fitted within the column.
 */
export function wrapOf(text: string, lines: readonly SetLine[]): Wrap | null {
  const column = likeliest(lines);
  if (column === 0) return null;
  const wider = lines.filter((line) => line.width > column && !line.ruled);
  const against = wider.reduce((sum, line) => sum + (line.width > WIDEST ? 1 : SHORT_WIDER), 0);
  let pairs = 0;
  let full = 0;
  let cased = 0;
  let running = 0;
  let indent = WIDEST;
  eachPair(lines, (above, below) => {
    if (above.width < column / 2 || above.width > column) return;
    pairs++;
    if (!isFull(above, below, column)) return;
    full++;
    indent = Math.min(indent, below.indent);
    if (/^\p{L}/u.test(text.slice(below.start, below.start + 2)) && isCased(text, below)) cased++;
    if (runsOn(text, above, below)) running++;
  });
  if (full / pairs < SHARE || running < cased * RUNNING) return null;
  const plenty = full >= FEWEST && against <= full * WIDER;
  const sure = running >= FEWEST_RUNNING && running >= full / 2 && wider.length === 0;
  return plenty || sure ? { column, indent } : null;
}

function isCased(text: string, { start }: SetLine): boolean {
  return /^[\p{Lu}\p{Ll}]/u.test(text.slice(start, start + 2));
}
