/** Words of a line found by table, character by character: patterns with classes of all letters are slow. */
import { DIGIT, eachRun, KIND_OF, MARK, UPPER } from '../clean/characters.ts';
import { once } from './lexicon.ts';

/** Letters and marks. */
const inWord = (kind: number): boolean => kind >= UPPER && kind <= MARK;

/** Letters alone. */
export const isLetter = (code: number): boolean => inWord(KIND_OF[code] as number) && KIND_OF[code] !== MARK;

/** Letters, marks and digits. */
export const isWordly = (code: number): boolean =>
  (KIND_OF[code] as number) >= UPPER && (KIND_OF[code] as number) <= DIGIT;

/** Half a character beyond U+FFFF, which the tables do not know: lines with any are left to patterns. */
export const isHalf = (code: number): boolean => code >= 0xd800 && code < 0xe000;

const NO_WORD = /[^\p{L}\p{M}]+/u;

/** What `text.split(/[^\p{L}\p{M}]+/u, most)` gives. */
export function splitWords(text: string, most = Number.POSITIVE_INFINITY): string[] {
  const words: string[] = [];
  let from = 0;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isHalf(code)) return text.split(NO_WORD, Number.isFinite(most) ? most : undefined);
    if (inWord(KIND_OF[code] as number)) {
      at++;
      continue;
    }
    words.push(text.slice(from, at));
    if (words.length === most) return words;
    do at++;
    while (
      at < text.length &&
      !inWord(KIND_OF[text.charCodeAt(at)] as number) &&
      !isHalf(text.charCodeAt(at))
    );
    from = at;
  }
  words.push(text.slice(from));
  return words;
}

/** 1 for Han characters, each of which is a word. */
export const hanTable = once(() => {
  const table = new Uint8Array(0x10000);
  eachRun(/\p{Script=Han}+/gu, (from, to) => table.fill(1, from, to));
  return table;
});
