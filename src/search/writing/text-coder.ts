/**
 * Codes texts word by word, as `Run` in wording.ts reads them: the two take every decision in the same order. Words are numbers here, and
 * what is known of each is looked up by its number: this is where much of the time of building an index goes.
 */
import { COMMON, Learnt, MOST_RECENT, OTHER_GAP, otherCases, type Wording } from '../wording.ts';
import { Spelling } from './letters.ts';
import type { RangeWriter } from './range-writer.ts';
import type { TextTokens } from './text-tokens.ts';

/** A word that the lexicon does not have; one that has not been looked up. */
const NONE = -1;
const UNKNOWN = -2;
/** A word that is written as listed; one whose case is of none of the usual kinds. */
const AS_LISTED = 0;
const ODD = 4;

/** Codes texts, those of a shard one after another. */
export class TextCoder {
  readonly #wording: Wording;
  readonly #tokens: TextTokens;
  readonly #learnt = new Learnt();
  readonly #rankOf: ReadonlyMap<string, number>;
  readonly #gapOf: ReadonlyMap<string, number>;
  readonly #coder: RangeWriter;
  /** By the number of a gap, what the lexicon calls it. */
  #gaps = new Int32Array(64).fill(UNKNOWN);
  /** By the number of a word without its case: its rank in the lexicon, and where it is told how it is spelt. */
  #ranks = new Int32Array(1 << 12).fill(UNKNOWN);
  readonly #spelling: Spelling;
  #speltFrom = new Int32Array(1 << 12);
  #speltTo = new Int32Array(1 << 12);
  /** By the number of a word as it is written: how that differs from how it is listed. */
  #cases = new Int32Array(1 << 12).fill(UNKNOWN);
  /** Numbers that only the texts of this run give to words that were spelt, by the number of the word. */
  #run = 0;
  #spelt = new Int32Array(1 << 12);
  #speltIn = new Int32Array(1 << 12);
  #speltCount = 0;
  /** By the id of a word, what followed it last in this run. */
  #followed = new Int32Array(1 << 13);
  #followedIn = new Int32Array(1 << 13);
  /** Ids of rarer words, the last to come at the end; the run in which each was noted. */
  readonly #recent = new Int32Array(MOST_RECENT + 1);
  #recentIn = new Int32Array(1 << 13);
  #recentCount = 0;
  #gap = 0;
  #last = 0;

  constructor(wording: Wording, tokens: TextTokens, coder: RangeWriter) {
    this.#wording = wording;
    this.#tokens = tokens;
    this.#rankOf = new Map(wording.words.map((word, rank) => [word.toLowerCase(), rank]));
    this.#gapOf = new Map(wording.gaps.map((gap, number) => [gap, number]));
    this.#coder = coder;
    this.#spelling = new Spelling(wording.letters);
  }

  /** Begins a shard. */
  begin(): void {
    this.#learnt.set(this.#wording.learnt);
    this.#coder.begin();
    this.#run += 1;
    this.#speltCount = 0;
    this.#recentCount = 0;
    this.#gap = 0;
    this.#last = 0;
  }

  /** Codes a text. */
  text(text: string): void {
    const tokens = this.#tokens;
    tokens.read(text);
    this.#coder.number(this.#learnt.words, 0, tokens.count);
    for (let at = 0; at < tokens.count; at += 1) {
      this.#codeGap(tokens.between[at] as number);
      this.#codeWord(tokens.words[at] as number);
    }
    this.#codeGap(tokens.between[tokens.count] as number);
  }

  #codeGap(gap: number): void {
    if (gap >= this.#gaps.length) this.#gaps = larger(this.#gaps, gap, UNKNOWN);
    let given = this.#gaps[gap] as number;
    if (given === UNKNOWN) {
      given = this.#gapOf.get(this.#tokens.gaps[gap] as string) ?? OTHER_GAP;
      this.#gaps[gap] = given;
    }
    const { gaps } = this.#learnt;
    this.#coder.flag(gaps, this.#gap, given === 0 ? 0 : 1);
    if (given !== 0) this.#coder.small(gaps, this.#gap, given);
    this.#gap = given;
    if (given === OTHER_GAP) this.#tellLetters(this.#tokens.gaps[gap] as string);
  }

  #codeWord(word: number): void {
    const lower = this.#tokens.lowerOf[word] as number;
    const given = this.#idOf(lower);
    const { following } = this.#wording;
    if (this.#last >= this.#followed.length) this.#makeRoom(this.#last);
    const here = this.#followedIn[this.#last] === this.#run;
    const guess = here ? (this.#followed[this.#last] as number) : (following[this.#last] ?? 0) - 1;
    let id = NONE;
    if (guess >= 0) {
      const context = (here ? 1 : 0) + (this.#gap === 0 ? 0 : 2) + (guess < COMMON ? 0 : 4);
      this.#coder.flag(this.#learnt.guesses, context, given === guess ? 1 : 0);
      if (given === guess) id = given;
    }
    if (id < 0) id = this.#codeOther(lower, given);
    else if (id >= COMMON) this.#remember(id, this.#agoOf(id));
    this.#followed[this.#last] = id;
    this.#followedIn[this.#last] = this.#run;
    this.#last = id;
    this.#codeCase(word);
  }

  /** The id of a word: its rank, or what this run calls it; none where it is new to both. */
  #idOf(lower: number): number {
    if (lower >= this.#ranks.length) {
      this.#ranks = larger(this.#ranks, lower, UNKNOWN);
      this.#speltFrom = larger(this.#speltFrom, lower, 0);
      this.#speltTo = larger(this.#speltTo, lower, 0);
      this.#spelt = larger(this.#spelt, lower, 0);
      this.#speltIn = larger(this.#speltIn, lower, 0);
    }
    let rank = this.#ranks[lower] as number;
    if (rank === UNKNOWN) {
      rank = this.#rankOf.get(this.#tokens.forms[lower] as string) ?? NONE;
      this.#ranks[lower] = rank;
    }
    if (rank !== NONE) return rank;
    return this.#speltIn[lower] === this.#run ? (this.#spelt[lower] as number) : NONE;
  }

  /** A word that was not guessed: one that stood here lately, one of the lexicon, or one that is spelt. */
  #codeOther(lower: number, given: number): number {
    const { kinds, ranks, recent } = this.#learnt;
    const ago = given >= COMMON ? this.#agoOf(given) : NONE;
    this.#coder.flag(kinds, 2 * this.#gap, ago >= 0 || given < 0 ? 1 : 0);
    if (ago < 0 && given >= 0) {
      this.#coder.number(ranks, this.#gap, given);
      if (given >= COMMON) this.#remember(given, ago);
      return given;
    }
    this.#coder.flag(kinds, 2 * this.#gap + 1, ago >= 0 ? 0 : 1);
    if (ago >= 0) {
      this.#coder.number(recent, 0, ago);
      this.#remember(given, ago);
      return given;
    }
    return this.#spell(lower);
  }

  #spell(lower: number): number {
    if (this.#speltTo[lower] === 0) {
      this.#speltFrom[lower] = this.#spelling.length;
      this.#spelling.add(this.#tokens.forms[lower] as string);
      this.#speltTo[lower] = this.#spelling.length;
    }
    this.#coder.told(
      this.#spelling.decisions,
      this.#speltFrom[lower] as number,
      this.#speltTo[lower] as number,
    );
    const id = this.#wording.words.length + this.#speltCount;
    this.#speltCount += 1;
    this.#spelt[lower] = id;
    this.#speltIn[lower] = this.#run;
    if (id >= COMMON) this.#remember(id, NONE);
    return id;
  }

  #codeCase(word: number): void {
    const { cases } = this.#learnt;
    const isSpelt = this.#last >= this.#wording.words.length;
    const context = 4 * this.#gap + (isSpelt ? 2 : 0);
    if (word >= this.#cases.length) this.#cases = larger(this.#cases, word, UNKNOWN);
    let given = this.#cases[word] as number;
    if (given === UNKNOWN) {
      given = this.#caseOf(word);
      this.#cases[word] = given;
    }
    this.#coder.flag(cases, context, given === AS_LISTED ? 0 : 1);
    if (given === AS_LISTED) return;
    this.#coder.small(cases, context + 1, given === ODD ? 0 : given);
    if (given === ODD) this.#tellLetters(this.#tokens.forms[word] as string);
  }

  /** Spells what seldom comes twice. */
  #tellLetters(text: string): void {
    const from = this.#spelling.length;
    this.#spelling.add(text);
    this.#coder.told(this.#spelling.decisions, from, this.#spelling.length);
    this.#spelling.length = from;
  }

  #caseOf(word: number): number {
    const form = this.#tokens.forms[word] as string;
    const lower = this.#tokens.lowerOf[word] as number;
    const rank = this.#ranks[lower] as number;
    const listed = rank >= 0 ? (this.#wording.words[rank] as string) : (this.#tokens.forms[lower] as string);
    if (form === listed) return AS_LISTED;
    return otherCases(listed).indexOf(form) + 1 || ODD;
  }

  /** How many words came since one that is remembered; none where it is not. */
  #agoOf(id: number): number {
    if (this.#recentIn[id] !== this.#run) return NONE;
    let at = this.#recentCount - 1;
    while (this.#recent[at] !== id) at -= 1;
    return this.#recentCount - 1 - at;
  }

  /** Notes a rarer word; one that is remembered already, so many words `ago`, moves to the end. */
  #remember(id: number, ago: number): void {
    if (ago >= 0) {
      const at = this.#recentCount - 1 - ago;
      this.#recent.copyWithin(at, at + 1, this.#recentCount);
      this.#recent[this.#recentCount - 1] = id;
      return;
    }
    if (this.#recentCount >= MOST_RECENT) return;
    if (id >= this.#recentIn.length) this.#makeRoom(id);
    this.#recentIn[id] = this.#run;
    this.#recent[this.#recentCount] = id;
    this.#recentCount += 1;
  }

  #makeRoom(id: number): void {
    this.#followed = larger(this.#followed, id, 0);
    this.#followedIn = larger(this.#followedIn, id, 0);
    this.#recentIn = larger(this.#recentIn, id, 0);
  }
}

/** A copy with room for an index, new places filled. */
function larger(array: Int32Array<ArrayBuffer>, index: number, filling: number): Int32Array<ArrayBuffer> {
  const made = new Int32Array(Math.max(2 * array.length, index + 1)).fill(filling);
  made.set(array);
  return made;
}
