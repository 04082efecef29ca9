/**
 * The words that names are made of, by the forms they take in text: capitals, case endings, accents left out,
 * particles run into them. One look-up a word, whatever the number of names.
 */

import { isCapital } from './tokens.ts';
import { caseEndings, hangulTails, nameWords } from './words.ts';

/** A word of a name found in a word of a text: which, and how much of the text's word it is. */
export interface Reading {
  readonly word: number;
  /** Code units of the text's word before and after it: an Arabic prefix, a Korean particle. */
  readonly before: number;
  readonly after: number;
}

/** Words shorter than this are not read without their accents: `Mỹ` is not `My`. */
const LONG = 5;
/** Longest particle, with a noun before it, that a Hangul word may end in. */
const LONGEST_TAIL = 8;

/** Words of texts whose readings are kept. */
const REMEMBERED = 100_000;

export class Vocabulary {
  readonly #words = new Map<string, number>();
  readonly #forms = new Map<string, number[]>();
  /** What words of texts were read as: the same few thousand make up most of them. */
  readonly #known = new Map<string, readonly Reading[]>();

  /** The number of a word of a name, the same for the same word. */
  add(word: string): number {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    const number = this.#words.size;
    this.#words.set(word, number);
    this.#known.clear();
    for (const form of formsOf(word)) {
      const numbers = this.#forms.get(form);
      if (numbers === undefined) this.#forms.set(form, [number]);
      else numbers.push(number);
    }
    return number;
  }

  /** The words of names that a word of a text may be: few, and in most cases none. */
  readings(word: string): readonly Reading[] {
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    const found = this.#read(word);
    if (this.#known.size < REMEMBERED) this.#known.set(word, found);
    return found;
  }

  #read(word: string): readonly Reading[] {
    const found = this.#whole(word, 0, 0);
    if (/^\p{sc=Hangul}/u.test(word)) this.#addHangul(word, found);
    else if (/^\p{sc=Arabic}/u.test(word)) this.#addArabic(word, found);
    else if (found.length === 0 && word.length >= LONG && /[^\x20-\x7e]/.test(word)) {
      return this.#whole(withoutAccents(word), 0, 0);
    }
    return found;
  }

  #whole(word: string, before: number, after: number): Reading[] {
    return (this.#forms.get(word) ?? []).map((number) => ({ word: number, before, after }));
  }

  #addHangul(word: string, found: Reading[]): void {
    const tails = hangulTails();
    for (let length = 1; length <= Math.min(LONGEST_TAIL, word.length - 1); length += 1) {
      if (tails.has(word.slice(-length))) found.push(...this.#whole(word.slice(0, -length), 0, length));
    }
  }

  #addArabic(word: string, found: Reading[]): void {
    for (let length = 1; length <= Math.min(3, word.length - 2); length += 1) {
      if (nameWords()['arabic prefixes'].has(word.slice(0, length)))
        found.push(...this.#whole(word.slice(length), length, 0));
    }
  }
}

/** How a word of a name may stand in a text. */
function formsOf(word: string): Set<string> {
  const forms = new Set([word, ...inflected(word)]);
  if (word.length >= LONG) forms.add(withoutAccents(word));
  for (const form of [...forms]) {
    // What the gazetteer gives in small letters may open a sentence; what it gives with a capital is a name.
    if (!/\p{Lu}/u.test(form)) forms.add(form.charAt(0).toUpperCase() + form.slice(1));
    if (form.length > 1 || isCapital(form)) forms.add(form.toUpperCase());
  }
  return forms;
}

/** Plurals and genitives of Latin names (`Russians`, `Nordkoreas`), case forms of Cyrillic ones. */
function inflected(word: string): string[] {
  if (/^\p{Lu}\p{sc=Latin}*\p{Ll}$/u.test(word) && word.length >= 4)
    return word.endsWith('s') ? [] : [`${word}s`];
  if (!/^\p{sc=Cyrillic}+$/u.test(word) || word.length < 3 || word === word.toUpperCase()) return [];
  const ending = caseEndings().find(({ ends }) => word.endsWith(ends));
  if (ending !== undefined)
    return ending.forms.map((form) => word.slice(0, word.length - ending.ends.length) + form);
  return ['а', 'у', 'ом', 'е'].map((form) => word + form);
}

function withoutAccents(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
}
