import { KIND_OF, MARK, DIGIT as NUMERAL, SPACE, UPPER } from '../../clean/characters.ts';
import { hanTable, isHalf, isLetter } from '../words.ts';

/** The tokens dates are read from: numbers, words, and every other character by itself. */
export interface Token {
  readonly kind: 'number' | 'word' | 'mark';
  /** As printed, words in lower case. */
  readonly text: string;
  readonly printed: string;
  /** Of a number; -1 otherwise. */
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** White space stands before it. */
  readonly spaced: boolean;
}

/** Marks of writing direction, `١٣‏/٠١`, are no characters of the text. */
const TOKEN =
  /\p{Nd}+|\p{Script=Han}|\p{L}[\p{L}\p{M}]*(?:[-'’‌]\p{L}[\p{L}\p{M}]*)*|[^\s\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const WORD = /^\p{L}/u;
const DIGIT = /^\p{Nd}/u;

/**
 * First digits of the decimal systems news is printed in: Latin, Arabic, Persian, Devanagari, Bengali, Gurmukhi, Gujarati, Odia, Tamil,
 * Telugu, Kannada, Malayalam, Thai, Lao, Burmese, Khmer, full width.
 */
const ZEROS = [
  0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0x1040,
  0x17e0, 0xff10,
];

function digit(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  const zero = ZEROS.find((z) => code >= z && code < z + 10);
  return zero === undefined ? Number.NaN : code - zero;
}

/** Value of a run of digits; -1 where it is none or too long to be part of a date. */
function numeral(text: string): number {
  if (text.length > 14) return -1;
  let value = 0;
  for (const character of text) value = value * 10 + digit(character);
  return Number.isNaN(value) ? -1 : value;
}

function tokenOf(printed: string, start: number, spaced: boolean): Token {
  const code = printed.charCodeAt(0);
  const plain = code < 0x80;
  const digits = plain ? code >= 0x30 && code <= 0x39 : DIGIT.test(printed);
  const value = digits ? numeral(printed) : -1;
  const letter = plain ? (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a : WORD.test(printed);
  return {
    kind: value >= 0 ? 'number' : letter ? 'word' : 'mark',
    text: printed.toLowerCase(),
    printed,
    value,
    start,
    end: start + printed.length,
    spaced,
  };
}

/** Hyphens, apostrophes and the sign between the halves of Persian words: with a letter behind they go on with a word. */
const joins = (code: number): boolean => code === 0x2d || code === 0x27 || code === 0x2019 || code === 0x200c;

/** Marks of writing direction. */
const turns = (code: number): boolean =>
  code === 0x61c ||
  code === 0x200e ||
  code === 0x200f ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2066 && code <= 0x2069);

/** Where the token ends that begins at `at`; -1 where only the pattern tells. */
function tokenEnd(text: string, at: number, to: number): number {
  const code = text.charCodeAt(at);
  if (isHalf(code)) return -1;
  let i = at + 1;
  if (KIND_OF[code] === NUMERAL) {
    while (i < to && KIND_OF[text.charCodeAt(i)] === NUMERAL) i++;
    return i < to && isHalf(text.charCodeAt(i)) ? -1 : i;
  }
  if (hanTable()[code] === 1 || !isLetter(code)) return i;
  for (;;) {
    while (
      i < to &&
      (KIND_OF[text.charCodeAt(i)] as number) >= UPPER &&
      (KIND_OF[text.charCodeAt(i)] as number) <= MARK
    )
      i++;
    if (i < to && isHalf(text.charCodeAt(i))) return -1;
    if (i + 1 >= to || !joins(text.charCodeAt(i))) return i;
    const next = text.charCodeAt(i + 1);
    if (isHalf(next)) return -1;
    if (!isLetter(next)) return i;
    i += 2;
  }
}

/** Cuts a line, or a part of it, into tokens; offsets are those of the line. Linear in its length. */
export function tokenize(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  let spaced = false;
  for (let at = from; at < to; ) {
    const space = KIND_OF[text.charCodeAt(at)] === SPACE;
    if (space || turns(text.charCodeAt(at))) {
      spaced ||= space;
      at++;
      continue;
    }
    const next = tokenEnd(text, at, to);
    if (next < 0) return tokensByPattern(text, from, to);
    tokens.push(tokenOf(text.slice(at, next), at, spaced));
    at = next;
    spaced = false;
  }
  return tokens;
}

/** The same for lines with characters beyond U+FFFF. */
function tokensByPattern(text: string, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  let end = from;
  for (const { 0: printed, index } of text.slice(from, to).matchAll(TOKEN)) {
    tokens.push(tokenOf(printed, from + index, /\s/.test(text.slice(end, from + index))));
    end = from + index + printed.length;
  }
  return tokens;
}
