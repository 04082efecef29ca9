import type { ArchiveMeta } from '../../../types.ts';
import { siteAddress } from '../address.ts';
import type { DigestedFile } from '../digest.ts';

/** A file that is offered, with its media type. */
export interface OfferedFile extends DigestedFile {
  readonly name: string;
  readonly mediaType: string;
}

/**
 * The data page as a `Dataset` of schema.org, with every download, its size and its hash.
 * @param years from the first to the last with a dated article; null where none is dated
 */
export function dataset(
  files: readonly OfferedFile[],
  years: { readonly first: number; readonly last: number } | null,
  meta: ArchiveMeta,
): object {
  return {
    '@type': 'Dataset',
    name: meta.title,
    description: meta.description === '' ? meta.title : meta.description,
    url: siteAddress('data.html', meta) ?? undefined,
    creator: { '@type': 'Organization', name: meta.title },
    isAccessibleForFree: true,
    temporalCoverage: years === null ? undefined : `${years.first}/${years.last}`,
    distribution: files.map(({ path, name, mediaType, bytes, sha256 }) => ({
      '@type': 'DataDownload',
      name,
      encodingFormat: mediaType,
      // Without an address of the archive, relative to the page it stands on.
      contentUrl: siteAddress(path, meta) ?? path,
      contentSize: `${bytes} B`,
      sha256,
    })),
  };
}
