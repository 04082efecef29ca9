/** Feeds as Atom (RFC 4287). */

import type { ArchiveMeta } from '../../../types.ts';
import { relativeTo } from '../../links.ts';
import { siteAddress } from '../address.ts';
import { element } from '../xml.ts';
import type { DatedEntry, Feed } from './feed.ts';
import { stableId } from './stable-id.ts';

/**
 * The file at `PATH.atom`. Where the archive has an address, links are in full; else they are relative to the feed, as Atom
 * allows, and it leads to its pages wherever it lies. Identifiers are the same in either case.
 */
export function toAtom(feed: Feed, meta: ArchiveMeta): string {
  const path = `${feed.path}.atom`;
  const relative = relativeTo(path);
  const href = (to: string): string => siteAddress(to, meta) ?? relative(to);
  const self = siteAddress(path, meta);
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${meta.language}">`,
    element('id', stableId(`feed ${meta.title} ${feed.path}`)),
    element('title', feed.title),
    element('subtitle', feed.subtitle),
    element('updated', feed.updated),
    ...(self === null
      ? []
      : [element('link', null, { rel: 'self', type: 'application/atom+xml', href: self })]),
    element('link', null, { rel: 'alternate', type: 'text/html', href: href(feed.page) }),
    `<author>${element('name', meta.title)}</author>`,
    element('generator', 'Dateline'),
    ...feed.entries.flatMap((entry) => entryLines(entry, href)),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

function entryLines({ item, tags, updated, published }: DatedEntry, href: (to: string) => string): string[] {
  const language = { 'xml:lang': item.language };
  const { original } = item;
  return [
    '<entry>',
    element('id', item.id),
    element('title', item.title, language),
    element('updated', updated),
    ...(published === null ? [] : [element('published', published)]),
    element('link', null, { rel: 'alternate', type: 'text/html', href: href(item.path) }),
    ...(original === null ? [] : [element('link', null, { rel: 'via', href: original })]),
    ...item.authors.map((author) => `<author>${element('name', author)}</author>`),
    ...tags.map((tag) => element('category', null, { term: tag })),
    element('summary', item.summary, language),
    '</entry>',
  ];
}
