import { citationCff } from '../../src/site/carry/discovery/citation-cff.ts';
import { llms, MOST_LISTED } from '../../src/site/carry/discovery/llms.ts';
import { openSearch } from '../../src/site/carry/discovery/opensearch.ts';
import { robots } from '../../src/site/carry/discovery/robots.ts';
import type { PageData } from '../../src/site/eleventy.ts';
import { type PagesOf, type PlannedPage, page, template } from '../../src/site/pages.ts';
import { rowKey } from '../../src/site/rows.ts';
import type { SiteView } from '../../src/site/view.ts';

/** By what programs find their way: files at the root that are no pages; none of those the archive has no use for. */
export const pages: PagesOf<string> = (site) => {
  const { meta } = site;
  const search = openSearch(meta);
  return [
    page('robots.txt', robots(meta)),
    page('CITATION.cff', citationCff(meta)),
    ...(search === null ? [] : [page('opensearch.xml', search)]),
    ...(meta.visibility === 'private' ? [] : [twins(site)]),
  ];
};
export const data = template<string>('discovery');

function twins({ articles, meta }: SiteView): PlannedPage<string> {
  return {
    path: 'llms.txt',
    reads: [articles.length, ...articles.slice(0, MOST_LISTED).map(rowKey)],
    data: () => {
      const listed = articles.map((card) => ({ ...card, twinPath: `articles/${card.slug}.md` }));
      return llms(listed, meta) ?? '';
    },
  };
}

export function render({ item }: PageData<string>): string {
  return item.data();
}
