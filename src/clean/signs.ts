/** Signs a line can hold, one bit each, so that what a line holds fits one number. Rules' gates ask for them. */
import { eachRun } from './characters.ts';

export const DIGIT = 1 << 0;
export const UPPER = 1 << 1;
export const LOWER = 1 << 2;
/** Letters of scripts without capitals, and combining marks. */
export const LETTER = 1 << 3;
export const SPACE = 1 << 4;
export const STOP = 1 << 5;
export const QUESTION = 1 << 6;
export const COMMA = 1 << 7;
export const COLON = 1 << 8;
export const BAR = 1 << 9;
export const SLASH = 1 << 10;
export const ARROW = 1 << 11;
export const BULLET = 1 << 12;
export const DASH = 1 << 13;
export const OPENING = 1 << 14;
export const CLOSING = 1 << 15;
export const QUOTE = 1 << 16;
export const COPYRIGHT = 1 << 17;
export const EQUALS = 1 << 18;
export const AT = 1 << 19;
export const STAR = 1 << 20;
export const HASH = 1 << 21;
export const UNDERSCORE = 1 << 22;
/** Braces and semicolons. */
export const CODE = 1 << 23;
/** Rises and falls, per cent, degrees. */
export const FIGURE = 1 << 24;
/** Scripts that may be written without spaces, their punctuation and full-width forms. */
export const ASIAN = 1 << 25;
/** Any sign that is none of the others. */
export const OTHER = 1 << 26;
/** Half a character beyond U+FFFF, which could be anything and so has every bit. */
export const HALF = 1 << 27;

/** All bits. */
export const ANY = (1 << 28) - 1;
/** Whatever is no letter. */
export const NO_LETTER = ANY & ~(UPPER | LOWER | LETTER);

const PATTERNS: readonly (readonly [number, RegExp])[] = [
  [DIGIT, /[0-9]+/gu],
  [UPPER, /[\p{Lu}\p{Lt}]+/gu],
  [LOWER, /\p{Ll}+/gu],
  [LETTER, /[\p{Lm}\p{Lo}\p{M}]+/gu],
  [SPACE, /\s+/gu],
  [STOP, /[.!?…。！？؟۔।｡]+/gu],
  [QUESTION, /[?？]+/gu],
  [COMMA, /[,，、،]+/gu],
  [COLON, /[:：;；]+/gu],
  [BAR, /[|¦│｜]+/gu],
  [SLASH, /[/／]+/gu],
  [ARROW, /[<>‹›«»＜＞←→↑↓↔►▶▸▾▼◄◀➜➤☞]+/gu],
  [BULLET, /[•·●○■□▪▫◦‣⁃∙▲△▶►☞※◆◇★☆✓✔✱*+~]+/gu],
  [DASH, /[-‐‑‒–—―−]+/gu],
  [OPENING, /[([{<（［｛【〈《「『＜]+/gu],
  [CLOSING, /[)\]}>）］｝】〉》」』＞]+/gu],
  [QUOTE, /["'“”„‟‘’‚‛«»‹›「」『』ʼ′″]+/gu],
  [COPYRIGHT, /[©ⓒⒸ]+/gu],
  [EQUALS, /[=＝]+/gu],
  [AT, /[@＠]+/gu],
  [STAR, /\*+/gu],
  [HASH, /#+/gu],
  [UNDERSCORE, /_+/gu],
  [CODE, /[{};]+/gu],
  [FIGURE, /[▲▼△▽↑↓%°℃℉]+/gu],
  [ASIAN, /[\u0e00-\u0e7f\u1100-\u11ff\u2e80-\uffff]+/gu],
  // Folding drops or changes these letters and marks: a line of nothing else has no words.
  [OTHER, /[\u0307ʼ′″]+/gu],
];

/** The bits of every character, by its code unit. */
export const SIGNS_OF = new Int32Array(0x10000);
for (const [bit, pattern] of PATTERNS)
  eachRun(pattern, (from, to) => {
    for (let code = from; code < to; code++) SIGNS_OF[code] = (SIGNS_OF[code] as number) | bit;
  });
for (const [code, bits] of SIGNS_OF.entries())
  if (bits === 0 || bits === ASIAN) SIGNS_OF[code] = bits | OTHER;
SIGNS_OF.fill(ANY, 0xd800, 0xe000);

/** What a text holds: the bits of all its characters, of the first and of the last. */
export interface Signs {
  readonly all: number;
  readonly first: number;
  readonly last: number;
}

/** The signs of a text, in one pass. An empty text counts as holding all. */
export function signsOf(text: string): Signs {
  const { length } = text;
  if (length === 0) return { all: ANY, first: ANY, last: ANY };
  let all = 0;
  for (let at = 0; at < length; at++) all |= SIGNS_OF[text.charCodeAt(at)] as number;
  return {
    all,
    first: SIGNS_OF[text.charCodeAt(0)] as number,
    last: SIGNS_OF[text.charCodeAt(length - 1)] as number,
  };
}
