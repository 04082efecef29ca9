/** Addresses of what stands on the site, where the archive says where it is hosted. */

import type { ArchiveMeta } from '../../types.ts';

/** Full address of a page or file of the site; null where the archive has no address. */
export function siteAddress(path: string, { baseUrl }: Pick<ArchiveMeta, 'baseUrl'>): string | null {
  return baseUrl === null ? null : new URL(path, `${baseUrl.replace(/(?<!\/)\/+$/, '')}/`).href;
}
