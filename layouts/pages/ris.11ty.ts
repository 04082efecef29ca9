import { toRis } from '../../src/site/citation-files.ts';
import type { PageData } from '../../src/site/eleventy.ts';
import { type ArticleData, eachArticle, template } from '../../src/site/pages.ts';

export const pages = eachArticle(({ slug }) => `articles/${slug}.ris`);
export const data = template<ArticleData>('ris');

export function render({ item, site }: PageData<ArticleData>): string {
  return toRis(item.data().article, site);
}
