/** The description by which a browser offers to search the archive from its address bar (OpenSearch 1.1). */

import type { ArchiveMeta } from '../../../types.ts';
import { shorten } from '../../words.ts';
import { siteAddress } from '../address.ts';
import { element } from '../xml.ts';

/** Longest names the format allows. */
const SHORT = 16;
const LONG = 48;
const DESCRIPTION = 1024;

/** `opensearch.xml`; null without an address, since browsers take no relative one. */
export function openSearch(meta: ArchiveMeta): string | null {
  const page = siteAddress('search.html', meta);
  if (page === null) return null;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    // One place is left for the ellipsis.
    element('ShortName', shorten(meta.title, SHORT - 1)),
    element('LongName', shorten(meta.title, LONG - 1)),
    element('Description', shorten(meta.description || meta.title, DESCRIPTION - 1)),
    element('Url', null, { type: 'text/html', method: 'get', template: `${page}?q={searchTerms}` }),
    element('Url', null, {
      ...{ type: 'application/opensearchdescription+xml', rel: 'self' },
      template: siteAddress('opensearch.xml', meta),
    }),
    element('Language', meta.language),
    element('InputEncoding', 'UTF-8'),
    '</OpenSearchDescription>',
  ];
  return `${lines.join('\n')}\n`;
}
