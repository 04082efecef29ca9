/** Which feeds an archive has, and which articles each of them is of. */

import type { EntityKind } from '../../../archive-types.ts';
import type { ArchiveMeta } from '../../../types.ts';
import type { NameView } from '../../view.ts';
import type { FeedOrder, FeedPlan, Listed } from './feed.ts';

/** A person or theme with the articles that name it. */
export interface NameInFeeds extends Pick<NameView, 'entity' | 'path'> {
  readonly articles: readonly { readonly slug: string }[];
}

/** Kinds of records that have a feed each. */
const FOLLOWED = new Set<EntityKind>(['person', 'theme']);

/** The feeds of the whole archive, by each order. */
export const ADDED = { path: 'feeds/added', page: 'index.html', order: 'added' } as const;
export const STORY = { path: 'feeds/published', page: 'timeline.html', order: 'story' } as const;

/** Path of the feed of a person or theme by that of its page, without an ending; null for a record of another kind. */
export function feedPath(kind: EntityKind, page: string): string | null {
  return FOLLOWED.has(kind) ? page.replace(/\.html$/, '') : null;
}

/** An article with the people and themes in it, by name. */
export interface Tagged<T> {
  readonly article: T;
  readonly tags: readonly string[];
}

/** A feed before its articles are opened. */
export interface FeedOf<T> extends Omit<FeedPlan, 'entries' | 'of'> {
  readonly articles: readonly Tagged<T>[];
}

/** Two feeds of the whole archive, and one for each person and theme that articles name. */
export function feedsOf<T extends Listed>(
  articles: readonly T[],
  names: readonly NameInFeeds[],
  { title }: Pick<ArchiveMeta, 'title'>,
): FeedOf<T>[] {
  const followed = names.filter(
    ({ entity, path, articles }) => feedPath(entity.kind, path) !== null && articles.length > 0,
  );
  const tags = new Map<string, string[]>();
  for (const { entity, articles: naming } of followed) {
    for (const { slug } of naming) tags.set(slug, [...(tags.get(slug) ?? []), entity.name]);
  }
  const tagged = new Map(
    articles.map((article) => [article.slug, { article, tags: (tags.get(article.slug) ?? []).sort() }]),
  );
  const all = [...tagged.values()];
  return [
    { ...ADDED, title, articles: all },
    { ...STORY, title: `${title}: by date of publication`, articles: held(all, 'story') },
    ...followed.map((name) => ({
      path: feedPath(name.entity.kind, name.path) ?? '',
      page: name.path,
      order: 'added' as const,
      title: `${title}: ${name.entity.name}`,
      articles: name.articles.flatMap(({ slug }) => tagged.get(slug) ?? []),
    })),
  ];
}

/** A feed by the day of the story leaves out the undated. */
function held<T extends Listed>(all: readonly Tagged<T>[], order: FeedOrder): readonly Tagged<T>[] {
  return order === 'story' ? all.filter(({ article }) => article.sort !== '') : all;
}
