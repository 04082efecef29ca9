/** Feeds as they are before they are written in a format. */

import { byCodeUnit } from '../../../article/folder.ts';
import type { FeedItem } from './item.ts';

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
  readonly entries: readonly FeedEntry[];
}

export interface Feed extends Omit<FeedPlan, 'entries'> {
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

/**
 * A feed with its entries dated, in order, and cut to the newest. One by the day of the story leaves out the undated.
 * Where it was not recorded when an article came into the archive, the day its source was taken stands in for it, then the
 * day of the story.
 */
export function makeFeed({ entries, ...plan }: FeedPlan): Feed {
  const held = plan.order === 'story' ? entries.filter(({ item }) => item.sort !== '') : entries;
  const dated = held
    .map((entry) => dateEntry(entry, plan.order))
    .sort((a, b) => byCodeUnit(b.updated, a.updated) || byCodeUnit(a.item.slug, b.item.slug));
  const newest = dated.slice(0, MOST_ENTRIES);
  const order = plan.order === 'story' ? 'by day of publication' : 'by when they came into the archive';
  const number =
    newest.length < dated.length ? `The newest ${newest.length} of ${dated.length} articles` : 'All articles';
  return {
    ...plan,
    subtitle: `${number}, ${order}.`,
    updated: dated[0]?.updated ?? NEVER,
    entries: newest,
  };
}

function dateEntry(entry: FeedEntry, order: FeedOrder): DatedEntry {
  const { item, added } = entry;
  const story = item.sort === '' ? null : item.sort.slice(0, 10);
  const came = added ?? item.retrieved ?? story;
  const updated = instant(order === 'story' ? story : came);
  return { ...entry, updated, published: item.day === null ? null : instant(item.day) };
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;
const DAY = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/;

/** A day as an instant: noon in UTC, which is the same day from Hawaii to Auckland. A month or year begins with its first. */
function instant(when: string | null): string {
  if (when !== null && INSTANT.test(when)) return when;
  const [, year, month = '01', day = '01'] = DAY.exec(when ?? '') ?? [];
  return year === undefined ? NEVER : `${year}-${month}-${day}T12:00:00Z`;
}
