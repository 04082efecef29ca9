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

/** Cuts a line into tokens. Linear in its length. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const printed = match[0];
    const start = match.index;
    const value = /^\p{Nd}/u.test(printed) ? numeral(printed) : -1;
    const kind = value >= 0 ? 'number' : WORD.test(printed) ? 'word' : 'mark';
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
