import type { Evidence } from '../types.ts';
import type { Page } from './page.ts';

/** A signature with the names in it. */
export interface Found {
  readonly names: readonly string[];
  readonly evidence: Evidence;
  /** Index of the piece. */
  readonly index: number;
}

/** The signature that stands nearest to headline or lede: lists of other stories are signed too. */
export function nearest(page: Page, headline: number | null, hits: readonly Found[]): Found | null {
  const at = (index: number): number => page.pieces[index]?.block.start ?? 0;
  const spots = [at(page.lead), ...(headline === null ? [] : [at(headline)])];
  const gap = (hit: Found): number =>
    Math.min(...spots.map((spot) => Math.abs((hit.evidence.start ?? 0) - spot)));
  return hits.reduce<Found | null>((a, b) => (a && gap(a) <= gap(b) ? a : b), null);
}

/** Pieces between the names of several authors, where each has a word before it and where not. */
const NEXT = 8;
const NEXT_BARE = 2;

/** The signatures that stand together with one, by whether each has a word such as `By` before it. */
export function together(hits: readonly Found[], first: Found, bare: boolean): Found[] {
  const reach = bare ? NEXT_BARE : NEXT;
  const start = first.evidence.start ?? 0;
  return hits.filter(
    (hit) => Math.abs((hit.evidence.start ?? 0) - start) < SPREAD && isLinked(hits, first, hit, reach),
  );
}

/** Signatures of one article stand within so many characters. */
const SPREAD = 400;

/** True where one signature leads to the other in steps of so many pieces. */
function isLinked(hits: readonly Found[], from: Found, to: Found, reach: number): boolean {
  const [low, high] = from.index < to.index ? [from.index, to.index] : [to.index, from.index];
  const between = hits.map(({ index }) => index).filter((index) => index >= low && index <= high);
  between.sort((a, b) => a - b);
  return between.every((index, i) => i === 0 || index - (between[i - 1] ?? index) <= reach);
}
