/**
 * Articles as documents to be searched.
 */
import { bodyFromMarkdown } from '../article/body.ts';
import type { Article } from '../types.ts';
import type { Passage, SearchData, SearchDocument } from './data.ts';
import { buildIndex } from './inverted.ts';

/** Makes the data of the search page from articles, newest first. Pure: the same articles give the same data. */
export function toSearchData(articles: readonly Article[]): SearchData {
  return toSearchDataOf(articles.map(toDocument));
}

/** The same from documents that were made before. */
export function toSearchDataOf(documents: readonly SearchDocument[]): SearchData {
  return { documents, index: buildIndex(documents) };
}

/** An article as search shows it: made of that article alone. */
export function toDocument(article: Article): SearchDocument {
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
