import { toBibLatex } from '../../src/site/carry/bibliography/biblatex.ts';
import type { PageData } from '../../src/site/eleventy.ts';
import { type ArticleData, eachArticle, template } from '../../src/site/pages.ts';

export const pages = eachArticle(({ slug }) => `articles/${slug}.bib`);
export const data = template<ArticleData>('bib');

export function render({ item, site }: PageData<ArticleData>): string {
  return toBibLatex(item.data().article, site.meta);
}
