import { sitemaps } from '../../src/site/carry/discovery/sitemap.ts';
import type { PageData } from '../../src/site/eleventy.ts';
import { type PagesOf, page, template } from '../../src/site/pages.ts';

/** Pages that serve readers of the site, and are nothing to be found. */
const NOT_FOUND = new Set(['404', 'offline', 'redirect']);

/** The sitemaps of the pages that all other templates make. */
export const last = true;
export const pages: PagesOf<string> = ({ meta }, planned = []) => {
  const found = planned.filter(({ kind, path }) => path.endsWith('.html') && !NOT_FOUND.has(kind));
  return sitemaps(
    found.map(({ path }) => path),
    meta,
  ).map(({ path, text }) => page(path, text));
};
export const data = template<string>('sitemap');

export function render({ item }: PageData<string>): string {
  return item.data();
}
