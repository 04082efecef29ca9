import type { Feed } from '../../src/site/carry/feeds/feed.ts';
import { toJsonFeed } from '../../src/site/carry/feeds/json-feed.ts';
import type { PageData } from '../../src/site/eleventy.ts';
import { feedPages } from '../../src/site/feed-pages.ts';
import { template } from '../../src/site/pages.ts';

export const pages = feedPages('json');
export const data = template<Feed>('json-feed');

export function render({ item, site }: PageData<Feed>): string {
  return toJsonFeed(item.data(), site.meta);
}
