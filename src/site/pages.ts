/**
 * How a template says which pages there are of its kind and what each of them reads. A page is handed its own data and
 * the frame of the site, and nothing else: so that two pages that read the same are the same, and need not be made twice.
 */

import type { ArticleView, Card, SiteView } from './view.ts';

export interface PlannedPage<Data = unknown> {
  /** Path from the root of the site. */
  readonly path: string;
  /** Stands for the data: equal reads mean an equal page. Small, and of a form that JSON can hold. */
  readonly reads: unknown;
  /** The article it is of, by its slug. */
  readonly article?: string;
  /** What the template is handed. */
  readonly data: () => Data;
}

/** A page that is planned, by its path, and its kind. */
export interface PlannedPath {
  readonly kind: string;
  readonly path: string;
}

/**
 * The pages of a kind; every template exports such a function as `pages`. One that exports `last` as well is asked after all others,
 * and handed what they have planned.
 */
export type PagesOf<Data = unknown> = (
  site: SiteView,
  planned?: readonly PlannedPath[],
) => readonly PlannedPage<Data>[];

/** One page of data that is small enough to stand for itself. */
export function page<Data>(path: string, data: Data): PlannedPage<Data> {
  return { path, reads: data, data: () => data };
}

/** What the pages of an article are handed. */
export interface ArticleData {
  readonly article: ArticleView;
  /** Hosts whose addresses in the text are unlinked. */
  readonly copyHosts: readonly string[];
}

/** A page for each article; `pathOf` says where. */
export function eachArticle(pathOf: (article: Pick<Card, 'slug'>) => string): PagesOf<ArticleData> {
  return (site) =>
    site.articles.map((card) => ({
      path: pathOf(card),
      reads: site.readsOf(card),
      article: card.slug,
      data: () => ({ article: site.open(card), copyHosts: site.copyHosts }),
    }));
}

/** The `data` a template exports for Eleventy. The kind is the name of its file, without the ending. */
export function template<Data>(kind: string): TemplateData<Data> {
  return {
    pagination: { data: `due.${kind}`, size: 1, alias: 'item' },
    permalink: ({ item }) => item.path,
    eleventyExcludeFromCollections: true,
  };
}

interface TemplateData<Data> {
  readonly pagination: { readonly data: string; readonly size: 1; readonly alias: 'item' };
  readonly permalink: (data: { readonly item: PlannedPage<Data> }) => string;
  readonly eleventyExcludeFromCollections: true;
}
