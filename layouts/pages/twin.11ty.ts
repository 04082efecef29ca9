import { articleToText } from '../../src/article/file.ts';
import type { PageData, TemplateData } from '../../src/site/eleventy.ts';
import type { ArticleView } from '../../src/site/view.ts';

interface Props extends PageData {
  readonly article: ArticleView;
}

/** The plain-text twin of an article's page, under the same name: the article as it is kept. */
export const data: TemplateData<Props> = {
  pagination: { data: 'site.articles', size: 1, alias: 'article' },
  permalink: ({ article }) => article.twinPath,
};

export function render({ article }: Props): string {
  return articleToText(article.record);
}
