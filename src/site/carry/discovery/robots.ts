import type { ArchiveMeta } from '../../../types.ts';
import { siteAddress } from '../address.ts';

/** `robots.txt` (RFC 9309): all may be read, or, in a private archive, nothing. It counts only at the root of its host. */
export function robots(meta: ArchiveMeta): string {
  if (meta.visibility === 'private') return 'User-agent: *\nDisallow: /\n';
  const sitemap = siteAddress('sitemap.xml', meta);
  return `User-agent: *\nAllow: /\n${sitemap === null ? '' : `\nSitemap: ${sitemap}\n`}`;
}
