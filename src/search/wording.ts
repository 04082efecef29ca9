/**
 * Text as numbers: its words by their rank among those of the archive, by how long ago they stood in the same text, by
 * what followed the word before when it last stood there, or spelt; and what stands between them. A short text is as
 * small so as if it stood in one file with all the others, and can be read by itself.
 */
import { type Coder, Model } from './chances.ts';
import { Letters } from './letters.ts';
import { tokensOf } from './tokens.ts';

/** The commonest words, by rank, each as it is mostly written, and what stands between words. */
export interface Lexicon {
  readonly words: readonly string[];
  readonly gaps: readonly string[];
}

/** Gaps with a number of their own; any other is spelt. */
export const MOST_GAPS = 31;
const OTHER_GAP = MOST_GAPS;
/** Commoner words are not looked for among those that stood in the text before. */
const COMMON = 255;
/** Words remembered of a text: their numbers stay below twelve bits. */
const MOST_RECENT = 1024;

/** A word: without its case, its rank or -1, and whether it is written as listed. */
interface Form {
  readonly lower: string;
  readonly id: number;
  readonly listed: boolean;
}

const MOST_FORMS = 50_000;

/** Words whose spelling is learnt in one step. */
const WORDS_A_STEP = 200;

/** What is learnt as text goes by. */
class Learnt {
  words = new Model(1);
  cases = new Model(4 * (MOST_GAPS + 1));
  gaps = new Model(MOST_GAPS + 1);
  kinds = new Model(2 * (MOST_GAPS + 1));
  guesses = new Model(8);
  ranks = new Model(MOST_GAPS + 1);
  recent = new Model(1);

  copy(): Learnt {
    const made = new Learnt();
    for (const name of ['words', 'cases', 'gaps', 'kinds', 'guesses', 'ranks', 'recent'] as const) {
      made[name] = this[name].copy();
    }
    return made;
  }
}

/** What all texts of an archive are told by: made from a lexicon and a sample of the texts. */
export class Wording {
  readonly words: readonly string[];
  readonly gaps: readonly string[];
  readonly ids: ReadonlyMap<string, number>;
  readonly gapIds: ReadonlyMap<string, number>;
  readonly letters = new Letters();
  readonly #forms = new Map<string, Form>();
  /** By the id of a word, that of the one which followed it last in the sample, and one; or nothing. */
  readonly following: Uint16Array;
  learnt = new Learnt();

  constructor({ words, gaps }: Lexicon) {
    this.words = words;
    this.gaps = gaps;
    this.ids = new Map(words.map((word, id) => [word.toLowerCase(), id]));
    this.gapIds = new Map(gaps.map((gap, id) => [gap, id]));
    this.following = new Uint16Array(words.length);
  }

  /** What is known of a word by itself. Most words come again and again. */
  formOf(word: string): Form {
    const known = this.#forms.get(word);
    if (known !== undefined) return known;
    const lower = word.toLowerCase();
    const id = this.ids.get(lower) ?? -1;
    const form = { lower, id, listed: id >= 0 && this.words[id] === word };
    if (this.#forms.size >= MOST_FORMS) this.#forms.clear();
    this.#forms.set(word, form);
    return form;
  }

  /** Learns how the words are spelt and, coding them, from texts, step by step. Every way in which texts are told then stands fast. */
  *learn(coder: Coder, texts: readonly string[], count: number): Generator<void> {
    for (const [id, word] of this.words.entries()) {
      this.letters.learn(word.toLowerCase());
      if (id % WORDS_A_STEP === WORDS_A_STEP - 1) yield;
    }
    for (const gap of this.gaps) this.letters.learn(gap);
    const run = new Run(this, this.learnt);
    for (let i = 0; i < count; i += 1) {
      run.text(coder, texts[i] ?? '');
      if (i % 2 === 1) yield;
    }
    for (const word of run.spelt) this.letters.learn(word);
    for (const [id, next] of run.followed) {
      if (id < this.words.length && next < this.words.length) this.following[id] = next + 1;
    }
  }

  /** Codes texts that are read together. */
  code(coder: Coder, texts: readonly string[], count: number): string[] {
    const run = new Run(this, this.learnt.copy());
    return Array.from({ length: count }, (_, i) => run.text(coder, texts[i] ?? ''));
  }
}

/** A few texts, one after another. */
class Run {
  /** By id, what followed a word last here. */
  readonly followed = new Map<number, number>();
  /** Words that were spelt, with ids above those of the lexicon. */
  readonly spelt: string[] = [];
  readonly #speltIds = new Map<string, number>();
  /** Ids of rarer words, the last to come at the end. */
  readonly #recent: number[] = [];
  readonly #isRecent = new Set<number>();
  readonly #wording: Wording;
  readonly #learnt: Learnt;
  #tokens: readonly string[] = [];
  #gap = 0;
  #last = 0;

  constructor(wording: Wording, learnt: Learnt) {
    this.#wording = wording;
    this.#learnt = learnt;
  }

  /** Codes a text: what stands before each word, the words, and what stands after the last. */
  text(coder: Coder, text: string): string {
    this.#tokens = tokensOf(text);
    const count = coder.number(this.#learnt.words, 0, (this.#tokens.length - 1) / 2);
    let made = '';
    for (let at = 0; at < count; at += 1) {
      made += this.#nextGap(coder, this.#tokens[2 * at] ?? '');
      made += this.#nextWord(coder, this.#tokens[2 * at + 1] ?? '');
    }
    return made + this.#nextGap(coder, this.#tokens[2 * count] ?? '');
  }

  #nextGap(coder: Coder, gap: string): string {
    const { gaps, gapIds, letters } = this.#wording;
    const given = gap === gaps[0] ? 0 : (gapIds.get(gap) ?? OTHER_GAP);
    // Most often there is a space: that takes one decision.
    const usual = coder.flag(this.#learnt.gaps, this.#gap, given === 0 ? 0 : 1) === 0;
    this.#gap = usual ? 0 : coder.small(this.#learnt.gaps, this.#gap, given);
    return this.#gap === OTHER_GAP ? letters.code(coder, gap) : (gaps[this.#gap] as string);
  }

  /** A word is told without its case, and then by how it is written: as listed, or otherwise. */
  #nextWord(coder: Coder, word: string): string {
    const { words, following } = this.#wording;
    const form = this.#wording.formOf(word);
    const given = form.id >= 0 ? form.id : (this.#speltIds.get(form.lower) ?? -1);
    const here = this.followed.get(this.#last);
    const guess = here ?? (following[this.#last] ?? 0) - 1;
    let id = -1;
    if (guess >= 0) {
      const context = (here === undefined ? 0 : 1) + (this.#gap === 0 ? 0 : 2) + (guess < COMMON ? 0 : 4);
      if (coder.flag(this.#learnt.guesses, context, given === guess ? 1 : 0) === 1) id = guess;
    }
    if (id < 0) id = this.#otherWord(coder, form.lower, given);
    this.followed.set(this.#last, id);
    if (id >= COMMON) this.#remember(id);
    this.#last = id;
    const listed = id < words.length ? (words[id] as string) : (this.spelt[id - words.length] as string);
    return this.#cased(coder, listed, word, form.listed);
  }

  #cased(coder: Coder, listed: string, word: string, isListed: boolean): string {
    const { cases } = this.#learnt;
    const context = 4 * this.#gap + (this.#last >= this.#wording.words.length ? 2 : 0);
    if (coder.flag(cases, context, isListed || word === listed ? 0 : 1) === 0) return listed;
    const forms = otherCases(listed);
    const form = coder.small(cases, context + 1, Math.max(0, forms.indexOf(word) + 1));
    return form > 0 ? (forms[form - 1] ?? listed) : this.#wording.letters.code(coder, word);
  }

  #otherWord(coder: Coder, word: string, given: number): number {
    const { words, letters } = this.#wording;
    const { kinds, ranks, recent } = this.#learnt;
    const isRecent = this.#isRecent.has(given);
    if (coder.flag(kinds, 2 * this.#gap, isRecent || given < 0 ? 1 : 0) === 0) {
      return coder.number(ranks, this.#gap, given);
    }
    if (coder.flag(kinds, 2 * this.#gap + 1, isRecent ? 0 : 1) === 0) {
      const ago = coder.number(
        recent,
        0,
        isRecent ? this.#recent.length - 1 - this.#recent.lastIndexOf(given) : 0,
      );
      return this.#recent[this.#recent.length - 1 - ago] as number;
    }
    const spelt = letters.code(coder, word);
    this.spelt.push(spelt);
    const id = words.length + this.spelt.length - 1;
    this.#speltIds.set(spelt, id);
    return id;
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
function otherCases(word: string): string[] {
  const lower = word.toLowerCase();
  return [lower, lower.charAt(0).toUpperCase() + lower.slice(1), word.toUpperCase()];
}
