import { toCslJson } from '../../src/site/citation-files.ts';
import type { PageData, TemplateData } from '../../src/site/eleventy.ts';
import type { ArticleView } from '../../src/site/view.ts';

interface Props extends PageData {
  readonly article: ArticleView;
}

export const data: TemplateData<Props> = {
  pagination: { data: 'site.articles', size: 1, alias: 'article' },
  permalink: ({ article }) => article.cslPath,
};

export function render({ article, site }: Props): string {
  return toCslJson(article, site);
}
