/** The feeds as files of the site: each is made anew only when an article of it changes. */

import { type FeedOf, feedsOf, type Tagged } from './carry/feeds/all-feeds.ts';
import { type Feed, type Listed, makeFeed, newest } from './carry/feeds/feed.ts';
import { feedItem } from './carry/feeds/item.ts';
import { leadOf } from './markdown.ts';
import type { PagesOf } from './pages.ts';
import type { Card, SiteView } from './view.ts';

/** Each feed in a format, by the ending of its files. */
export function feedPages(ending: 'atom' | 'json'): PagesOf<Feed> {
  return (site) => {
    const listed = site.articles.map((card) => ({ ...card, sort: card.date.sort }));
    return feedsOf(listed, site.names, site.meta).map(({ articles, ...plan }) => {
      const shown = newest(articles, plan.order);
      return {
        path: `${plan.path}.${ending}`,
        reads: [plan, articles.length, ...shown.map(({ article, tags }) => [article.key, ...tags])],
        data: () => fill({ ...plan, articles: shown }, articles.length, site),
      };
    });
  };
}

function fill({ articles, ...plan }: FeedOf<Card & Listed>, of: number, site: SiteView): Feed {
  const entry = ({ article, tags }: Tagged<Card>) => ({
    item: site.derive('feed', article, (view) => feedItem(view, leadOf(view.record.markdown))),
    // The archive does not record when an article came into it.
    added: null,
    tags,
  });
  return makeFeed({ ...plan, entries: articles.map(entry), of });
}
