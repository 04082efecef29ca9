/**
 * What search is given: a document for each article, the names of the gazetteer, and what the index says of itself.
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
  readonly agency: string | null;
  readonly place: string | null;
  readonly language: string | null;
  /** What is searched but stands in no passage: authors, section, kicker. */
  readonly names: readonly string[];
  /** Standfirst, body and captions, in reading order. */
  readonly passages: readonly Passage[];
  /** Ids of the entities it names. */
  readonly entities: readonly string[];
}

/** What an article can be about, as fields of a query name it. */
export const ENTITY_KINDS = ['person', 'place', 'country', 'organisation', 'document', 'topic'] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** A name of the gazetteer with its other spellings, in any script. */
export interface Entity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Fields by which articles are found and counted. */
export const FIELDS = ['outlet', 'agency', 'lang', ...ENTITY_KINDS] as const;
export type Field = (typeof FIELDS)[number];

/** A value of a field: what the results count and narrow by. */
export interface Value {
  /** Stable within its field: the id of an entity, or the folded name of an outlet. */
  readonly key: string;
  readonly label: string;
  readonly aliases: readonly string[];
}

/** A name as a query finds it: the term under which its articles are, and its spellings. */
export interface NamedEntity {
  readonly term: string;
  readonly names: readonly string[];
}

/** What is the same of every part of an index. */
interface PartManifest {
  readonly documents: number;
  /** Of each document added since the first part was built, how many of that part's are newer; null for the first part. */
  readonly slots: string | null;
  /** Numbers of documents that are gone or have been written anew since. */
  readonly gone: readonly number[];
}

/** A few articles in one shard, indexed where they are read. */
export interface RecordsManifest extends PartManifest {
  readonly kind: 'records';
  readonly shard: string;
  /** Spellings of names in words that the articles do not have; null where there are none apart. */
  readonly spellings: string | null;
}

/** Many articles, in tables cut into shards. */
export interface TablesManifest extends PartManifest {
  readonly kind: 'tables';
  /** Roots of tables and lists, in base64. */
  readonly terms: string;
  readonly forward: string;
  readonly reverse: string;
  readonly places: string;
  readonly aliases: string;
  readonly texts: string;
  /** Shards by name. */
  readonly dates: string;
  /** Of the fields that have any, the shard of their values and that of which document has which. */
  readonly fields: Readonly<Partial<Record<Field, readonly [values: string, column: string]>>>;
  /** What the texts are told by. */
  readonly wording: string;
  /** The newest headlines, to jump to. */
  readonly headlines: string;
}

export type SegmentManifest = RecordsManifest | TablesManifest;

/** All that must be known to begin a search. */
export interface Manifest {
  readonly format: 2;
  /** Tells one state of the archive from another. */
  readonly build: string;
  readonly articles: number;
  readonly segments: readonly SegmentManifest[];
}
