/** The view model: what the pages read. Made from the archive by `build.ts`; plain, frozen, without markup. */

import type { ArchiveStories, ArticleReading, Entity, Gazetteer, NameTally } from '../archive-types.ts';
import type {
  ArchivedArticle,
  ArchiveMeta,
  Article,
  Caption,
  Correction,
  Edit,
  Evidence,
  Problem,
} from '../types.ts';
import type { DigestedFile } from './carry/digest.ts';
import type { DateView } from './dates.ts';
import type { Lacks } from './lacks.ts';
import type { Step } from './step-names.ts';

/** An outlet, agency or mirror as an article names it, with its page. */
export interface OutletRef {
  readonly name: string;
  readonly path: string;
}

/** One hand the text passed through before it came here. */
export interface CustodyStep {
  readonly role: 'wire agency' | 'outlet' | 'mirror';
  readonly outlet: OutletRef;
}

/** A piece of evidence with the line of the dump it stands on. */
export interface EvidenceView extends Evidence {
  /** Line of the dump, counted from 1; null for what comes from outside it. */
  readonly line: number | null;
  /** What it implies, in words. */
  readonly says: string | null;
}

/** Where a text was found, and whether its address may be followed. */
export interface Address {
  readonly url: string;
  readonly host: string;
  /** False for the address of a mirror: shown as text, never linked. */
  readonly linked: boolean;
}

export interface ArticleView {
  readonly slug: string;
  readonly path: string;
  readonly sourcePath: string;
  readonly twinPath: string;
  readonly risPath: string;
  readonly cslPath: string;
  readonly bibPath: string;
  readonly title: string;
  readonly kicker: string | null;
  readonly dek: string | null;
  /** Tag for `lang`, direction for `dir`, and the language in words. */
  readonly lang: string | undefined;
  readonly dir: 'rtl' | undefined;
  readonly language: string | null;
  readonly date: DateView;
  readonly dateEvidence: readonly EvidenceView[];
  readonly outlet: OutletRef | null;
  readonly custody: readonly CustodyStep[];
  readonly custodyEvidence: readonly EvidenceView[];
  readonly authors: readonly string[];
  readonly place: string | null;
  readonly section: string | null;
  readonly captions: readonly Caption[];
  readonly address: Address | null;
  readonly retrieved: DateView | null;
  readonly corrections: readonly Correction[];
  readonly edited: boolean;
  /** What a person changed since it was cleaned; null where nobody did, or it can no longer be told. */
  readonly edits: readonly Edit[] | null;
  /** Neighbours by date: the one before, the one after. */
  readonly previous: ArticleRef | null;
  readonly next: ArticleRef | null;
  /** The record itself, for what is shown as it is kept: source, hash, Markdown, ledger. */
  readonly record: Article;
  readonly ledger: ArchivedArticle['ledger'];
  /** Whether the source holds addresses or numbers of people, which are hidden in all that is shown. */
  readonly contactsHidden: boolean;
}

/** Just enough of an article to point at it. */
export type ArticleRef = Pick<ArticleView, 'path' | 'sourcePath' | 'title' | 'date' | 'lang' | 'dir'>;

/** What lists and counts need of an article: small, since those of the whole archive are held at once. */
export interface Card extends ArticleRef {
  readonly slug: string;
  readonly outlet: OutletRef | null;
  readonly custody: readonly CustodyStep[];
  readonly signed: boolean;
  readonly address: Pick<Address, 'host' | 'linked'> | null;
  readonly viaMirror: boolean;
  /** Day its source was taken, ISO, to the precision known. */
  readonly retrieved: string | null;
  /** Whether its text may hold addresses, which are unlinked where they lead to a host that copies. */
  readonly hasAddresses: boolean;
  /** Records of the gazetteer that it names. */
  readonly names: readonly NameTally[];
  /** Whose words it quotes, in the order in which they are first quoted. */
  readonly spoken: readonly Spoken[];
  /** What became of its dump; null where that is gone. */
  readonly ledger: { readonly totals: LedgerTotals; readonly rules: readonly RuleTally[] } | null;
  /** Digest of all that the article's own pages show of it. */
  readonly key: string;
}

/** Somebody whose words an article quotes. */
export interface Spoken {
  /** Ids of records; several for a joint statement, none where the gazetteer has none. */
  readonly speakers: readonly string[];
  /** The speaker's name; null where the article does not plainly say who speaks. */
  readonly name: string | null;
  readonly quotes: number;
}

/** What a row of a list shows of an article. */
export type Row = Pick<Card, 'slug' | 'path' | 'title' | 'date' | 'lang' | 'dir' | 'outlet' | 'custody'>;

/** A record of the gazetteer with the articles that name it. */
export interface NameView {
  readonly entity: Entity;
  readonly path: string;
  /** Newest first; none for a document that no article names. */
  readonly articles: readonly Card[];
  readonly mentions: number;
}

export interface DayView {
  readonly day: number | null;
  readonly articles: readonly Card[];
}

export interface MonthView {
  /** 1 to 12; null for articles of which only the year is known. */
  readonly month: number | null;
  readonly count: number;
  readonly days: readonly DayView[];
}

/** A year without its articles. */
export interface YearSummary {
  readonly year: number;
  readonly path: string;
  readonly count: number;
  /** Only months that hold something, January first, the unknown month last. */
  readonly months: readonly Pick<MonthView, 'month' | 'count'>[];
  /** Articles in each month, January first: twelve numbers. */
  readonly bars: readonly number[];
}

export interface YearView extends YearSummary {
  readonly months: readonly MonthView[];
}

export interface OutletView extends OutletRef {
  readonly id: string;
  /** What its profile says it is; without one, what it did here: `outlet`, `wire agency`, `mirror`. */
  readonly kind: string;
  readonly profiled: boolean;
  readonly domains: readonly string[];
  /** Published by it, written by it for others, and taken from it as a mirror; each newest first. */
  readonly published: readonly Card[];
  readonly supplied: readonly Card[];
  readonly mirrored: readonly Card[];
}

/** How many characters a rule decided on across the archive. */
export interface RuleTally {
  readonly rule: string;
  readonly label: string;
  readonly disposition: 'kept' | 'moved' | 'removed';
  readonly spans: number;
  readonly characters: number;
}

export interface LedgerTotals {
  readonly kept: number;
  readonly moved: number;
  readonly removed: number;
  /** White space between lines; counted apart from what was removed. */
  readonly space: number;
}

/** What every page may show, whatever it is of: it changes only with the archive's settings. */
export interface Frame {
  readonly meta: ArchiveMeta;
  readonly pathPrefix: string;
}

/** An address that an article once had, and where it leads now. */
export interface RedirectView {
  readonly path: string;
  readonly to: string;
  readonly title: string;
}

export interface SiteView extends Frame {
  /** Newest first, undated last. */
  readonly articles: readonly Card[];
  /** Earliest first; only years that hold something. */
  readonly years: readonly YearView[];
  readonly undated: readonly Card[];
  readonly redirects: readonly RedirectView[];
  /** Those that published, supplied or copied something, those with most articles first. */
  readonly outlets: readonly OutletView[];
  /** Hosts that copied something here, or are known to copy: their addresses are text, wherever they stand. */
  readonly copyHosts: readonly string[];
  /** Of the dated, the earliest and the latest; null when none is dated. */
  readonly span: { readonly first: DateView; readonly last: DateView } | null;
  readonly totals: LedgerTotals;
  readonly rules: readonly RuleTally[];
  /** What a rule is for, in a sentence; null for one that there is no longer. */
  readonly reasonOf: (rule: string) => string | null;
  readonly lacks: Lacks;
  readonly problems: readonly Problem[];
  readonly gazetteer: Gazetteer;
  /** The files under `data/`, once they are made; none before. */
  readonly data: readonly DigestedFile[];
  /** Whether the site holds itself as a ZIP. */
  readonly zip: boolean;
  /** The records that have pages, in the order of the gazetteer. */
  readonly names: readonly NameView[];
  /** Names and quotations of an article; read when they are asked for. */
  readonly readingOf: (card: Card) => ArticleReading;
  /** Articles related to one by content, the nearest first. */
  readonly related: (card: Card) => readonly Card[];
  /** Copies, versions and stories among the articles; sought when they are asked for. */
  readonly stories: () => ArchiveStories;
  /** Stands for the code by which steps on single articles are done. */
  readonly version: string;
  /** Everything about an article, with its neighbours by date; read when it is asked for. */
  readonly open: (card: Card) => ArticleView;
  /** The articles before and after one by date. */
  readonly neighboursOf: (card: Card) => Neighbours;
  /** Stands for all that the pages of an article show: equal reads mean equal pages. */
  readonly readsOf: (card: Card) => unknown;
  /**
   * What a step makes of one article alone, such as its words for the index. The step is pure, and what it made is
   * kept for as long as the article's pages stay the same. Plain values only.
   */
  readonly derive: <T>(step: Step, card: Card, make: (view: ArticleView) => T) => T;
}

export type Neighbours = Pick<ArticleView, 'previous' | 'next'>;
