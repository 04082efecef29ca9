import type { Evidence, Outlet } from '../types.ts';
import type { Mirror } from './copier.ts';
import type { Copyright } from './copyright.ts';
import type { Masthead } from './masthead.ts';
import type { OutletIndex } from './outlets.ts';
import { evidenceFrom, type Page, type Piece, type Said } from './page.ts';

/** A name that may be the publisher's, where it stands and how much it weighs. */
export interface Candidate {
  readonly name: string;
  readonly weight: number;
  readonly evidence: Evidence;
}

/** What the search for the publisher goes by. */
export interface PublisherClues {
  readonly page: Page;
  readonly outlets: OutletIndex;
  readonly masthead: Masthead | null;
  readonly copyrights: readonly Copyright[];
  readonly mirror: Mirror | null;
  readonly agency: { readonly outlet: Outlet; readonly evidence: Evidence } | null;
  /** Host of the address given with the dump. */
  readonly host: string | null;
}

/** What used evidence for a publisher says. */
export const said = (kind: string, implies: string, reason: string): Said => ({
  kind,
  implies,
  verdict: 'used',
  reason,
});

/** A candidate from a stretch of a piece. */
export function fromPiece(
  page: Page,
  piece: Piece,
  from: number,
  to: number,
  s: Said,
  weight: number,
): Candidate {
  return { name: s.implies ?? '', weight, evidence: evidenceFrom(page, piece, from, to, s) };
}
