import { monthWords, once } from '../lexicon.ts';

/**
 * Whether a line could hold a date at all: three numbers with the same sign between them, a word that may be a month, or
 * letters of a script whose dates are not told so. Cheap, so that the many lines with numbers alone need not be cut into tokens.
 */

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Lower-case code of a letter of ASCII; 0 for all else. */
function letter(code: number): number {
  const small = code | 0x20;
  return small >= 0x61 && small <= 0x7a ? small : 0;
}

const key = (a: number, b: number, c: number): number => (a << 16) | (b << 8) | c;

/** The first three letters of the months that begin with letters of ASCII, or the first two where that is all. */
const monthStarts = once(() => {
  const starts = new Set<number>();
  for (const word of monthWords().keys()) {
    const [a, b, c] = [0, 1, 2].map((i) => letter(word.charCodeAt(i)));
    if (a) starts.add(key(a, b ?? 0, b ? (c ?? 0) : 0));
  }
  // Vietnamese numbers its months: `thg 9`, `tháng 9`, the second of which is not all ASCII.
  starts.add(key(letter(0x74), letter(0x68), letter(0x67)));
  return starts;
});

/** Punctuation above ASCII, which is no letter; marks of direction may stand within a date. */
const isSign = (code: number): boolean =>
  (code >= 0x80 && code < 0xc0) || (code >= 0x2000 && code < 0x2100 && code !== 0x200e && code !== 0x200f);

const DASH = 0x2d;
const STOP = 0x2e;
const SLASH = 0x2f;
const BAR = 0x7c;
const DOTS: ReadonlySet<number> = new Set([DASH, STOP, SLASH, BAR, 0xb7, 0x2022]);

/** The place behind spaces. */
function pastSpaces(text: string, from: number): number {
  let i = from;
  while (text.charCodeAt(i) === 0x20) i++;
  return i;
}

/** The end of a run of digits, over spaces before it; -1 where there is none. */
function digitsEnd(text: string, from: number): number {
  const start = pastSpaces(text, from);
  let i = start;
  while (isDigit(text.charCodeAt(i))) i++;
  return i > start ? i : -1;
}

/** Three numbers with one sign between them, from the end of the first. */
function isNumeric(text: string, end: number): boolean {
  const at = pastSpaces(text, end);
  const sign = text.charCodeAt(at);
  if (!DOTS.has(sign)) return false;
  const second = digitsEnd(text, at + 1);
  if (second < 0) return false;
  const again = pastSpaces(text, second);
  return text.charCodeAt(again) === sign && digitsEnd(text, again + 1) > 0;
}

/** False only for a stretch of a line that holds no date. */
export function mayDate(text: string, from: number, to: number): boolean {
  const starts = monthStarts();
  let within = false;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    const small = letter(code);
    if (small) {
      if (!within) {
        const b = letter(text.charCodeAt(i + 1));
        const c = b ? letter(text.charCodeAt(i + 2)) : 0;
        if (starts.has(key(small, b, c)) || (c && starts.has(key(small, b, 0)))) return true;
      }
      within = true;
    } else if (code >= 0x80 && !isSign(code)) {
      return true;
    } else {
      within = false;
      if (isDigit(code) && !isDigit(text.charCodeAt(i + 1)) && isNumeric(text, i + 1)) return true;
    }
  }
  return false;
}
