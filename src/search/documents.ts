/**
 * Articles as documents to be searched.
 */
import { bodyFromMarkdown } from '../article/body.ts';
import type { Article } from '../types.ts';
import type { Entity, Passage, SearchDocument } from './data.ts';
import { spanOfArticle } from './dates.ts';

/** What the archive knows of names: the entities, and by slug the ids of those an article names. */
export interface Names {
  readonly entities: readonly Entity[];
  readonly inArticle: ReadonlyMap<string, readonly string[]>;
}

export const NO_NAMES: Names = { entities: [], inArticle: new Map() };

/** Articles as documents, newest first, the undated last: that order is their number in the index. */
export function toDocuments(articles: readonly Article[], names: Names = NO_NAMES): SearchDocument[] {
  return inOrder(articles.map((article) => toDocument(article, names.inArticle.get(article.slug) ?? [])));
}

/** Newest first by the earliest day each date allows, the undated last; articles of one day by time, then by slug. */
export function inOrder<T extends Pick<SearchDocument, 'slug' | 'date'>>(articles: readonly T[]): T[] {
  const keyed = articles.map((article) => ({
    article,
    day: spanOfArticle(article.date)?.first ?? Number.NEGATIVE_INFINITY,
    time: /T(\d{2}:\d{2})/.exec(article.date ?? '')?.[1] ?? '',
  }));
  keyed.sort(
    (a, b) => compare(b.day, a.day) || compare(b.time, a.time) || compare(a.article.slug, b.article.slug),
  );
  return keyed.map(({ article }) => article);
}

function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** An article as search shows it: made of that article and the ids of the entities it names. */
export function toDocument(article: Article, entities: readonly string[]): SearchDocument {
  const { slug, title, date, outlet, agency, place, language } = article;
  const names = [article.retrievedFrom, ...article.authors, article.section, article.kicker];
  return {
    slug,
    title,
    date,
    basis: article.dateBasis,
    outlet,
    agency,
    place,
    language,
    names: names.filter((name) => name !== null),
    passages: passagesOf(article),
    entities,
  };
}

/**
 * The passages of an article. Paragraphs, list items, quotations and table rows bear the ids that the page gives
 * them, `p1`, `p2` … in reading order; a subheading, which has none, is linked through what follows it.
 */
function passagesOf(article: Article): Passage[] {
  const passages: Passage[] = article.dek === null ? [] : [{ id: null, text: article.dek }];
  let count = 0;
  for (const unit of bodyFromMarkdown(article.markdown)) {
    if (unit.kind !== 'subhead') count += 1;
    passages.push({ id: `p${unit.kind === 'subhead' ? count + 1 : count}`, text: unit.text });
  }
  const last = passages.at(-1);
  if (last?.id === `p${count + 1}`) passages.splice(-1, 1, { id: null, text: last.text });
  for (const caption of article.captions) passages.push({ id: null, text: caption.text });
  return passages;
}
