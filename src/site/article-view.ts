import type { ArchivedArticle, Evidence } from '../types.ts';
import { custodyEvidence, custodyOf } from './custody.ts';
import { type DateView, daysApart, viewDate } from './dates.ts';
import { lineFinder, MOST_CHARACTERS } from './ledger.ts';
import { addressOf, type OutletBook } from './outlets.ts';
import type { ArticleRef, ArticleView, EvidenceView } from './view.ts';
import { direction, languageName, languageTag } from './words.ts';

/** What the pages show of one article; its neighbours by date are added by `withNeighbours`. */
export function viewArticle(entry: ArchivedArticle, book: OutletBook): ArticleView {
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
    previous: null,
    next: null,
    record: article,
    ledger,
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
  return { ...evidence, line, says: evidence.implies === null ? null : sayIn(evidence.implies) };
}

/** Newest first, the undated last and by headline: the order of the archive. */
export function byDate(a: { date: DateView; title: string }, b: { date: DateView; title: string }): number {
  if (a.date.sort !== b.date.sort) return a.date.sort < b.date.sort ? 1 : -1;
  return a.title < b.title ? -1 : a.title > b.title ? 1 : 0;
}

/** Gives each dated article, of a list newest first, the one before and the one after it. */
export function withNeighbours(articles: readonly ArticleView[]): ArticleView[] {
  const dated = (article: ArticleView | undefined): ArticleRef | null =>
    article === undefined || article.date.year === null ? null : refOf(article);
  return articles.map((article, index) =>
    article.date.year === null
      ? article
      : { ...article, previous: dated(articles[index + 1]), next: dated(articles[index - 1]) },
  );
}

function refOf({ path, sourcePath, title, date, lang, dir }: ArticleView): ArticleRef {
  return { path, sourcePath, title, date, lang, dir };
}
