import { toSearchData } from '../../src/search/documents.ts';
import { toScript } from '../../src/search/script.ts';
import type { PageData } from '../../src/site/eleventy.ts';
import { type PagesOf, template } from '../../src/site/pages.ts';
import type { Article } from '../../src/types.ts';

/** The data of the search page, as a script beside the others. */
export const pages: PagesOf<readonly Article[]> = (site) => [
  {
    path: 'assets/search-data.js',
    reads: site.articles.map(({ key }) => key),
    data: () => site.articles.map((card) => site.open(card).record),
  },
];
export const data = template<readonly Article[]>('search-data');

export function render({ item }: PageData<readonly Article[]>): string {
  return toScript(toSearchData(item.data()));
}
