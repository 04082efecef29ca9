/** Which feeds an archive has. */

import type { ArchiveMeta } from '../../../types.ts';
import type { NameView } from '../../view.ts';
import { type Feed, type FeedEntry, type FeedPlan, makeFeed } from './feed.ts';

/** A person or theme with the articles that name it. */
export interface NameInFeeds extends Pick<NameView, 'entity' | 'path'> {
  readonly articles: readonly { readonly slug: string }[];
}

/** Kinds of records that have a feed each. */
const FOLLOWED = new Set(['person', 'theme']);

/** The feeds of the whole archive, by each order. */
export const ADDED = { path: 'feeds/added', page: 'index.html', order: 'added' } as const;
export const STORY = { path: 'feeds/published', page: 'timeline.html', order: 'story' } as const;

/** Path of the feed of a person or theme, without an ending; null for a record of another kind. */
export function feedPath({ entity, path }: Pick<NameInFeeds, 'entity' | 'path'>): string | null {
  return FOLLOWED.has(entity.kind) ? path.replace(/\.html$/, '') : null;
}

/**
 * Two feeds of the whole archive, and one for each person and theme that articles name; the tags of their entries.
 * @param entries without tags, which come from the names
 */
export function allFeeds(
  entries: readonly Omit<FeedEntry, 'tags'>[],
  names: readonly NameInFeeds[],
  meta: ArchiveMeta,
): Feed[] {
  const followed = names.filter((name) => feedPath(name) !== null && name.articles.length > 0);
  const tags = new Map<string, string[]>();
  for (const { entity, articles } of followed) {
    for (const { slug } of articles) tags.set(slug, [...(tags.get(slug) ?? []), entity.name]);
  }
  const tagged = new Map(
    entries.map((entry) => [entry.item.slug, { ...entry, tags: (tags.get(entry.item.slug) ?? []).sort() }]),
  );
  const all = [...tagged.values()];
  const plans: FeedPlan[] = [
    { ...ADDED, title: meta.title, entries: all },
    { ...STORY, title: `${meta.title}: by date of publication`, entries: all },
    ...followed.map((name) => ({
      path: feedPath(name) ?? '',
      page: name.path,
      order: 'added' as const,
      title: `${meta.title}: ${name.entity.name}`,
      entries: name.articles.flatMap(({ slug }) => tagged.get(slug) ?? []),
    })),
  ];
  return plans.map(makeFeed);
}
