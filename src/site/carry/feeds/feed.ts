/** Feeds as they are before they are written in a format. */

import { byCodeUnit } from '../../../article/folder.ts';
import type { FeedItem } from './item.ts';

/** What an article is to a feed before it is opened. */
export interface Listed {
  readonly slug: string;
  /** Sorts by the earliest day the date allows; empty when undated. */
  readonly sort: string;
  /** Day its source was taken, ISO. */
  readonly retrieved: string | null;
}

/** An article in a feed. */
export interface FeedEntry {
  readonly item: FeedItem;
  /** When it came into the archive: a day, or an instant in UTC; null where that was not recorded. */
  readonly added: string | null;
  /** People and themes in it, by name. */
  readonly tags: readonly string[];
}

/** By what a feed is ordered and dated: when an article came into the archive, or when it was published. */
export type FeedOrder = 'added' | 'story';

/** What is to be a feed. */
export interface FeedPlan {
  /** Path without an ending: `people/anna-petrova`. */
  readonly path: string;
  readonly title: string;
  /** The page it belongs to. */
  readonly page: string;
  readonly order: FeedOrder;
  /** Its articles, or the newest of them. */
  readonly entries: readonly FeedEntry[];
  /** How many articles it is of. */
  readonly of: number;
}

export interface Feed extends Omit<FeedPlan, 'entries' | 'of'> {
  readonly subtitle: string;
  readonly updated: string;
  /** Newest first. */
  readonly entries: readonly DatedEntry[];
}

export interface DatedEntry extends FeedEntry {
  /** Instants as RFC 3339 has them. */
  readonly updated: string;
  /** Null where the day is not known. */
  readonly published: string | null;
}

/** Most articles a feed holds. */
export const MOST_ENTRIES = 500;

/** What stands where nothing dates an article: both formats ask for an instant. */
const NEVER = '1970-01-01T00:00:00Z';

/** The newest of some articles, by the order of a feed: as many as it holds. */
export function newest<T extends { readonly article: Listed }>(
  articles: readonly T[],
  order: FeedOrder,
): readonly T[] {
  return articles
    .map((one) => ({ one, updated: updatedOf(one.article, order), slug: one.article.slug }))
    .sort(newestFirst)
    .slice(0, MOST_ENTRIES)
    .map(({ one }) => one);
}

/**
 * A feed with its entries dated and in order. Where it was not recorded when an article came into the archive, the day its source
 * was taken stands in for it, then the day of the story.
 */
export function makeFeed({ entries, of, ...plan }: FeedPlan): Feed {
  const dated = entries
    .map((entry) => dateEntry(entry, plan.order))
    .sort((a, b) => newestFirst({ ...a, slug: a.item.slug }, { ...b, slug: b.item.slug }));
  const order = plan.order === 'story' ? 'by day of publication' : 'by when they came into the archive';
  const number = dated.length < of ? `The newest ${dated.length} of ${of} articles` : 'All articles';
  return { ...plan, subtitle: `${number}, ${order}.`, updated: dated[0]?.updated ?? NEVER, entries: dated };
}

function newestFirst(a: Placed, b: Placed): number {
  return byCodeUnit(b.updated, a.updated) || byCodeUnit(a.slug, b.slug);
}

interface Placed {
  readonly updated: string;
  readonly slug: string;
}

function dateEntry(entry: FeedEntry, order: FeedOrder): DatedEntry {
  const { item, added } = entry;
  const published = item.day === null ? null : instant(item.day);
  return { ...entry, updated: updatedOf(item, order, added), published };
}

function updatedOf({ sort, retrieved }: Omit<Listed, 'slug'>, order: FeedOrder, added: string | null = null) {
  const story = sort === '' ? null : sort.slice(0, 10);
  return instant(order === 'story' ? story : (added ?? retrieved ?? story));
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;
const DAY = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/;

/** A day as an instant: noon in UTC, which is the same day from Hawaii to Auckland. A month or year begins with its first. */
function instant(when: string | null): string {
  if (when !== null && INSTANT.test(when)) return when;
  const [, year, month = '01', day = '01'] = DAY.exec(when ?? '') ?? [];
  return year === undefined ? NEVER : `${year}-${month}-${day}T12:00:00Z`;
}
