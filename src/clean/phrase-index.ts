/** Phrases with wildcards, looked up by their first words: matching a line costs time linear in its length. */
import { tokenise } from './tokens.ts';
import type { WordIds } from './word-ids.ts';

/** Longest stretch one `*` stands for, in words. */
const WILD = 18;
/** Words left of a line up to which all of them are looked through for a phrase's later words. */
const NEAR = 120;
/** Numbers of the wildcards, where words have theirs: any words, and any number. */
const ANY = -1;
const NUMBER = -2;

interface Phrase<T> {
  /** Its words by number. */
  readonly words: readonly number[];
  readonly value: T;
  /** Words that must stand in the line, so without wildcards. */
  readonly fixed: number;
  /** Whether it has wildcards. */
  readonly wild: boolean;
  /** Its words behind the first wildcard, without which the rest need not be looked at. */
  readonly later: readonly number[];
  /** Its words as {@link bitsOf} has them: a line that lacks one of the bits lacks the phrase. */
  readonly bits: number;
  /** Characters before the colon the phrase has after its first words, or -1. */
  readonly colon: number;
}

/** Phrases with the same first word, in the order they were added. */
interface Bucket<T> {
  readonly phrases: Phrase<T>[];
  /** The second word of each, which most lines lack; {@link ANY} where it has none or a wildcard there. */
  readonly seconds: number[];
}

/** Words as bits of one number, 32 words sharing each. */
function bitsOf(words: readonly number[]): number {
  let bits = 0;
  for (let i = 0; i < words.length; i++)
    if ((words[i] as number) >= 0) bits |= 1 << ((words[i] as number) & 31);
  return bits;
}

/** The line whose bits were asked for last: it is held against many phrases in a row. */
let lastLine: readonly number[] = [];
let lastBits = 0;

function bitsOfLine(words: readonly number[]): number {
  if (words === lastLine) return lastBits;
  lastLine = words;
  lastBits = bitsOf(words);
  return lastBits;
}

/** What is found most often. Never written to. */
const NONE: never[] = [];

/** A phrase found: words [start, end) of the line, and how many of them the phrase names. */
export interface Hit<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
  readonly fixed: number;
}

export class PhraseIndex<T> {
  readonly #ids: WordIds;
  /** By the number of the first word. */
  readonly #byFirst: (Bucket<T> | undefined)[] = [];
  #byNumber: Bucket<T> | undefined;
  #byAny: Bucket<T> | undefined;

  constructor(ids: WordIds) {
    this.#ids = ids;
  }

  /** Adds a phrase as written in YAML; `*` and `#` stand for themselves. */
  add(phrase: string, value: T): void {
    const words = phrase.split(/([*#])/).flatMap((part) => {
      if (part === '*' || part === '#') return [part === '*' ? ANY : NUMBER];
      return tokenise(part).map((word) => this.#ids.add(word));
    });
    const fixed = words.filter((word) => word !== ANY).length;
    if (fixed === 0) return;
    const wild = words.some((word) => word < 0);
    const colon = /^[^*#]*[:：]/.exec(phrase)?.[0].length ?? -1;
    const { phrases, seconds } = this.#bucket(words[0] as number);
    const later = words.slice(words.findIndex((word) => word < 0) + 1).filter((word) => word >= 0);
    phrases.push({ words, value, fixed, wild, later: wild ? later : [], bits: bitsOf(words), colon });
    seconds.push(words[0] === ANY ? ANY : Math.max(ANY, words[1] ?? ANY));
  }

  #bucket(first: number): Bucket<T> {
    const made = (): Bucket<T> => ({ phrases: [], seconds: [] });
    if (first === ANY) {
      this.#byAny ??= made();
      return this.#byAny;
    }
    if (first === NUMBER) {
      this.#byNumber ??= made();
      return this.#byNumber;
    }
    while (this.#byFirst.length <= first) this.#byFirst.push(undefined);
    const bucket = this.#byFirst[first] ?? made();
    this.#byFirst[first] = bucket;
    return bucket;
  }

  /**
   * Phrases that begin at word `at`, each with the furthest word it can reach.
   * @param words the line's words by number
   * @param text the line, to hold phrases with a colon to it; only for `at` 0
   */
  at(words: readonly number[], at: number, text?: string): Hit<T>[] {
    if (at >= words.length) return NONE;
    const word = words[at] as number;
    const named = word < this.#byFirst.length ? this.#byFirst[word] : undefined;
    if (named === undefined && this.#byNumber === undefined && this.#byAny === undefined) return NONE;
    let found = NONE as Hit<T>[];
    if (this.#byNumber !== undefined && this.#ids.isNumber(word))
      found = this.#within(this.#byNumber, words, at, text, found);
    if (named !== undefined) found = this.#within(named, words, at, text, found);
    return this.#byAny === undefined ? found : this.#within(this.#byAny, words, at, text, found);
  }

  /** Adds the phrases of a bucket that begin at word `at` to those found. */
  #within(
    { phrases, seconds }: Bucket<T>,
    words: readonly number[],
    at: number,
    text: string | undefined,
    found: Hit<T>[],
  ): Hit<T>[] {
    const second = at + 1 < words.length ? words[at + 1] : ANY;
    const missing = ~bitsOfLine(words);
    let hits = found;
    for (let i = 0; i < phrases.length; i++) {
      const wanted = seconds[i] as number;
      if (wanted !== ANY && wanted !== second) continue;
      const phrase = phrases[i] as Phrase<T>;
      if ((phrase.bits & missing) !== 0) continue;
      const { colon } = phrase;
      if (text !== undefined && colon > 0 && !/[:：]/.test(text.slice(0, colon + 4))) continue;
      const end = this.#reach(phrase, words, at);
      if (end <= at) continue;
      if (hits === NONE) hits = [];
      hits.push({ value: phrase.value, start: at, end, fixed: phrase.fixed });
    }
    return hits;
  }

  /** The phrase that takes up the whole line and names most of it, or null. */
  whole(words: readonly number[], text?: string): Hit<T> | null {
    let best: Hit<T> | null = null;
    for (const hit of this.at(words, 0, text)) {
      if (hit.end === words.length && (best === null || hit.fixed > best.fixed)) best = hit;
    }
    return best;
  }

  /**
   * Furthest end of a phrase that begins at `at`, or -1. All places reached so far are kept, in order, so that several
   * wildcards stay cheap.
   */
  #reach({ words: phrase, wild, later }: Phrase<T>, words: readonly number[], at: number): number {
    if (!wild) {
      if (at + phrase.length > words.length) return -1;
      for (let i = 0; i < phrase.length; i++) if (words[at + i] !== phrase[i]) return -1;
      return at + phrase.length;
    }
    // Looking through a long line at each of its words would take time that grows with its square.
    if (words.length - at <= NEAR) for (const word of later) if (!words.includes(word, at)) return -1;
    let ends = [at];
    let span = 0;
    for (const piece of phrase) {
      if (piece === ANY) {
        span += WILD;
        continue;
      }
      const next: number[] = [];
      const last = Math.min(words.length - 1, (ends.at(-1) ?? at) + span);
      let e = 0;
      for (let place = ends[0] ?? at; place <= last; place++) {
        while ((ends[e + 1] ?? Infinity) <= place) e++;
        if (place - (ends[e] ?? at) > span) continue;
        const word = words[place] as number;
        if (piece === NUMBER ? this.#ids.isNumber(word) : word === piece) next.push(place + 1);
      }
      if (next.length === 0) return -1;
      ends = next;
      span = 0;
    }
    return Math.min(words.length, (ends.at(-1) ?? at) + span);
  }
}
