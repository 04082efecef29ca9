import type { ArchivedArticle, Article, Evidence } from '../types.ts';
import { type DateView, viewDate } from './dates.ts';
import { lineFinder, MOST_CHARACTERS } from './ledger.ts';
import { addressOf, type OutletBook } from './outlets.ts';
import type { ArticleRef, ArticleView, CustodyStep, EvidenceView } from './view.ts';
import { direction, languageName, languageTag } from './words.ts';

/** What the pages show of one article; its neighbours by date are added by `withNeighbours`. */
export function viewArticle({ article, ledger }: ArchivedArticle, book: OutletBook): ArticleView {
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
    date: viewDate(article.date, article.dateBasis),
    dateEvidence: article.dateEvidence.map((evidence) => viewEvidence(evidence, lineOf, impliedDate)),
    outlet: custody.find((step) => step.role === 'outlet')?.outlet ?? null,
    custody,
    custodyEvidence: custodyEvidence(ledger).map((evidence) => viewEvidence(evidence, lineOf, impliedName)),
    authors: article.authors,
    place: article.place,
    section: article.section,
    captions: article.captions,
    address: addressOf(article, book.profiles),
    retrieved: article.retrieved === null ? null : viewDate(article.retrieved, null),
    corrections: article.corrections,
    edited: article.edited,
    previous: null,
    next: null,
    record: article,
    ledger,
  };
}

/** The hands an article passed through, first to last: agency, outlet, mirror. */
function custodyOf(article: Article, book: OutletBook): CustodyStep[] {
  const steps: CustodyStep[] = [];
  const add = (role: CustodyStep['role'], name: string | null): void => {
    if (name === null) return;
    const { name: known, path } = book.find(name);
    if (steps.at(-1)?.outlet.path !== path) steps.push({ role, outlet: { name: known, path } });
  };
  const { agency, outlet, retrievedFrom } = article;
  const same = agency !== null && outlet !== null && book.find(agency).id === book.find(outlet).id;
  if (!same) add('wire agency', agency);
  add('outlet', outlet);
  add('mirror', retrievedFrom);
  return steps;
}

function custodyEvidence(ledger: ArchivedArticle['ledger']): Evidence[] {
  if (ledger === null) return [];
  const { agency, publisher, retrievedFrom } = ledger.facts;
  return [...agency.evidence, ...publisher.evidence, ...retrievedFrom.evidence];
}

function impliedDate(value: string): string {
  return viewDate(value, null).words;
}

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

function refOf({ path, title, date, lang, dir }: ArticleView): ArticleRef {
  return { path, title, date, lang, dir };
}
