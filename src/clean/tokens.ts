/** Words of a line, folded so that case, quotation marks and dotted Turkish letters do not matter. */
import { DIGIT, eachRun, KIND_OF } from './characters.ts';

/** Han characters and kana or Thai runs stand alone; numbers keep their points; everything else is a word. */
const TOKEN =
  /\p{Script=Han}|\p{Script=Hiragana}+|[\p{Script=Katakana}ー]+|\p{Nd}+(?:[.,:]\p{Nd}+)*|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** Most characters of a line that are looked at for phrases. */
const LONGEST = 4000;

/** Characters that folding changes beside capitals, and what they become. */
const FOLDED = /[ı‘’ʼ′“”„″]|\u0307|\u200c|\u200d/;
const EACH_FOLDED = new RegExp(FOLDED, 'g');
const PLAIN: Readonly<Record<string, string>> = {
  '\u0307': '',
  // How the letters of Persian and Indian scripts join, which people write or not.
  '\u200c': '',
  '\u200d': '',
  ı: 'i',
  '‘': "'",
  '’': "'",
  ʼ: "'",
  '′': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '″': '"',
};

/** Lower case, straight quotation marks, plain dots on i. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  return FOLDED.test(lower) ? lower.replace(EACH_FOLDED, (sign) => PLAIN[sign] ?? sign) : lower;
}

/** What a character can be in a token, one bit each: {@link TOKEN} as a table. */
const HAN = 1;
const HIRAGANA = 2;
const KATAKANA = 4;
const NUMERAL = 8;
const IN_WORD = 16;
/** In a word behind an apostrophe. */
const BEHIND = 32;
const BEYOND = 64;
const PARTS = new Uint8Array(0x10000).fill(BEYOND, 0xd800, 0xe000);
for (const [bit, pattern] of [
  [HAN, /\p{Script=Han}+/gu],
  [HIRAGANA, /\p{Script=Hiragana}+/gu],
  [KATAKANA, /[\p{Script=Katakana}ー]+/gu],
  [NUMERAL, /\p{Nd}+/gu],
  [IN_WORD, /[\p{L}\p{M}\p{N}]+/gu],
  [BEHIND, /[\p{L}\p{M}]+/gu],
] as const)
  eachRun(pattern, (from, to) => {
    for (let code = from; code < to; code++) PARTS[code] = (PARTS[code] as number) | bit;
  });

/** The folded words of a text. */
export function tokenise(text: string): string[] {
  return wordsIn(fold(text.length > LONGEST ? text.slice(0, LONGEST) : text));
}

/** The folded words of a text that is folded already. */
export function tokensOf(text: string, folded: string): string[] {
  return text.length > LONGEST ? tokenise(text) : wordsIn(folded);
}

/** The words of a folded text. */
function wordsIn(text: string): string[] {
  const tokens: string[] = [];
  const { length } = text;
  for (let at = 0; at < length; ) {
    const part = PARTS[text.charCodeAt(at)] as number;
    if (part === 0) {
      at++;
      continue;
    }
    // Characters of two code units are left to the pattern.
    if ((part & BEYOND) !== 0) return text.match(TOKEN) ?? [];
    const start = at++;
    if ((part & HAN) !== 0) {
      // One character is a word.
    } else if ((part & (HIRAGANA | KATAKANA)) !== 0) {
      at = runEnd(text, at, part & (HIRAGANA | KATAKANA));
    } else if ((part & NUMERAL) !== 0) {
      at = runEnd(text, at, NUMERAL);
      while (isPoint(text.charCodeAt(at)) && ((PARTS[text.charCodeAt(at + 1)] ?? 0) & NUMERAL) !== 0)
        at = runEnd(text, at + 1, NUMERAL);
    } else {
      at = runEnd(text, at, IN_WORD);
      while (isApostrophe(text.charCodeAt(at)) && ((PARTS[text.charCodeAt(at + 1)] ?? 0) & BEHIND) !== 0)
        at = runEnd(text, at + 1, BEHIND);
    }
    tokens.push(text.slice(start, at));
  }
  return tokens;
}

/** Where a run of characters of a kind ends. */
function runEnd(text: string, from: number, kind: number): number {
  let at = from;
  while (at < text.length && ((PARTS[text.charCodeAt(at)] as number) & kind) !== 0) at++;
  return at;
}

const isPoint = (code: number): boolean => code === 0x2e || code === 0x2c || code === 0x3a;
const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;

/** A word and where it stands. */
export interface PlacedToken {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text as printed, with their places. */
export function placedTokens(text: string): PlacedToken[] {
  return Array.from(text.matchAll(TOKEN), (match) => ({
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Whether a word is a number. */
export function isNumber(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code < 0x80) return code >= 48 && code <= 57;
  return code < 0xd800 ? KIND_OF[code] === DIGIT : /^\p{Nd}/u.test(word);
}
