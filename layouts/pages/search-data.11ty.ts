import type { SearchDocument } from '../../src/search/data.ts';
import { toDocument, toSearchDataOf } from '../../src/search/documents.ts';
import { toScript } from '../../src/search/script.ts';
import type { PageData } from '../../src/site/eleventy.ts';
import { type PagesOf, template } from '../../src/site/pages.ts';

/** The data of the search page, as a script beside the others. */
export const pages: PagesOf<readonly SearchDocument[]> = (site) => [
  {
    path: 'assets/search-data.js',
    reads: site.articles.map(({ key }) => key),
    data: () => site.articles.map((card) => site.derive('search', card, ({ record }) => toDocument(record))),
  },
];
export const data = template<readonly SearchDocument[]>('search-data');

export function render({ item }: PageData<readonly SearchDocument[]>): string {
  return toScript(toSearchDataOf(item.data()));
}
