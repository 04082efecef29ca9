/**
 * Phrases looked for in texts.
 */
import { adjacent } from './adjacent.ts';
import { placesOf } from './run-places.ts';

/** Whether a text holds the terms next to one another, its words counted as the index counts them. */
export function holds(text: string, terms: readonly string[]): boolean {
  const places = new Map(terms.map((term): [string, number[]] => [term, []]));
  let length = 0;
  for (const run of placesOf(text)) {
    for (const { term, place } of run.terms) places.get(term)?.push(length + place);
    length += run.length;
  }
  return adjacent(terms.map((term) => places.get(term) ?? []));
}
