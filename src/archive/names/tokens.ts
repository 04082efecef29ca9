/**
 * Text as the tokens names are made of: runs of letters and digits of one script, abbreviations with stops, each Han character by itself,
 * since Chinese and Japanese set no space between words.
 */

export interface Token {
  readonly start: number;
  readonly end: number;
  /** As printed, compatibility characters composed (NFKC). */
  readonly text: string;
  /**
   * What parts it from the token before, as far as it tells names apart: stops, commas, brackets. Spaces, hyphens
   * and middle dots are all the same, as in `Kim Jong Un` and `Kim Jong-un`, and leave nothing.
   */
  readonly joint: string;
}

const UNSPACED = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}ー';
const WORD = new RegExp(
  `(?<![\\p{L}\\p{N}])\\p{L}(?:\\.\\p{L})+(?![\\p{L}\\p{N}])\\.?|\\p{sc=Han}|[\\p{sc=Katakana}ー]+|\\p{sc=Hiragana}+|\\p{sc=Hangul}+|\\p{N}+(?:st|nd|rd|th)?|(?:(?![${UNSPACED}\\p{sc=Hangul}])[\\p{L}\\p{M}])+`,
  'gu',
);
/** What joins the parts of one name. */
const SAME = /[\s\-‐‑·・]/g;
const APOSTROPHE = /[’ʼ‘]/g;
/** No name goes on over more than this between its parts. */
const WIDEST = 3;

/** The tokens of a text, in order. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const between = text.slice(end, match.index);
    const joint =
      between.length > WIDEST
        ? '…'
        : between.length === 0
          ? ''
          : between.replace(SAME, '').replace(APOSTROPHE, "'");
    end = match.index + match[0].length;
    tokens.push({ start: match.index, end, text: plain(match[0]), joint });
  }
  return tokens;
}

/** An abbreviation loses its last stop, which may be the sentence's: `U.S.` and `U.S` are one. */
function plain(word: string): string {
  if (word.endsWith('.')) return word.slice(0, -1);
  // What is plain ASCII is composed already, and most words are.
  return /^[\x20-\x7e]*$/.test(word) ? word : word.normalize('NFKC');
}

/** Whether a word opens with a capital, in a script that has them. */
export function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
