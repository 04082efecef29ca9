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

/** What binds pieces to a file: what stands before the first, between them and after the last. */
export interface Binding {
  readonly before: string;
  readonly between: string;
  readonly after: string;
  /** The whole file where there is no piece. */
  readonly none: string;
}

/** A binding that adds nothing to the pieces but a line before them. */
export function headed(before = ''): Binding {
  return { before, between: '', after: '', none: before };
}

/** Pieces as a file. */
export function bind({ before, between, after, none }: Binding, pieces: readonly Piece[]): string {
  return pieces.length === 0 ? none : before + bySlug(pieces).join(between) + after;
}
