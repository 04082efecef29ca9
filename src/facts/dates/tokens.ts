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

const TOKEN = /\p{Nd}+|\p{Script=Han}|\p{L}[\p{L}\p{M}]*(?:[-'’‌]\p{L}[\p{L}\p{M}]*)*|[^\s]/gu;
const WORD = /^\p{L}/u;
const DIGIT = /^\p{Nd}/u;

/** First digits of the decimal systems news is printed in: Latin, Arabic, Persian, Devanagari, Bengali, Thai, full width. */
const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];

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

/** Cuts a line, or a part of it, into tokens; offsets are those of the line. Linear in its length. */
export function tokenize(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  let end = from;
  for (const match of text.slice(from, to).matchAll(TOKEN)) {
    const printed = match[0];
    const start = from + match.index;
    const code = printed.charCodeAt(0);
    const plain = code < 0x80;
    const digits = plain ? code >= 0x30 && code <= 0x39 : DIGIT.test(printed);
    const value = digits ? numeral(printed) : -1;
    const letter = plain ? (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a : WORD.test(printed);
    const kind = value >= 0 ? 'number' : letter ? 'word' : 'mark';
    tokens.push({
      kind,
      text: printed.toLowerCase(),
      printed,
      value,
      start,
      end: start + printed.length,
      spaced: start > end,
    });
    end = start + printed.length;
  }
  return tokens;
}
