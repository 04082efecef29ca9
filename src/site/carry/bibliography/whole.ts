/**
 * The citations of the whole archive in one file: those of its articles, one after another. The pieces are made article by
 * article and may be kept, so that a new article costs no more than its own piece.
 */

import { byCodeUnit } from '../../../article/folder.ts';

/** What one article gives to a file of all, by its slug. */
export interface Piece {
  readonly slug: string;
  readonly text: string;
}

/** Pieces by slug, whatever order they come in: an article that is dated anew does not move. */
function bySlug(pieces: readonly Piece[]): Piece[] {
  return [...pieces].sort((a, b) => byCodeUnit(a.slug, b.slug));
}

/** Files of RIS, each of which ends its own record. */
export function wholeRis(pieces: readonly Piece[]): string {
  return bySlug(pieces)
    .map(({ text }) => text)
    .join('');
}

/** Entries of BibLaTeX, a blank line between them. */
export function wholeBib(pieces: readonly Piece[]): string {
  return bySlug(pieces)
    .map(({ text }) => text)
    .join('\n');
}

/** Files of CSL-JSON, each an array, as one array, an item a line. */
export function wholeCslJson(pieces: readonly Piece[]): string {
  const items = bySlug(pieces).flatMap(({ text }) => JSON.parse(text) as unknown[]);
  return items.length === 0 ? '[]\n' : `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]\n`;
}
