/** Words as numbers, so that phrases are held against a line without comparing letters. */
import { isNumber } from './tokens.ts';
import { WordTable } from './word-table.ts';

/** Number of every word that no list and no phrase knows, and of every such number. */
export const UNKNOWN = 0;
export const UNKNOWN_NUMBER = 1;

/**
 * What a word can be, one bit each: a number, a stop word, the first of an agency's name, of a by-word, of a prompt to
 * the reader or of a cue of the line model, a month.
 */
export const WORD_KINDS = {
  number: 1,
  stopword: 2,
  agency: 4,
  byline: 8,
  call: 16,
  cue: 32,
  month: 64,
} as const;
export type WordKind = keyof typeof WORD_KINDS;

/** The words of a line as numbers, and how many are of which kind. */
export interface WordsRead {
  readonly ids: readonly number[];
  /** Kinds of all words, as bits. */
  readonly kinds: number;
  readonly stopwords: number;
  readonly numbers: number;
}

/** All words known, numbered. */
export class WordIds {
  readonly #table = new WordTable();
  readonly #kinds: number[] = [0, WORD_KINDS.number];

  /** The number of a word, which is known from now on. */
  add(word: string): number {
    const known = this.#table.of(word);
    if (known >= 0) return known;
    const id = this.#kinds.length;
    this.#table.add(word, id);
    this.#kinds.push(isNumber(word) ? WORD_KINDS.number : 0);
    return id;
  }

  /** Says that words are of a kind. */
  mark(kind: WordKind, words: Iterable<string>): void {
    for (const word of words) {
      const id = this.add(word);
      this.#kinds[id] = (this.#kinds[id] as number) | WORD_KINDS[kind];
    }
  }

  of(word: string): number {
    const id = this.#table.of(word);
    return id >= 0 ? id : isNumber(word) ? UNKNOWN_NUMBER : UNKNOWN;
  }

  /** What the word with a number is, as bits of {@link WORD_KINDS}. */
  kindsOf(id: number): number {
    return this.#kinds[id] as number;
  }

  /** How many numbers are given out. */
  get size(): number {
    return this.#kinds.length;
  }

  /** Numbers of words in order. */
  all(words: readonly string[]): number[] {
    return words.map((word) => this.of(word));
  }

  isNumber(id: number): boolean {
    return ((this.#kinds[id] as number) & WORD_KINDS.number) !== 0;
  }

  /** Reads a line's words, each looked up once. */
  read(words: readonly string[]): WordsRead {
    const ids: number[] = [];
    let kinds = 0;
    let stopwords = 0;
    let numbers = 0;
    for (const word of words) {
      const id = this.of(word);
      const kind = this.#kinds[id] as number;
      ids.push(id);
      kinds |= kind;
      if ((kind & WORD_KINDS.stopword) !== 0) stopwords++;
      if ((kind & WORD_KINDS.number) !== 0) numbers++;
    }
    return { ids, kinds, stopwords, numbers };
  }
}
