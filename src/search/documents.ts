/**
 * What the browser needs to search an archive: a document for each article, and an index of their words.
 */
import { bodyFromMarkdown } from '../article/body.ts';
import type { Article, DateBasis } from '../types.ts';
import { buildIndex, type IndexData } from './inverted.ts';

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

/** Makes the data of the search page from articles, newest first. Pure: the same articles give the same data. */
export function toSearchData(articles: readonly Article[]): SearchData {
  const documents = articles.map(toDocument);
  return { documents, index: buildIndex(documents) };
}

function toDocument(article: Article): SearchDocument {
  const { slug, title, date, outlet, place, language } = article;
  const names = [article.agency, article.retrievedFrom, ...article.authors, article.section, article.kicker];
  return {
    slug,
    title,
    date,
    basis: article.dateBasis,
    outlet,
    place,
    language,
    names: names.filter((name) => name !== null),
    passages: passagesOf(article),
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
