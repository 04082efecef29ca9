/** What each character is, by table: one look-up where a regular expression would search the line again. */

/** Kinds of characters. Numbers, so that they fit a table. */
export const SPACE = 0;
export const UPPER = 1;
export const LOWER = 2;
export const LETTER = 3;
export const MARK = 4;
export const DIGIT = 5;
export const STOP = 6;
export const COMMA = 7;
export const QUOTE = 8;
export const SIGN = 9;

/** Kinds by pattern; the later pattern wins. */
const KINDS: readonly (readonly [number, RegExp])[] = [
  [SIGN, /\S+/gu],
  [LETTER, /\p{L}+/gu],
  [UPPER, /\p{Lu}+/gu],
  [LOWER, /\p{Ll}+/gu],
  [MARK, /\p{M}+/gu],
  [DIGIT, /\p{Nd}+/gu],
  [STOP, /[.!?…。！？؟۔।｡]+/gu],
  [COMMA, /[,;，、；،]+/gu],
  [QUOTE, /["“”«»„「」『』]+/gu],
];

/** Scripts by pattern, numbered in the order of `Script` in shape.ts; 0 is none. */
const SCRIPTS: readonly (readonly [number, RegExp])[] = [
  [1, /\p{Script=Latin}+/gu],
  [2, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu],
  [3, /\p{Script=Hangul}+/gu],
  [4, /\p{Script=Cyrillic}+/gu],
  [5, /\p{Script=Arabic}+/gu],
  [6, /[\p{Script=Greek}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}]+/gu],
];

const BELOW_SURROGATES = Array.from({ length: 0xd800 }, (_, code) => String.fromCharCode(code)).join('');
const ABOVE = 0xe000;
const ABOVE_SURROGATES = Array.from({ length: 0x2000 }, (_, code) => String.fromCharCode(ABOVE + code)).join(
  '',
);

/** Calls `write` with every run of characters up to U+FFFF that a pattern finds, [from, to). */
export function eachRun(pattern: RegExp, write: (from: number, to: number) => void): void {
  for (const { 0: run, index } of BELOW_SURROGATES.matchAll(pattern)) write(index, index + run.length);
  for (const { 0: run, index } of ABOVE_SURROGATES.matchAll(pattern))
    write(ABOVE + index, ABOVE + index + run.length);
}

/** A table of the characters up to U+FFFF, by patterns of which the last wins; halves of those beyond are `beyond`. */
function table(patterns: readonly (readonly [number, RegExp])[], beyond: number): Uint8Array {
  const values = new Uint8Array(0x10000).fill(beyond, 0xd800, ABOVE);
  for (const [value, pattern] of patterns) eachRun(pattern, (from, to) => values.fill(value, from, to));
  return values;
}

/** Kind of every character, by its code unit. */
export const KIND_OF = table(KINDS, SIGN);
/** Script of every character, by its code unit. */
export const SCRIPT_OF = table(SCRIPTS, 0);

/** What is counted in a line. */
export interface Census {
  readonly length: number;
  /** Runs of letters and marks. */
  readonly words: number;
  /** Words that begin with a capital. */
  readonly capitalised: number;
  /** Words of two letters or more in capitals throughout. */
  readonly shouted: number;
  /** Words with a digit. */
  readonly numbers: number;
  readonly letters: number;
  readonly digits: number;
  /** Full stops and their like behind which a sentence may end. */
  readonly sentences: number;
  readonly commas: number;
  readonly quotes: number;
  /** Signs that are no letters, digits or white space. */
  readonly signs: number;
}

/** Most characters of a line that are counted. */
const LONGEST = 3000;

/** Counts a line's characters and words in one pass. */
export function censusOf(text: string): Census {
  const length = Math.min(text.length, LONGEST);
  let words = 0;
  let capitalised = 0;
  let shouted = 0;
  let numbers = 0;
  let letters = 0;
  let digits = 0;
  let sentences = 0;
  let commas = 0;
  let quotes = 0;
  let signs = 0;
  let run = 0;
  let uppers = 0;
  let counted = false;
  for (let at = 0; at <= length; at++) {
    const kind = at < length ? (KIND_OF[text.charCodeAt(at)] ?? SIGN) : SPACE;
    if (kind >= UPPER && kind <= MARK) {
      if (run === 0 && !counted) {
        words++;
        if (kind === UPPER) capitalised++;
      }
      run++;
      letters++;
      if (kind === UPPER) uppers++;
      continue;
    }
    if (run > 1 && uppers === run) shouted++;
    run = 0;
    uppers = 0;
    if (kind === DIGIT) {
      digits++;
      if (!counted) numbers++;
      counted = true;
      continue;
    }
    counted = false;
    if (kind === SPACE) continue;
    signs++;
    if (kind === COMMA) commas++;
    else if (kind === QUOTE) quotes++;
    else if (kind === STOP && endsSentence(text, at, length)) sentences++;
  }
  return {
    length: text.length,
    words,
    capitalised,
    shouted,
    numbers,
    letters,
    digits,
    sentences,
    commas,
    quotes,
    signs,
  };
}

/** Whether white space, a closing sign, the end of the line or an unspaced script follows a stop. */
function endsSentence(text: string, at: number, length: number): boolean {
  if (at + 1 >= length) return true;
  const next = KIND_OF[text.charCodeAt(at + 1)];
  return next === SPACE || next === QUOTE || next === LETTER;
}
