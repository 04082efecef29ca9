import { tallyNames } from '../archive/names/tally.ts';
import type { ArticleReading, Quote } from '../archive-types.ts';
import type { ArchivedArticle, Evidence } from '../types.ts';
import { maskContacts } from './contacts.ts';
import { custodyEvidence, custodyOf } from './custody.ts';
import { calendarDate, type DateView, daysApart, viewDate } from './dates.ts';
import { lineFinder, MOST_CHARACTERS, talliesOf, totalsOf } from './ledger.ts';
import { addressOf, type OutletBook } from './outlets.ts';
import type { ArticleRef, ArticleView, Card, EvidenceView, Neighbours, Spoken } from './view.ts';
import { direction, languageName, languageTag } from './words.ts';

/** What the pages show of one article, addresses of people hidden; its neighbours by date are known to the site. */
export function viewArticle(archived: ArchivedArticle, book: OutletBook): ArticleView {
  const entry = withoutContacts(archived);
  const { article, ledger } = entry;
  const date = viewDate(article.date, article.dateBasis);
  const lineOf = ledger === null ? null : lineFinder(ledger.dump.text);
  const custody = custodyOf(article, book);
  return {
    slug: article.slug,
    path: `articles/${article.slug}.html`,
    sourcePath: `sources/${article.slug}.html`,
    twinPath: `articles/${article.slug}.md`,
    risPath: `articles/${article.slug}.ris`,
    cslPath: `articles/${article.slug}.json`,
    bibPath: `articles/${article.slug}.bib`,
    title: article.title,
    kicker: article.kicker,
    dek: article.dek,
    lang: languageTag(article.language),
    dir: direction(article.language),
    language: article.language === null ? null : languageName(article.language),
    date,
    dateEvidence: article.dateEvidence.map((evidence) =>
      viewEvidence(evidence, lineOf, (value) => impliedDate(value, date)),
    ),
    outlet: custody.find((step) => step.role === 'outlet')?.outlet ?? null,
    custody,
    custodyEvidence: custodyEvidence(entry, book).map((evidence) =>
      viewEvidence(evidence, lineOf, impliedName),
    ),
    authors: article.authors,
    place: article.place,
    section: article.section,
    captions: article.captions,
    address: addressOf(article, book),
    retrieved: article.retrieved === null ? null : viewDate(article.retrieved, null),
    corrections: article.corrections,
    edited: article.edited,
    edits: entry.edits ?? null,
    previous: null,
    next: null,
    record: article,
    ledger,
    contactsHidden: ledger?.dump.text !== archived.ledger?.dump.text,
  };
}

/** An article and its dump as they are shown: all places in them stay what they were. */
function withoutContacts(entry: ArchivedArticle): ArchivedArticle {
  const { article, ledger } = entry;
  const { markdown, captions, dek } = article;
  const masked = {
    markdown: maskContacts(markdown),
    captions: captions.map((caption) => ({ ...caption, text: maskContacts(caption.text) })),
    dek: dek === null ? null : maskContacts(dek),
  };
  return {
    ...entry,
    article: { ...article, ...masked },
    ledger:
      ledger === null ? null : { ...ledger, dump: { ...ledger.dump, text: maskContacts(ledger.dump.text) } },
  };
}

/** What evidence says of a date, in words, and how far that is from the day the article bears. */
function impliedDate(value: string, date: DateView): string {
  const implied = viewDate(value, null);
  const days = daysApart(implied, date);
  if (days === null || days === 0 || Math.abs(days) > MOST_DAYS) return implied.words;
  const distance = Math.abs(days) === 1 ? 'a day' : `${Math.abs(days)} days`;
  return `${implied.words}, ${distance} ${days < 0 ? 'before' : 'after'} the date used`;
}

/** Farther from the date than this, the number of days says nothing. */
const MOST_DAYS = 31;

function impliedName(value: string): string {
  return value;
}

function viewEvidence(
  evidence: Evidence,
  lineOf: ((offset: number) => number) | null,
  sayIn: (value: string) => string,
): EvidenceView {
  const { start } = evidence;
  const line = start === null || start >= MOST_CHARACTERS || lineOf === null ? null : lineOf(start);
  return {
    ...evidence,
    text: maskContacts(evidence.text),
    line,
    says: evidence.implies === null ? null : sayIn(evidence.implies),
  };
}

/** Whose words are quoted, each speaker once. */
function spokenIn(quotes: readonly Quote[]): Spoken[] {
  const spoken = new Map<string, Spoken>();
  for (const { kind, speaker } of quotes) {
    if (kind !== 'speech') continue;
    const name = speaker?.name ?? null;
    const key = JSON.stringify([name, speaker?.entities]);
    const before = spoken.get(key)?.quotes ?? 0;
    spoken.set(key, { speakers: speaker?.entities ?? [], name, quotes: before + 1 });
  }
  return [...spoken.values()];
}

/** Newest first, the undated last and by headline: the order of the archive. */
export function byDate(a: Dated, b: Dated): number {
  if (a.date.sort !== b.date.sort) return a.date.sort < b.date.sort ? 1 : -1;
  if (a.title !== b.title) return a.title < b.title ? -1 : 1;
  return a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0;
}

type Dated = Pick<Card, 'date' | 'title' | 'slug'>;

/** The articles before and after each dated one, of a list newest first. */
export function neighboursIn(articles: readonly Card[]): (card: Card) => Neighbours {
  const places = new Map(articles.map(({ slug }, index) => [slug, index]));
  const dated = (card: Card | undefined): ArticleRef | null =>
    card === undefined || card.date.year === null ? null : refOf(card);
  return (card) => {
    const place = places.get(card.slug);
    if (place === undefined || card.date.year === null) return { previous: null, next: null };
    return { previous: dated(articles[place + 1]), next: dated(articles[place - 1]) };
  };
}

function refOf({ path, sourcePath, title, date, lang, dir }: Card): ArticleRef {
  return { path, sourcePath, title, date, lang, dir };
}

/** The card of an article. `key` stands for its view and its reading. */
export function cardOf(view: ArticleView, reading: ArticleReading, key: string): Card {
  const { slug, path, sourcePath, title, date, lang, dir, outlet, custody, address, record, ledger } = view;
  return {
    ...{ slug, path, sourcePath, title, date, lang, dir, outlet, custody },
    signed: view.authors.length > 0,
    address: address === null ? null : { host: address.host, linked: address.linked },
    viaMirror: record.retrievedFrom !== null,
    retrieved: view.retrieved === null ? null : calendarDate(view.retrieved),
    hasAddresses: /https?:|www\./i.test(record.markdown),
    names: tallyNames(reading.mentions),
    spoken: spokenIn(reading.quotes),
    ledger: ledger === null ? null : { totals: totalsOf(ledger.spans), rules: talliesOf(ledger.spans) },
    key,
  };
}
