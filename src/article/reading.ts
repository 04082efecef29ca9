/** What reading and understanding a dump gives, and what it is given. */

import type { SaidOfItself } from '../facts/refused.ts';
import type { BodyUnit, Dump, Facts, Outcome, Span } from '../types.ts';
import type { Corrections, Sidecar } from './schema.ts';

/** A dump read, cut up and understood. */
export interface Reading {
  readonly dump: Dump;
  readonly spans: readonly Span[];
  readonly body: readonly BodyUnit[];
  readonly facts: Facts;
}

/** What a sidecar tells the reading of a dump. */
export type Given = Pick<Sidecar, 'url' | 'retrieved'> & {
  readonly corrections?: Pick<Corrections, 'outlet'>;
};

/** What is given for the article at a place in a file; a sidecar that cannot be read refuses it. */
export type GivenFor = (locator: string | null) => Promise<Outcome<Given>>;

/** What came of reading one article of a file. */
export interface Read {
  readonly locator: string | null;
  readonly outcome: Outcome<Reading>;
  /** Of a page refused because it holds no article: what it says of itself. */
  readonly said?: SaidOfItself;
}
