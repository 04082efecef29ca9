/**
 * What a term says about an article.
 */
import type { Weight } from './texts.ts';

/** How much a word in each part of an article counts, against one in its body. */
export const WEIGHT: Readonly<Record<Weight, number>> = { title: 8, names: 5, text: 1 };

/** Saturation and length normalisation of BM25F, at their usual values. */
const K1 = 1.2;
const B = 0.6;

/**
 * The length, in weighted words, of an article that counts neither as short nor as long. Fixed rather than the average of
 * the archive: what an article's words weigh must not change when another article comes in.
 */
const PIVOT = 500;

/** Impacts are whole numbers up to this: five bits rank as well as a float, and take less. */
const FULL = 31;

/**
 * The impact of a term that stands in an article so often, in weighted words, by the length of the article, from 1 on: its
 * frequency, saturated and normalised by length as in BM25F (Robertson and Zaragoza, The Probabilistic Relevance Framework,
 * 2009). How rare the term is is left to the query.
 */
export function impactOf(frequency: number, length: number): number {
  const norm = K1 * (1 - B + (B * length) / PIVOT);
  return Math.max(1, Math.round((FULL * frequency) / (frequency + norm)));
}
