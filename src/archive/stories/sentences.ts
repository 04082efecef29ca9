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
 * The sentences that no other article has a counterpart to: one, or two that follow one another, with at least half of
 * their words. The time grows with the text of the articles.
 * @param common words that are in most texts and tell nothing
 */
export function sentencesWithout(
  own: readonly Sentence[],
  others: readonly (readonly Sentence[])[],
  common: ReadonlySet<string>,
): Sentence[] {
  const telling = (text: string) => new Set(wordsIn(text).filter((word) => !common.has(word)));
  const holders = new Map<string, number[]>();
  let count = 0;
  for (const sentences of others) {
    for (const { text } of sentences) {
      for (const word of telling(text)) {
        const list = holders.get(word);
        if (list === undefined) holders.set(word, [count]);
        else list.push(count);
      }
      count += 1;
    }
    // No sentence follows the last of an article.
    count += 1;
  }
  return own.filter(({ text }) => {
    const words = telling(text);
    return words.size >= FEWEST && !hasCounterpart(words, holders);
  });
}

function hasCounterpart(
  words: ReadonlySet<string>,
  holders: ReadonlyMap<string, readonly number[]>,
): boolean {
  const shared = new Map<number, number>();
  for (const word of words) {
    const places = new Set((holders.get(word) ?? []).flatMap((at) => [at, at - 1]));
    for (const at of places) shared.set(at, (shared.get(at) ?? 0) + 1);
  }
  const needed = words.size * ALIKE;
  return [...shared.values()].some((number) => number >= needed);
}
