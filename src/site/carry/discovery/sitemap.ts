/** Sitemaps (sitemaps.org): for search engines, of a public archive that has an address. */

import { byCodeUnit } from '../../../article/folder.ts';
import type { ArchiveMeta } from '../../../types.ts';
import { siteAddress } from '../address.ts';
import type { TextFile } from '../text-file.ts';
import { element } from '../xml.ts';

/** Most addresses one file may hold. */
export const MOST_ADDRESSES = 50_000;

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/**
 * `sitemap.xml`, and where there are too many pages for one file, an index under that name and the files it lists. None
 * without an address, or where search engines are asked to stay away.
 * @param paths of the pages to be found; not those that redirect, or that only serve readers of the site
 */
export function sitemaps(paths: readonly string[], meta: ArchiveMeta, most = MOST_ADDRESSES): TextFile[] {
  if (meta.baseUrl === null || meta.visibility === 'private') return [];
  const sorted = [...new Set(paths)].sort(byCodeUnit);
  if (sorted.length <= most) return [{ path: 'sitemap.xml', text: listing('urlset', 'url', sorted, meta) }];
  const parts = Array.from({ length: Math.ceil(sorted.length / most) }, (_, index) => ({
    path: `sitemap-${index + 1}.xml`,
    text: listing('urlset', 'url', sorted.slice(index * most, (index + 1) * most), meta),
  }));
  const names = parts.map(({ path }) => path);
  return [{ path: 'sitemap.xml', text: listing('sitemapindex', 'sitemap', names, meta) }, ...parts];
}

function listing(root: string, each: string, paths: readonly string[], meta: ArchiveMeta): string {
  const lines = paths.map((path) => `<${each}>${element('loc', siteAddress(path, meta))}</${each}>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${NAMESPACE}">\n${lines.join('')}</${root}>\n`;
}
