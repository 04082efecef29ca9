/**
 * The words of a few articles, indexed where they are read.
 */
import type { SearchDocument } from './data.ts';
import { impactOf, WEIGHT } from './impact.ts';
import type { Postings } from './postings.ts';
import { placesOf } from './run-places.ts';
import { searchedIn } from './texts.ts';

/** By term, the articles that hold it, and its places in each of them. */
export type RecordWords = ReadonlyMap<
  string,
  { readonly postings: Postings; readonly places: readonly (readonly number[])[] }
>;

/** The same as an analyser and a merge make of many, in less code and more time. */
export function wordsOfRecords(documents: readonly SearchDocument[]): RecordWords {
  const found = new Map<string, { numbers: number[]; impacts: number[]; places: number[][] }>();
  documents.forEach((document, number) => {
    const { terms, length } = termsOf(document);
    for (const [term, { frequency, places }] of terms) {
      const entry = found.get(term) ?? { numbers: [], impacts: [], places: [] };
      found.set(term, entry);
      entry.numbers.push(number);
      entry.impacts.push(impactOf(frequency, length));
      entry.places.push(places);
    }
  });
  return new Map(
    [...found].map(([term, { numbers, impacts, places }]) => [
      term,
      { postings: { numbers: Uint32Array.from(numbers), impacts: Uint8Array.from(impacts) }, places },
    ]),
  );
}

/** How often each term stands in an article, in weighted words, and where; how long the article is. */
function termsOf(document: SearchDocument) {
  const terms = new Map<string, { frequency: number; places: number[] }>();
  let at = 0;
  let length = 0;
  for (const { text, weight } of searchedIn(document)) {
    for (const run of placesOf(text)) {
      for (const { term, place } of run.terms) {
        const entry = terms.get(term) ?? { frequency: 0, places: [] };
        terms.set(term, entry);
        entry.frequency += WEIGHT[weight];
        entry.places.push(at + place);
      }
      at += run.length;
      length += WEIGHT[weight] * run.length;
    }
    // A phrase does not run on from one passage into the next.
    at += 1;
  }
  return { terms, length };
}
