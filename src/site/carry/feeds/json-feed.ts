/** Feeds as JSON Feed 1.1. */

import type { ArchiveMeta } from '../../../types.ts';
import { siteAddress } from '../address.ts';
import type { DatedEntry, Feed } from './feed.ts';

/**
 * The file at `PATH.json`. The format knows no relative addresses: without an address of the archive, items have none but
 * that of the original.
 */
export function toJsonFeed(feed: Feed, meta: ArchiveMeta): string {
  const address = (path: string): string | undefined => siteAddress(path, meta) ?? undefined;
  const whole = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.subtitle,
    home_page_url: address(feed.page),
    feed_url: address(`${feed.path}.json`),
    language: meta.language,
    authors: [{ name: meta.title }],
    items: feed.entries.map((entry) => itemOf(entry, address)),
  };
  return `${JSON.stringify(whole, null, 1)}\n`;
}

function itemOf(
  { item, tags, updated, published, added }: DatedEntry,
  address: (path: string) => string | undefined,
): object {
  const { original, language, authors } = item;
  return {
    id: item.id,
    url: address(item.path),
    ...(original === null ? {} : { external_url: original }),
    title: item.title,
    content_text: item.summary,
    ...(published === null ? {} : { date_published: published }),
    date_modified: updated,
    ...(authors.length === 0 ? {} : { authors: authors.map((name) => ({ name })) }),
    ...(tags.length === 0 ? {} : { tags }),
    ...(language === null ? {} : { language }),
    _dateline: { ...item.dateline, added },
  };
}
