/** The citations of the whole archive in one file: those of its articles, one after another. */

import { type Binding, bind, headed, type Piece } from '../pieces.ts';

/** Files of RIS, each of which ends its own record. */
export const RIS: Binding = headed();

/** Entries of BibLaTeX, a blank line between them. */
export const BIB: Binding = { before: '', between: '\n', after: '', none: '' };

/** Items of CSL-JSON as one array, an item a line. */
export const CSL: Binding = { before: '[\n', between: ',\n', after: '\n]\n', none: '[]\n' };

export function wholeRis(pieces: readonly Piece[]): string {
  return bind(RIS, pieces);
}

export function wholeBib(pieces: readonly Piece[]): string {
  return bind(BIB, pieces);
}

/** @param pieces each made by `cslLine` */
export function wholeCslJson(pieces: readonly Piece[]): string {
  return bind(CSL, pieces);
}
