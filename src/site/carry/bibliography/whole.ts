/** The citations of the whole archive in one file: those of its articles, one after another. */

import { bySlug, type Piece } from '../pieces.ts';

/** Files of RIS, each of which ends its own record. */
export function wholeRis(pieces: readonly Piece[]): string {
  return bySlug(pieces).join('');
}

/** Entries of BibLaTeX, a blank line between them. */
export function wholeBib(pieces: readonly Piece[]): string {
  return bySlug(pieces).join('\n');
}

/** Files of CSL-JSON, each an array, as one array, an item a line. */
export function wholeCslJson(pieces: readonly Piece[]): string {
  const items = bySlug(pieces).flatMap((text) => JSON.parse(text) as unknown[]);
  return items.length === 0 ? '[]\n' : `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]\n`;
}
