/**
 * Text as numbers: its words by their rank among those of the archive, by how long ago they stood in the same text, by
 * what followed the word before when it last stood there, or spelt; and what stands between them. A short text is as
 * small so as if it stood in one file with all the others, and can be read by itself.
 */
import { Model } from './chances.ts';
import { Letters } from './letters.ts';
import type { RangeReader } from './range-reader.ts';

/** The commonest words, by rank, each as it is mostly written, and what stands between words. */
export interface Lexicon {
  readonly words: readonly string[];
  readonly gaps: readonly string[];
}

/** Gaps with a number of their own; any other is spelt. */
export const MOST_GAPS = 31;
export const OTHER_GAP = MOST_GAPS;
/** Commoner words are not looked for among those that stood in the text before. */
export const COMMON = 255;
/** Words remembered of a text: their numbers stay below twelve bits. */
export const MOST_RECENT = 1024;

/** Words whose spelling is learnt in one step. */
const WORDS_A_STEP = 200;

/** What is learnt as text goes by. */
export class Learnt {
  readonly words = new Model(1);
  readonly cases = new Model(4 * (MOST_GAPS + 1));
  readonly gaps = new Model(MOST_GAPS + 1);
  readonly kinds = new Model(2 * (MOST_GAPS + 1));
  readonly guesses = new Model(8);
  readonly ranks = new Model(MOST_GAPS + 1);
  readonly recent = new Model(1);

  /** Takes over what another has learnt. */
  set(other: Learnt): this {
    for (const name of ['words', 'cases', 'gaps', 'kinds', 'guesses', 'ranks', 'recent'] as const) {
      this[name].set(other[name]);
    }
    return this;
  }
}

/** What all texts of an archive are told by: made from a lexicon and a sample of the texts. */
export class Wording {
  readonly words: readonly string[];
  readonly gaps: readonly string[];
  readonly letters = new Letters();
  /** By the id of a word, that of the one which followed it last in the sample, and one; or nothing. */
  readonly following: Uint16Array;
  readonly learnt = new Learnt();

  constructor({ words, gaps }: Lexicon) {
    this.words = words;
    this.gaps = gaps;
    this.following = new Uint16Array(words.length);
  }

  /** Learns how the words are spelt, step by step. */
  *learnSpelling(): Generator<void> {
    for (const [id, word] of this.words.entries()) {
      this.letters.learn(word.toLowerCase());
      if (id % WORDS_A_STEP === WORDS_A_STEP - 1) yield;
    }
    for (const gap of this.gaps) this.letters.learn(gap);
  }

  /** Learns from texts, reading them, step by step. Every way in which texts are told then stands fast. */
  *learn(coder: RangeReader, count: number): Generator<void> {
    yield* this.learnSpelling();
    const run = new Run(this, this.learnt);
    for (let i = 0; i < count; i += 1) {
      run.text(coder);
      if (i % 2 === 1) yield;
    }
    for (const word of run.spelt) this.letters.learn(word);
    for (const [id, next] of run.followed) {
      if (id < this.words.length && next < this.words.length) this.following[id] = next + 1;
    }
  }

  /** Reads texts that were coded together. */
  read(coder: RangeReader, count: number): string[] {
    const run = new Run(this, new Learnt().set(this.learnt));
    return Array.from({ length: count }, () => run.text(coder));
  }
}

/** A few texts, one after another. */
class Run {
  /** By id, what followed a word last here. */
  readonly followed = new Map<number, number>();
  /** Words that were spelt, with ids above those of the lexicon. */
  readonly spelt: string[] = [];
  /** Ids of rarer words, the last to come at the end. */
  readonly #recent: number[] = [];
  readonly #isRecent = new Set<number>();
  readonly #wording: Wording;
  readonly #learnt: Learnt;
  #gap = 0;
  #last = 0;

  constructor(wording: Wording, learnt: Learnt) {
    this.#wording = wording;
    this.#learnt = learnt;
  }

  /** Reads a text: what stands before each word, the words, and what stands after the last. */
  text(coder: RangeReader): string {
    let made = '';
    for (let left = coder.number(this.#learnt.words, 0); left > 0; left -= 1) {
      made += this.#nextGap(coder);
      made += this.#nextWord(coder);
    }
    return made + this.#nextGap(coder);
  }

  #nextGap(coder: RangeReader): string {
    const { gaps, letters } = this.#wording;
    // Most often there is a space: that takes one decision.
    const usual = coder.flag(this.#learnt.gaps, this.#gap) === 0;
    this.#gap = usual ? 0 : coder.small(this.#learnt.gaps, this.#gap);
    return this.#gap === OTHER_GAP ? letters.read(coder) : (gaps[this.#gap] as string);
  }

  /** A word is told without its case, and then by how it is written: as listed, or otherwise. */
  #nextWord(coder: RangeReader): string {
    const { words, following } = this.#wording;
    const here = this.followed.get(this.#last);
    const guess = here ?? (following[this.#last] ?? 0) - 1;
    let id = -1;
    if (guess >= 0) {
      const context = (here === undefined ? 0 : 1) + (this.#gap === 0 ? 0 : 2) + (guess < COMMON ? 0 : 4);
      if (coder.flag(this.#learnt.guesses, context) === 1) id = guess;
    }
    if (id < 0) id = this.#otherWord(coder);
    this.followed.set(this.#last, id);
    if (id >= COMMON) this.#remember(id);
    this.#last = id;
    const listed = id < words.length ? (words[id] as string) : (this.spelt[id - words.length] as string);
    return this.#cased(coder, listed);
  }

  #cased(coder: RangeReader, listed: string): string {
    const { cases } = this.#learnt;
    const context = 4 * this.#gap + (this.#last >= this.#wording.words.length ? 2 : 0);
    if (coder.flag(cases, context) === 0) return listed;
    const form = coder.small(cases, context + 1);
    return form > 0 ? (otherCases(listed)[form - 1] ?? listed) : this.#wording.letters.read(coder);
  }

  #otherWord(coder: RangeReader): number {
    const { words, letters } = this.#wording;
    const { kinds, ranks, recent } = this.#learnt;
    if (coder.flag(kinds, 2 * this.#gap) === 0) return coder.number(ranks, this.#gap);
    if (coder.flag(kinds, 2 * this.#gap + 1) === 0) {
      return this.#recent[this.#recent.length - 1 - coder.number(recent, 0)] as number;
    }
    this.spelt.push(letters.read(coder));
    return words.length + this.spelt.length - 1;
  }

  /** A word that is remembered already moves to the end. */
  #remember(id: number): void {
    if (this.#isRecent.has(id)) this.#recent.splice(this.#recent.lastIndexOf(id), 1);
    else if (this.#recent.length < MOST_RECENT) this.#isRecent.add(id);
    else return;
    this.#recent.push(id);
  }
}

/** How a word may be written other than it is listed. */
export function otherCases(word: string): string[] {
  const lower = word.toLowerCase();
  return [lower, lower.charAt(0).toUpperCase() + lower.slice(1), word.toUpperCase()];
}
