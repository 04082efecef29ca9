/**
 * The types that flow through Dateline, from the bytes of a dump to the pages of a site:
 * Dump → Block → Line and Span → Facts → Article → Archive.
 *
 * Every offset is a UTF-16 code-unit index into `Dump.text`, the decoded dump, half open: [start, end).
 */

import type { Gazetteer } from './archive-types.ts';

/** A raw dump as received: never modified, only decoded. */
export interface Dump {
  /** Base name of the file, e.g. `004_9d0cb3.txt`; names the dump in reports and records. */
  readonly name: string;
  /** Path of the file as it was given. */
  readonly path: string;
  /** Size in bytes of the file as it lies on the disk; of one article among several, its own. */
  readonly size: number;
  /** SHA-256 of the same bytes, 64 lower-case hexadecimal digits. */
  readonly sha256: string;
  /** Encoding the bytes were decoded with, in WHATWG spelling, e.g. `utf-8`, `gb18030`. */
  readonly encoding: string;
  /** The decoded text, whole: byte order mark, line endings and all. Of a page of HTML, its source. */
  readonly text: string;
  /** How `text` is written; plain text where absent. */
  readonly format?: Format;
  /** Where in the file the article was found (`#3`, `#urn:uuid:…`); null or absent where it is the whole file. */
  readonly locator?: string | null;
  /** What the container said of the article: a mail header, the fields of a record. */
  readonly given?: GivenFields;
}

/** How the text of a dump is written. */
export type Format = 'text' | 'html' | 'markdown';

/** What a container says of an article it holds; null where it says nothing. */
export interface GivenFields {
  readonly url: string | null;
  readonly title: string | null;
  /** As the container writes it. */
  readonly date: string | null;
  readonly author: string | null;
  /** Day the page was taken, `YYYY-MM-DD`. */
  readonly retrieved: string | null;
}

/** What a class or id of an element says of its content, told by the words in it. */
export type Hint =
  | 'body'
  | 'title'
  | 'dek'
  | 'byline'
  | 'date'
  | 'caption'
  | 'share'
  | 'related'
  | 'comments'
  | 'ad'
  | 'newsletter'
  | 'nav'
  | 'tags'
  | 'paywall'
  | 'embed'
  | 'aside'
  | 'meta'
  | 'quote'
  | 'hidden';

/** Where a block of a page of HTML stands in it. */
export interface Structure {
  /** The block-level element that holds it, in small letters. */
  readonly tag: string;
  readonly role: 'text' | 'heading' | 'list' | 'quote' | 'table' | 'caption' | 'code' | 'control';
  /** Level of the heading, 1 to 6; 0 for other blocks. */
  readonly level: number;
  /** Share of the characters that stand in links, in bold or italic type. */
  readonly links: number;
  readonly emphasis: number;
  /** Elements it stands in, whatever the distance. */
  readonly inside: ReadonlySet<Landmark>;
  /** Levels from the block up to the nearest element whose class or id has words of each hint; 0 its own. */
  readonly hints: Readonly<Partial<Record<Hint, number>>>;
  /** Number of elements above it. */
  readonly depth: number;
  /** Numbers of the elements above it, nearest first: blocks with the same first number are siblings. */
  readonly ancestors: readonly number[];
  /** Tag and class of the element and of the one above it: alike for blocks that are set alike. */
  readonly signature: string;
  /** Named by the page itself as the article's text (`itemprop="articleBody"`). */
  readonly declared: boolean;
  /** Not shown: `hidden`, `display:none`, for screen readers only. */
  readonly hidden: boolean;
}

export type Landmark =
  | 'nav'
  | 'header'
  | 'footer'
  | 'aside'
  | 'form'
  | 'figure'
  | 'article'
  | 'main'
  | 'list'
  | 'quote'
  | 'table'
  | 'details';

/** One line of a dump (or several that hard wrapping had split), without the white space around it. */
export interface Block {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  /** What a reader sees: markup dropped, entities decoded, white space collapsed, NFC. */
  readonly text: string;
  /** `map[i]` is the offset in `Dump.text` from which `text[i]` came; `map[text.length]` is `end`. */
  readonly map: Readonly<Uint32Array>;
  /** Blank lines between this block and the one before it. */
  readonly gap: number;
  /** Where it stands on a page of HTML; absent in plain text. */
  readonly structure?: Structure;
  /** Stretches of [start, end) that are markup: tags, comments, scripts. Absent where they are yet to be looked for. */
  readonly markup?: readonly (readonly [start: number, end: number])[];
}

/** What becomes of a stretch of a dump. */
export type Disposition = 'kept' | 'moved' | 'removed';

/**
 * Every label a span can bear, with its disposition and the words a reader sees.
 * Kept stays in the article's body; moved becomes a field; removed is shown in the source view only.
 */
export const LABELS = {
  body: { disposition: 'kept', words: 'body text' },
  subhead: { disposition: 'kept', words: 'subheading' },
  list: { disposition: 'kept', words: 'list item' },
  quote: { disposition: 'kept', words: 'block quotation' },
  table: { disposition: 'kept', words: 'table row' },

  title: { disposition: 'moved', words: 'headline' },
  kicker: { disposition: 'moved', words: 'kicker' },
  dek: { disposition: 'moved', words: 'standfirst' },
  byline: { disposition: 'moved', words: 'byline' },
  date: { disposition: 'moved', words: 'date' },
  section: { disposition: 'moved', words: 'section' },
  outlet: { disposition: 'moved', words: 'outlet' },
  agency: { disposition: 'moved', words: 'wire agency' },
  caption: { disposition: 'moved', words: 'caption' },
  credit: { disposition: 'moved', words: 'credit' },
  rights: { disposition: 'moved', words: 'rights note' },
  note: { disposition: 'moved', words: 'author note' },

  ad: { disposition: 'removed', words: 'advertisement' },
  archive: { disposition: 'removed', words: 'web-archive banner' },
  captcha: { disposition: 'removed', words: 'captcha' },
  comments: { disposition: 'removed', words: 'comments' },
  contact: { disposition: 'removed', words: 'contact' },
  cookie: { disposition: 'removed', words: 'cookie notice' },
  copyright: { disposition: 'removed', words: 'copyright line' },
  'desk-note': { disposition: 'removed', words: 'desk note' },
  duplicate: { disposition: 'removed', words: 'duplicate' },
  embed: { disposition: 'removed', words: 'embedded post' },
  error: { disposition: 'removed', words: 'error page' },
  follow: { disposition: 'removed', words: 'follow us' },
  forum: { disposition: 'removed', words: 'forum furniture' },
  mail: { disposition: 'removed', words: 'e-mail header' },
  markup: { disposition: 'removed', words: 'markup' },
  metadata: { disposition: 'removed', words: 'page metadata' },
  mirror: { disposition: 'removed', words: 'mirror furniture' },
  nav: { disposition: 'removed', words: 'navigation' },
  newsletter: { disposition: 'removed', words: 'newsletter form' },
  paywall: { disposition: 'removed', words: 'paywall notice' },
  related: { disposition: 'removed', words: 'related stories' },
  share: { disposition: 'removed', words: 'share widget' },
  space: { disposition: 'removed', words: 'white space' },
  spam: { disposition: 'removed', words: 'spam' },
  tags: { disposition: 'removed', words: 'tags' },
  ticker: { disposition: 'removed', words: 'ticker' },
} as const satisfies Record<string, { disposition: Disposition; words: string }>;

export type Label = keyof typeof LABELS;

/** What becomes of text that bears a label. */
export function dispositionOf(label: Label): Disposition {
  return LABELS[label].disposition;
}

/** A stretch of a dump with its label and the rule that gave it. The spans of a dump tile it. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly label: Label;
  /** Name of the rule, e.g. `share-widget`, `glued-sidebar`, `prose`; documented under that name. */
  readonly rule: string;
}

/** A block with the label of most of it, and the text left when the spans cut out of it are gone. */
export interface Line {
  readonly block: Block;
  readonly label: Label;
  readonly rule: string;
  /** Display text of the stretches that bear `label`; empty only where nothing is left. */
  readonly text: string;
  /** Spans inside the block that bear another label, in order: markup, glued sidebars, credits, sign-offs. */
  readonly cuts: readonly Span[];
}

/** A dump cut up and labelled. `spans` tile `dump.text`; `lines` hold the same labels, block by block. */
export interface Cleaned {
  readonly dump: Dump;
  readonly lines: readonly Line[];
  readonly spans: readonly Span[];
  /** Why the dump holds no article, in a few words; null where it holds one. */
  readonly rejected: string | null;
}

/** A piece of evidence for a fact: the words that say it, where they stand and what was made of them. */
export interface Evidence {
  /** `stated`, `dateline`, `caption`, `relative-weekday`, `relative-day`, `url`, `metadata`, `sibling-stamp`, `mirror-stamp`, `sidecar`, `outlet-tell`, … */
  readonly kind: string;
  /** The words, verbatim from the dump (or from the sidecar or address). */
  readonly text: string;
  /** Where they stand in `Dump.text`; null for what comes from outside the dump. */
  readonly start: number | null;
  readonly end: number | null;
  /** What they say: an EDTF date, a name; null where they only exclude. */
  readonly implies: string | null;
  readonly verdict: 'used' | 'agrees' | 'rejected';
  /** Why, in a sentence a reader understands. */
  readonly reason: string | null;
}

/** A value with the evidence for it. */
export interface Fact<T> {
  readonly value: T | null;
  readonly evidence: readonly Evidence[];
}

/** How a date is known. */
export type DateBasis =
  | 'stated'
  | 'url'
  | 'metadata'
  | 'dateline+caption year'
  | 'dateline'
  | 'caption'
  | 'inferred'
  | 'correction';

/** How sure a date is: printed ●, inferred ◐, or only bounded ○ (month, year, range); null when undated. */
export type Certainty = 'stated' | 'inferred' | 'bounded';

export interface DateFact extends Fact<string> {
  /** EDTF level 1, to the precision known: `2019-05-14`, `2018-06-22T23:51`, `2018-06-15~`, `2018-06`; null when undated. */
  readonly value: string | null;
  readonly basis: DateBasis | null;
}

export interface Caption {
  readonly text: string;
  readonly credit: string | null;
  readonly rights: string | null;
}

/** What an article says of itself, each with its evidence. */
export interface Facts {
  readonly title: Fact<string>;
  readonly date: DateFact;
  /** Outlet that published the article, never the mirror it was taken from. */
  readonly publisher: Fact<string>;
  /** Mirror, repost, forum, list or web archive the dump was taken from. */
  readonly retrievedFrom: Fact<string>;
  readonly agency: Fact<string>;
  /** Names, in the order printed. */
  readonly authors: Fact<readonly string[]>;
  /** Place of the dateline, as printed. */
  readonly place: Fact<string>;
  readonly section: Fact<string>;
  /** BCP 47 primary tag. */
  readonly language: Fact<string>;
  readonly kicker: Fact<string>;
  readonly dek: Fact<string>;
  readonly captions: readonly Caption[];
}

/** One unit of an article's body, in reading order. */
export interface BodyUnit {
  readonly kind: 'paragraph' | 'subhead' | 'list' | 'quote' | 'table';
  readonly text: string;
}

/** A change a person asked for in a sidecar file. */
export interface Correction {
  readonly field: string;
  /** What the dump gave, as text; null where it gave nothing. */
  readonly was: string | null;
  readonly now: string | null;
  readonly reason: string;
}

/** An article as it is kept in `content/articles`. Everything typed as text, as in its front matter. */
export interface Article {
  readonly slug: string;
  readonly title: string;
  readonly date: string | null;
  readonly dateBasis: DateBasis | null;
  readonly dateEvidence: readonly Evidence[];
  readonly outlet: string | null;
  readonly retrievedFrom: string | null;
  readonly agency: string | null;
  readonly authors: readonly string[];
  readonly place: string | null;
  readonly section: string | null;
  readonly language: string | null;
  readonly kicker: string | null;
  readonly dek: string | null;
  readonly captions: readonly Caption[];
  /** Address the article was published or found at, as given in the sidecar; http(s) only, never guessed. */
  readonly url: string | null;
  /** Day the dump was taken, EDTF, as given in the sidecar. */
  readonly retrieved: string | null;
  readonly corrections: readonly Correction[];
  readonly source: string;
  readonly sha256: string;
  readonly encoding: string;
  /** Body as Markdown. */
  readonly markdown: string;
  /** True where a person has changed the file since Dateline wrote it. */
  readonly edited: boolean;
}

/** An expected fault, told to the user. An exception, by contrast, is a bug. */
export interface Problem {
  /** Stable name, documented in docs/problems.md, e.g. `no-article`. */
  readonly code: string;
  /** `error`: this input was refused. `warning`: it was used, but look. */
  readonly severity: 'error' | 'warning';
  readonly file: string;
  /** Line in the file, counted from 1; null where the whole file is meant. */
  readonly line: number | null;
  readonly reason: string;
  readonly fix: string;
}

/** A value, or the problems that stood in its way. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** An outlet's profile, from `content/outlets/ID.yaml`. */
export interface Outlet {
  readonly id: string;
  readonly name: string;
  /** `newspaper`, `broadcaster`, `agency`, `government`, `institute`, `mirror`, … */
  readonly kind: string;
  readonly aliases: readonly string[];
  readonly domains: readonly string[];
  /** Phrases that only this outlet prints: they tell who published, and are furniture. */
  readonly tells: readonly { readonly text: string; readonly label: Label }[];
  /** `caption credit`, `dateline` … forms that suggest the outlet without naming it. */
  readonly hints: readonly { readonly text: string; readonly where: 'credit' | 'sign-off' | 'sidebar' }[];
  /** Outlets whose copy it carries, by id. */
  readonly carries: readonly string[];
}

/** Something a person changed in an article file; of a text, one paragraph. Null for what was not there, or is no more. */
export interface Edit {
  readonly field: string;
  readonly was: string | null;
  readonly now: string | null;
}

/** An article with what the site shows beside it. */
export interface ArchivedArticle {
  readonly article: Article;
  /** What a person has changed in its file since it was cleaned; absent where nobody has, or it cannot be told. */
  readonly edits?: readonly Edit[];
  /** The decoded dump and its ledger; null where the source is gone. */
  readonly ledger: { readonly dump: Dump; readonly spans: readonly Span[]; readonly facts: Facts } | null;
}

/** The archive's own facts, from `content/archive.yaml`. */
export interface ArchiveMeta {
  readonly title: string;
  readonly description: string;
  /** Absolute base URL where the site will be hosted, or null. */
  readonly baseUrl: string | null;
  readonly language: string;
  readonly visibility: 'public' | 'private';
  /** Whom to write to: a name, an address, or both; null where the archive does not say. */
  readonly contact: string | null;
}

/** All articles together, newest first, undated last; what the site is made from. */
export interface Archive {
  readonly meta: ArchiveMeta;
  readonly articles: readonly ArchivedArticle[];
  readonly outlets: readonly Outlet[];
  readonly gazetteer: Gazetteer;
  readonly problems: readonly Problem[];
}
