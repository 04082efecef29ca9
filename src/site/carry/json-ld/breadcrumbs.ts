import type { ArchiveMeta } from '../../../types.ts';
import { siteAddress } from '../address.ts';

/** The way from the home page to a page, as a `BreadcrumbList` of schema.org; addresses where the archive has one. */
export function breadcrumbs(
  trail: readonly { readonly name: string; readonly path: string }[],
  meta: ArchiveMeta,
): object {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: siteAddress(path, meta) ?? undefined,
    })),
  };
}
