/** Phrases with wildcards, looked up by their first word: matching a line costs time linear in its length. */
import { isNumber, tokenise } from './tokens.ts';

/** Longest stretch one `*` stands for, in words. */
const WILD = 18;

interface Phrase<T> {
  readonly words: readonly string[];
  readonly value: T;
  /** Words that must stand in the line, so without wildcards. */
  readonly fixed: number;
  /** Whether it has wildcards. */
  readonly wild: boolean;
  /** Characters before the colon the phrase has after its first words, or -1. */
  readonly colon: number;
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

/** Words of a phrase as written in YAML; `*` and `#` stand for themselves. */
function phraseWords(phrase: string): string[] {
  return phrase.split(/([*#])/).flatMap((part) => (part === '*' || part === '#' ? [part] : tokenise(part)));
}

export class PhraseIndex<T> {
  readonly #byFirst = new Map<string, Phrase<T>[]>();

  add(phrase: string, value: T): void {
    const words = phraseWords(phrase);
    const fixed = words.filter((word) => word !== '*').length;
    if (fixed === 0) return;
    const first = words[0] ?? '';
    const wild = words.some((word) => word === '*' || word === '#');
    const entry = { words, value, fixed, wild, colon: /^[^*#]*[:：]/.exec(phrase)?.[0].length ?? -1 };
    const list = this.#byFirst.get(first);
    if (list === undefined) this.#byFirst.set(first, [entry]);
    else list.push(entry);
  }

  /**
   * Phrases that begin at word `at`, each with the furthest word it can reach.
   * @param text the line, to hold phrases with a colon to it; only for `at` 0
   */
  at(words: readonly string[], at: number, text?: string): Hit<T>[] {
    const word = words[at];
    if (word === undefined) return NONE;
    let found = NONE as Hit<T>[];
    for (const phrases of [
      isNumber(word) ? this.#byFirst.get('#') : undefined,
      this.#byFirst.get(word),
      this.#byFirst.get('*'),
    ]) {
      if (phrases === undefined) continue;
      for (const phrase of phrases) {
        if (text !== undefined && phrase.colon > 0 && !/[:：]/.test(text.slice(0, phrase.colon + 4)))
          continue;
        const end = reach(phrase, words, at);
        if (end <= at) continue;
        if (found === NONE) found = [];
        found.push({ value: phrase.value, start: at, end, fixed: phrase.fixed });
      }
    }
    return found;
  }

  /** The phrase that takes up the whole line and names most of it, or null. */
  whole(words: readonly string[], text?: string): Hit<T> | null {
    let best: Hit<T> | null = null;
    for (const hit of this.at(words, 0, text)) {
      if (hit.end === words.length && (best === null || hit.fixed > best.fixed)) best = hit;
    }
    return best;
  }
}

/**
 * Furthest end of a phrase that begins at `at`, or -1. All places reached so far are kept, in order, so that several
 * wildcards stay cheap.
 */
function reach<T>({ words: phrase, wild }: Phrase<T>, words: readonly string[], at: number): number {
  if (!wild) {
    for (let i = 0; i < phrase.length; i++) if (words[at + i] !== phrase[i]) return -1;
    return at + phrase.length;
  }
  let ends = [at];
  let span = 0;
  for (const piece of phrase) {
    if (piece === '*') {
      span += WILD;
      continue;
    }
    const next: number[] = [];
    const last = Math.min(words.length - 1, (ends.at(-1) ?? at) + span);
    let e = 0;
    for (let place = ends[0] ?? at; place <= last; place++) {
      while ((ends[e + 1] ?? Infinity) <= place) e++;
      if (place - (ends[e] ?? at) > span) continue;
      const word = words[place] ?? '';
      if (piece === '#' ? isNumber(word) : word === piece) next.push(place + 1);
    }
    if (next.length === 0) return -1;
    ends = next;
    span = 0;
  }
  return Math.min(words.length, (ends.at(-1) ?? at) + span);
}
