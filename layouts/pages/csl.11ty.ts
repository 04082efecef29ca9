import { toCslJson } from '../../src/site/citation-files.ts';
import type { PageData } from '../../src/site/eleventy.ts';
import { type ArticleData, eachArticle, template } from '../../src/site/pages.ts';

export const pages = eachArticle(({ slug }) => `articles/${slug}.json`);
export const data = template<ArticleData>('csl');

export function render({ item, site }: PageData<ArticleData>): string {
  return toCslJson(item.data().article, site);
}
