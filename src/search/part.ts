/**
 * One part of an index as queries see it, however it is stored. Numbers of articles are counted within the part.
 */
import type { Field, NamedEntity, TablesManifest, Value } from './data.ts';
import type { ColumnData } from './fields.ts';
import type { Headline } from './headlines.ts';
import type { Postings } from './postings.ts';
import type { Load } from './shard.ts';
import type { Known } from './spelling.ts';
import type { Shown } from './texts.ts';

/** Settles when work may go on: whoever runs the engine may have something else done first. */
export type Rest = () => Promise<void>;

/** The code that reads tables. It is loaded apart: an archive of few articles does not need it. */
export interface TablesCode {
  /** Opens a part that is stored in tables. */
  open(manifest: TablesManifest, offset: number, load: Load): Part;
  /** Where the articles of a later part stand among the numbers of the first, from what the manifest says of it. */
  slots(packed: string, documents: number): readonly number[];
}

/** Days an article's date allows, of each dated article by number; the rest are undated. */
export interface Days {
  readonly first: ArrayLike<number>;
  readonly last: ArrayLike<number>;
}

/** A term that the part has. */
export interface FoundTerm {
  /** How many articles hold it. */
  readonly count: number;
  /** All of them. */
  all(): Promise<Postings>;
  /** Those it says most about: all, where they are few. */
  best(): Promise<Postings>;
  /**
   * Its places in some articles, given by their positions in its postings, rising; null where it has so few articles that
   * none are kept: their texts tell.
   */
  readonly places: ((wanted: readonly number[]) => Promise<readonly Uint32Array[]>) | null;
}

/** Every method may reject with a ShardError. */
export interface Part {
  /** The number of its first article among those of all parts. */
  readonly offset: number;
  readonly count: number;
  term(term: string): Promise<FoundTerm | null>;
  /** Terms with a beginning, or with an end; where there are very many, those most like a word. */
  startingWith(letters: string, like: string): Promise<Known[]>;
  endingWith(letters: string, like: string): Promise<Known[]>;
  /** The entities a folded name may stand for. */
  named(key: string): Promise<readonly NamedEntity[]>;
  article(number: number): Promise<Shown>;
  /** Which articles hold terms next to one another, by their texts; null where the places of all terms are known. */
  readonly holding:
    | ((numbers: readonly number[], terms: readonly string[]) => Promise<readonly boolean[]>)
    | null;
  days(): Promise<Days>;
  /** The values of a field; with every spelling of their names only where these are asked for. */
  values(field: Field, spelt: boolean): Promise<readonly Value[]>;
  column(field: Field): Promise<ColumnData>;
  headlines(): Promise<readonly Headline[]>;
}
