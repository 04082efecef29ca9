/** Words of a line, folded so that case, quotation marks and dotted Turkish letters do not matter. */

/** Han characters and kana or Thai runs stand alone; numbers keep their points; everything else is a word. */
const TOKEN =
  /\p{Script=Han}|\p{Script=Hiragana}+|[\p{Script=Katakana}ー]+|\p{Nd}+(?:[.,:]\p{Nd}+)*|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** Most characters of a line that are looked at for phrases. */
const LONGEST = 4000;

/** Characters that folding changes beside capitals. */
const FOLDED = /[\u0307ı‘’ʼ′“”„″]/;

/** Lower case, straight quotation marks, plain dots on i. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (!FOLDED.test(lower)) return lower;
  return lower
    .replace(/\u0307/g, '')
    .replace(/ı/g, 'i')
    .replace(/[‘’ʼ′]/g, "'")
    .replace(/[“”„″]/g, '"');
}

/** The folded words of a text. */
export function tokenise(text: string): string[] {
  return fold(text.length > LONGEST ? text.slice(0, LONGEST) : text).match(TOKEN) ?? [];
}

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
  return code < 0x80 ? code >= 48 && code <= 57 : /^\p{Nd}/u.test(word);
}
