/**
 * What search is asked and what it answers.
 */
import type { Field } from './data.ts';
import type { Hits } from './hits.ts';
import type { ShardError } from './shard.ts';
import type { Piece, Snippet } from './snippet.ts';
import type { Shown } from './texts.ts';

/** What is asked: a query, and what the reader has narrowed it to. */
export interface Request {
  readonly query: string;
  readonly limit: number;
  readonly sort?: Sort;
  readonly filters?: readonly { readonly field: Field; readonly key: string }[];
  /** EDTF range the articles' dates must touch. */
  readonly period?: string | null;
  /** Asks for articles with any of the words even where some have all. */
  readonly any?: boolean;
}

export type Sort = 'relevance' | 'newest' | 'oldest';

export interface Result {
  readonly document: Shown;
  readonly title: readonly Piece[];
  /** Who published it and where it was written, marked like the headline; null where that is not known. */
  readonly outlet: readonly Piece[] | null;
  readonly place: readonly Piece[] | null;
  /** The best passage; null where the article has no text. */
  readonly snippet: Snippet | null;
}

export interface Answer {
  /** How many articles were found, of which `results` may hold only the first. */
  readonly total: number;
  readonly results: readonly Result[];
  /** `all`: each holds every word. `some`: these hold some. `archive`: nothing was asked. */
  readonly scope: 'all' | 'some' | 'archive';
  /** Words found only under another spelling. */
  readonly respelt: readonly { readonly typed: string; readonly read: readonly string[] }[];
  /** The query with its misspelt words corrected; null where none is. */
  readonly corrected: string | null;
  /** Words found under no spelling. */
  readonly missing: readonly string[];
  /** What in the query was not understood, in sentences. */
  readonly faults: readonly string[];
  /** Shards that could not be read: what was found may not be all. */
  readonly broken: readonly ShardError[];
  /** All articles found. */
  readonly hits: Hits;
  /** False of a first answer, whose total and further results may change. */
  readonly final: boolean;
}
