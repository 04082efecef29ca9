/** Sentences of an article, and which of them another article has a counterpart to. */

import type { Passage, Sentence } from '../../archive-types.ts';
import { wordsIn } from '../shingles.ts';

/** Where a sentence ends: a stop and closing marks, then white space, or a full stop of Chinese and Japanese. */
const END = /[.!?…]+[”"’'»)\]]*(?=\s+["“‘'«(]?[\p{Lu}\p{N}\p{Lo}])|[。！？]+[」』”）]*/gu;
/** After these a stop ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:\p{L}|\p{L}\.\p{L}|Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Prof|St|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|No|Lt|Col|Capt|Jr|Inc|Ltd|Co|Corp)\.$/u;

/** The sentences of passages, in order. */
export function sentencesIn(passages: readonly Passage[]): Sentence[] {
  return passages.flatMap(({ field, index, id, text }) => {
    const sentences: Sentence[] = [];
    let start = 0;
    const close = (end: number): void => {
      const whole = text.slice(start, end);
      const from = start + (whole.length - whole.trimStart().length);
      const sentence = whole.trim();
      if (sentence !== '')
        sentences.push({
          field,
          index,
          paragraph: id,
          start: from,
          end: from + sentence.length,
          text: sentence,
        });
      start = end;
    };
    for (const match of text.matchAll(END)) {
      const end = match.index + match[0].length;
      if (!ABBREVIATION.test(text.slice(Math.max(0, end - 12), end))) close(end);
    }
    close(text.length);
    return sentences;
  });
}

/** Share of a sentence's words that a counterpart has; fewer words than this tell nothing. */
const ALIKE = 0.5;
const FEWEST = 4;

/**
 * Of each article, the sentences that no other one has a counterpart to: one, or two that follow one another, with at least half
 * of their words. The time grows with the text of the articles, and with how many of them share a word.
 * @param common words that are in most texts and tell nothing
 */
export function sentencesWithout(
  articles: readonly (readonly Sentence[])[],
  common: ReadonlySet<string>,
): Sentence[][] {
  const places = new Places();
  const lots = articles.map((sentences) => {
    const from = places.count;
    const told = sentences.map((sentence) => {
      const words = new Set(wordsIn(sentence.text).filter((word) => !common.has(word)));
      places.add(words);
      return { sentence, words };
    });
    return { from, to: places.close(), told };
  });
  const shared = places.counter();
  return lots.map(({ from, to, told }) =>
    told
      .filter(({ words }) => words.size >= FEWEST && !shared(words, words.size * ALIKE, from, to))
      .map(({ sentence }) => sentence),
  );
}

/** Sentences by their places: which of them have a word. */
class Places {
  count = 0;
  readonly #holders = new Map<string, number[]>();

  add(words: ReadonlySet<string>): void {
    for (const word of words) {
      const list = this.#holders.get(word);
      if (list === undefined) this.#holders.set(word, [this.count]);
      else list.push(this.count);
    }
    this.count += 1;
  }

  /** Ends an article: no sentence follows its last. Says where the next one begins. */
  close(): number {
    this.count += 1;
    return this.count;
  }

  /** Whether a sentence, or two that follow one another, have so many of some words, those of one article left out. */
  counter() {
    const shared = new Int32Array(this.count);
    return (words: ReadonlySet<string>, needed: number, from: number, to: number): boolean => {
      shared.fill(0);
      for (const word of words) {
        let last = -1;
        for (const at of this.#holders.get(word) ?? []) {
          if (at >= from && at < to) continue;
          // Of two that follow one another, either may have the word.
          for (let place = Math.max(at - 1, last + 1, 0); place <= at; place += 1) {
            const number = (shared[place] ?? 0) + 1;
            if (number >= needed) return true;
            shared[place] = number;
          }
          last = at;
        }
      }
      return false;
    };
  }
}
