/**
 * What the browser needs to search an archive: a document for each article, and an index of their words.
 */
import type { DateBasis } from '../types.ts';

/** A stretch of an article that a result can show and link to. */
export interface Passage {
  /** Id of the element on the article's page; null for what has none, such as a caption. */
  readonly id: string | null;
  readonly text: string;
}

/** An article as search shows it. */
export interface SearchDocument {
  readonly slug: string;
  readonly title: string;
  /** EDTF; null when undated. */
  readonly date: string | null;
  readonly basis: DateBasis | null;
  readonly outlet: string | null;
  readonly place: string | null;
  readonly language: string | null;
  /** What is searched but stands in no passage: agency, authors, section, kicker. */
  readonly names: readonly string[];
  /** Standfirst, body and captions, in reading order. */
  readonly passages: readonly Passage[];
}

/** Everything the search page is given. Plain data: it goes through JSON. */
export interface SearchData {
  /** Newest first, undated last, as in the archive. */
  readonly documents: readonly SearchDocument[];
  readonly index: IndexData;
}

/** Terms in the order of their code units, each with its postings. */
export interface IndexData {
  readonly terms: readonly string[];
  /** `postings[i]` belongs to `terms[i]`: document, impact, document, impact …, documents as gaps, rising. */
  readonly postings: readonly (readonly number[])[];
}
