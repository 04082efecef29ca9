/** Where a headline or an offer without a full stop runs into the sentence behind it. */
import type { Lexicon } from '../lexicon.ts';
import { fold } from '../tokens.ts';

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’-]*/gu;
/** Fewest small words before a capital that can begin the next sentence. */
const FEWEST_SMALL = 2;

/** Whether a sentence can begin at `at`: nothing but a space stands between it and a small letter or a digit. */
function abuts(text: string, at: number): boolean {
  return text[at - 1] === ' ' && /[\p{Ll}\p{N}]/u.test(text[at - 2] ?? '');
}

/**
 * Place of the first capital inside [from, to) that begins another sentence.
 * A capitalised stop word is sure; failing that, `guess` takes the first capital behind two small words of which the
 * last is no stop word, since names follow those.
 * @returns the place, or -1
 */
export function seamIn(text: string, from: number, to: number, lexicon: Lexicon, guess: boolean): number {
  let guessed = -1;
  let small = 0;
  let before = '';
  let words = 0;
  for (const { 0: word, index } of text.slice(from, to).matchAll(WORD)) {
    const capital = /^\p{Lu}/u.test(word);
    if (capital && words > 0 && abuts(text, from + index)) {
      if (word.length > 1 && lexicon.stopwords.has(fold(word))) return from + index;
      if (guessed < 0 && small >= FEWEST_SMALL && !lexicon.stopwords.has(fold(before)))
        guessed = from + index;
    }
    if (/^\p{Ll}/u.test(word)) small++;
    before = word;
    words++;
  }
  return guess ? guessed : -1;
}
