/**
 * Where terms stand in a text, as the index counts it.
 */
import { runsOf } from './words.ts';

/**
 * The terms of a text, run by run, with their places in the run. A compound stands at the places of its parts and,
 * run together, at the first and the last of them; the lone last character of a run of Han or kana stands with the pair before it.
 */
export function placesOf(text: string): { terms: { term: string; place: number }[]; length: number }[] {
  return runsOf(text).map((run) => {
    const terms: { term: string; place: number }[] = [];
    let length = 0;
    for (const word of run) {
      for (const term of word.terms) {
        terms.push({ term, place: word.lone ? length - 1 : length });
        if (!word.lone) length += 1;
      }
      if (word.whole === null) continue;
      terms.push(
        { term: word.whole, place: length - word.terms.length },
        { term: word.whole, place: length - 1 },
      );
    }
    return { terms, length };
  });
}
