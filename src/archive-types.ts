/**
 * What is known of all articles together: the gazetteer's records, and the names, quotations and stories found by them.
 *
 * Offsets are UTF-16 code-unit indexes into the plain text of a passage, half open: [start, end).
 */

/** How far a record was checked against the sources it names; what was not is never printed as fact. */
export type Verified = 'true' | 'false' | 'partial';

interface Record {
  /** Unique in the gazetteer; part of the addresses of pages. */
  readonly id: string;
  readonly name: string;
  /** Other names, in any script. */
  readonly aliases: readonly string[];
  /** Names that count only after an unambiguous one of the same record in the same article: `Kim`, `the North`. */
  readonly ambiguous: readonly string[];
  readonly verified: Verified;
  /** Names of entries in `sources.yaml`. */
  readonly sources: readonly string[];
  readonly wikidata: string | null;
  readonly note: string | null;
}

/** An office a person held. */
export interface Role {
  readonly title: string;
  /** EDTF dates; null where not known, or where it lasts. */
  readonly from: string | null;
  readonly to: string | null;
  readonly verified: Verified;
  readonly sources: readonly string[];
  readonly note: string | null;
}

export interface Person extends Record {
  readonly kind: 'person';
  readonly state: string | null;
  readonly pronoun: 'he' | 'she' | null;
  readonly roles: readonly Role[];
  /** Ids, or names of people not in the gazetteer, for whom the person may be taken. */
  readonly confusable: readonly string[];
}

export interface State extends Record {
  readonly kind: 'state';
  readonly formal: string | null;
  /** Id of the place whose name stands for the state where it is not plainly the place. */
  readonly capital: string | null;
  /** True where the state's name means a place of that name instead: a city state. */
  readonly unnamed: boolean;
}

export interface Organisation extends Record {
  readonly kind: 'organisation';
  readonly about: string | null;
}

export interface Place extends Record {
  readonly kind: 'place';
  /** `city`, `site`, `river`, `region`. */
  readonly type: string;
  /** Id of the state it lies in. */
  readonly in: string | null;
  /** Latitude and longitude in decimal degrees; null for what has no point, such as a region. */
  readonly coordinates: readonly [number, number] | null;
}

export interface Document extends Record {
  readonly kind: 'document';
  /** `unsc-resolution`, `treaty`, `declaration`, `draft-resolution`. */
  readonly type: string;
  readonly symbol: string | null;
  /** EDTF dates. */
  readonly adopted: string | null;
  readonly signed: string | null;
  readonly inForce: string | null;
  readonly tabled: string | null;
  readonly vote: string | null;
  readonly about: string | null;
}

export interface Happening extends Record {
  readonly kind: 'event';
  /** EDTF date or interval. */
  readonly date: string;
  readonly place: string | null;
}

export interface Theme extends Record {
  readonly kind: 'theme';
  /** Words by which an article shows the theme. */
  readonly cues: readonly string[];
}

export type Entity = Person | State | Organisation | Place | Document | Happening | Theme;
export type EntityKind = Entity['kind'];

/** Everything the gazetteer holds, in the order of its files. */
export interface Gazetteer {
  readonly entities: readonly Entity[];
  /** What facts were checked against, by the names that records use. */
  readonly sources: ReadonlyMap<string, string>;
  /** Names that contain names and are not theirs, such as the outlets': `The Washington Post`. */
  readonly others: readonly string[];
}

/** A stretch of an article's text that is read as one. */
export interface Passage {
  readonly field: 'title' | 'kicker' | 'dek' | 'body' | 'caption';
  /** Number among those of its field, from 0. */
  readonly index: number;
  /** Id under which the page shows it (`p3`); null where it has none: subheadings, captions, the headline. */
  readonly id: string | null;
  readonly text: string;
}

/** Where words stand in an article. */
export interface Stretch {
  readonly field: Passage['field'];
  readonly index: number;
  /** Id of the passage on the page, or null. */
  readonly paragraph: string | null;
  readonly start: number;
  readonly end: number;
}

/** A name in an article. */
export interface Mention extends Stretch {
  /** Id of the record. */
  readonly entity: string;
  readonly kind: EntityKind;
  /** As printed. */
  readonly text: string;
  /** Resolved by an earlier mention: the name alone would not tell. */
  readonly second: boolean;
}

/** Who is named in connection with a quotation. */
export interface Party {
  /** Ids of records; empty where the gazetteer has none. Several for a joint statement. */
  readonly entities: readonly string[];
  /** The name to print: the record's, else as the article gives it in full. */
  readonly name: string;
  /** The words of the article that say so: `he`, `the minister`. */
  readonly words: string;
}

/** Words that an article gives between quotation marks. */
export interface Quote {
  /** Unique in the article, in reading order: `q1`, `q2`, … */
  readonly id: string;
  /** `speech`: words somebody said; `term`: words set off by marks that nobody in particular is said to have said. */
  readonly kind: 'speech' | 'term';
  /** The quoted words without their marks; parts of one quotation are joined by a space. */
  readonly text: string;
  /** Where it stands, marks and all; several parts where it is split or goes on over paragraphs. */
  readonly parts: readonly Stretch[];
  /** Null where the article does not say, or not plainly. */
  readonly speaker: Party | null;
  /** As printed: `said`, `told`, `according to`; null with no speaker. */
  readonly verb: string | null;
  readonly addressee: Party | null;
  /** Who passed the words on, as printed: `an interpreter`, `Tass news agency`. */
  readonly through: string | null;
}

/** A name that recurs and that the gazetteer does not have. */
export interface Suggestion {
  readonly name: string;
  readonly articles: number;
  readonly mentions: number;
}

/** What was found in one article; it depends on the article and the gazetteer alone. */
export interface ArticleReading {
  readonly mentions: readonly Mention[];
  readonly quotes: readonly Quote[];
  /** Names that the gazetteer does not have, each as often as it stands there. */
  readonly unknown: readonly string[];
}

/** How often an article names a record of the gazetteer. */
export interface NameTally {
  /** Id of the record. */
  readonly id: string;
  readonly count: number;
  /** The words it is named by, as printed, each with how often. */
  readonly spellings: readonly (readonly [text: string, count: number])[];
}

/** A sentence of an article. */
export interface Sentence extends Stretch {
  readonly text: string;
}

/** Near-duplicates: the article that stands for them and those that copy it. */
export interface CopyGroup {
  readonly original: string;
  readonly copies: readonly string[];
}

/** A run of words that two versions share, or that one alone has. */
export interface DiffPart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** One version of a wire story and how it differs from the one before. */
export interface Version {
  readonly slug: string;
  /** As the agency numbers them: 0 for the first that went out, 1 for (LEAD), 2 for (2nd LD); null where it does not say. */
  readonly number: number | null;
  /** From the version before, paragraph after paragraph; empty for the first. Worked out when asked for: it takes long. */
  readonly changes: () => readonly DiffPart[];
}

/** One event as several outlets told it. */
export interface Story {
  /** The slug of its first article. */
  readonly id: string;
  readonly members: readonly {
    readonly slug: string;
    /** Sentences that no other member has a counterpart to. */
    readonly only: readonly Sentence[];
  }[];
}

export interface ArchiveStories {
  readonly copies: readonly CopyGroup[];
  /** Versions of one wire story, oldest first. */
  readonly versions: readonly (readonly Version[])[];
  readonly stories: readonly Story[];
}
