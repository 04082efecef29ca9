import { toSearchData } from '../../src/search/documents.ts';
import { toScript } from '../../src/search/script.ts';
import type { PageData, TemplateData } from '../../src/site/eleventy.ts';

/** The data of the search page, as a script beside the others. */
export const data: TemplateData<PageData> = { permalink: 'assets/search-data.js' };

export function render({ site }: PageData): string {
  return toScript(toSearchData(site.articles.map((article) => article.record)));
}
