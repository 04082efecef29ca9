import { toAtom } from '../../src/site/carry/feeds/atom.ts';
import type { Feed } from '../../src/site/carry/feeds/feed.ts';
import type { PageData } from '../../src/site/eleventy.ts';
import { feedPages } from '../../src/site/feed-pages.ts';
import { template } from '../../src/site/pages.ts';

export const pages = feedPages('atom');
export const data = template<Feed>('atom');

export function render({ item, site }: PageData<Feed>): string {
  return toAtom(item.data(), site.meta);
}
