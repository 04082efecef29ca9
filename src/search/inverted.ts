/**
 * The inverted index: for each term, the documents that hold it and how much it says about each.
 * Made when the site is built, so that the browser only looks up.
 */
import type { IndexData, SearchDocument } from './data.ts';
import { termsIn } from './words.ts';

/** How much a word in each part of an article counts, against one in its body. */
const WEIGHT = { title: 8, names: 5, text: 1 };

/** Saturation and length normalisation of BM25F, at their usual values. */
const K1 = 1.2;
const B = 0.6;

/** Impacts are whole numbers up to this, to keep the index small. */
export const FULL = 100;

/**
 * Builds the index of documents.
 * The impact of a term is its weighted frequency in the document, saturated and normalised by length as in BM25F
 * (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009); how rare the term is is left to the query.
 */
export function buildIndex(documents: readonly SearchDocument[]): IndexData {
  const frequencies = documents.map(frequenciesOf);
  const lengths = frequencies.map((terms) => [...terms.values()].reduce((sum, count) => sum + count, 0));
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const postings = new Map<string, number[]>();
  const last = new Map<string, number>();
  frequencies.forEach((terms, number) => {
    const norm = K1 * (1 - B + (B * (lengths[number] ?? 0)) / Math.max(1, average));
    for (const [term, frequency] of terms) {
      const list = postings.get(term) ?? [];
      const impact = Math.max(1, Math.round((FULL * frequency) / (frequency + norm)));
      list.push(number - (last.get(term) ?? 0), impact);
      postings.set(term, list);
      last.set(term, number);
    }
  });
  const terms = [...postings.keys()].sort();
  return { terms, postings: terms.map((term) => postings.get(term) ?? []) };
}

function frequenciesOf(document: SearchDocument): Map<string, number> {
  const frequencies = new Map<string, number>();
  const count = (text: string | null, weight: number): void => {
    if (text === null) return;
    for (const term of termsIn(text)) frequencies.set(term, (frequencies.get(term) ?? 0) + weight);
  };
  count(document.title, WEIGHT.title);
  for (const name of [document.outlet, document.place, ...document.names]) count(name, WEIGHT.names);
  for (const passage of document.passages) count(passage.text, WEIGHT.text);
  return frequencies;
}

/** Reads the postings of one term: document → impact. */
export function decodePostings(list: readonly number[]): Map<number, number> {
  const found = new Map<number, number>();
  let number = 0;
  for (let i = 0; i + 1 < list.length; i += 2) {
    number += list[i] ?? 0;
    found.set(number, list[i + 1] ?? 0);
  }
  return found;
}
