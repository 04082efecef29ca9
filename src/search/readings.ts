/**
 * Clauses of a query as they were read.
 */
import type { NamedEntity } from './data.ts';
import type { Hits } from './hits.ts';
import type { WordClause } from './query.ts';

/** A clause as it was read. */
export interface Reading {
  readonly clause: { readonly typed: string };
  readonly hits: Hits;
  /** Sequences of terms to mark in the articles found, each with what it is worth. */
  readonly marks: ReadonlyMap<string, number>;
  /** The spellings it was read under where it was not found as typed; empty where it was. */
  readonly respelt: readonly string[];
  /** What to tell the reader of it. */
  readonly faults: readonly string[];
}

/** A name of the gazetteer in a query: words that stand for an entity. */
export interface NameClause {
  readonly kind: 'name';
  readonly typed: string;
  readonly words: readonly WordClause[];
  readonly entities: readonly NamedEntity[];
}

export interface How {
  /** Reads words that are in the archive as misspelt all the same. */
  readonly respell: boolean;
  /** Reads the last word as one that is not finished although it is in the archive as it stands. */
  readonly unfinished: boolean;
  /** Is content with the best articles of a term that has many. */
  readonly quick: boolean;
}
