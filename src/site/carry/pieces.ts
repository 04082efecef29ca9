/**
 * Files that hold something of every article are put together from pieces, one an article. A piece depends on its article
 * alone, so that it can be kept until that changes.
 */

import { byCodeUnit } from '../../article/folder.ts';

/** What one article gives to a file of all, by its slug. */
export interface Piece {
  readonly slug: string;
  readonly text: string;
}

/** Texts of the pieces by slug, whatever order they come in: an article that is dated anew does not move. */
export function bySlug(pieces: readonly Piece[]): string[] {
  return [...pieces].sort((a, b) => byCodeUnit(a.slug, b.slug)).map(({ text }) => text);
}
