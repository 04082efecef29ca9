import { articleToText } from '../../src/article/file.ts';
import type { PageData } from '../../src/site/eleventy.ts';
import { type ArticleData, eachArticle, template } from '../../src/site/pages.ts';

/** The plain-text twin of an article's page, under the same name: the article as it is kept. */
export const pages = eachArticle(({ slug }) => `articles/${slug}.md`);
export const data = template<ArticleData>('twin');

export function render({ item }: PageData<ArticleData>): string {
  return articleToText(item.data().article.record);
}
