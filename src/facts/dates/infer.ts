import { addDays, type Day, daysBetween, weekdayOf } from './calendar.ts';
import type { DayAfter, WeekdayMention } from './relative.ts';
import type { Stamp } from './stamp.ts';

/** A day worked out from dated events, with what moved it. */
export interface Inferred {
  readonly day: Day;
  readonly anchor: Stamp;
  /** Day of the anchor. */
  readonly anchorDay: Day;
  /** Words that put the writing on that day or after the anchor. */
  readonly moved: WeekdayMention | DayAfter | null;
  /** Weekdays in the text that fit the anchor's own day. */
  readonly agreeing: readonly WeekdayMention[];
  readonly basis: 'caption' | 'inferred';
}

/** A weekday this many days after the anchor is still the same news; further ahead it is the week before. */
const FOLLOWING = 2;
/** A body date this much later than the captions makes the captions old. */
const LATER = 1;
/** Paragraphs in which a full date dates the news rather than its background. */
const OPENING = 4;

/** The latest dated event of captions and opening paragraphs that is not still to come. */
function anchorOf(
  stamps: readonly Stamp[],
  opening: ReadonlySet<unknown>,
  latest: Day | null,
): { stamp: Stamp; day: Day } | null {
  const allowed = stamps.flatMap((stamp) => {
    const { day } = stamp;
    if (!day || (latest !== null && day > latest)) return [];
    const inBody = stamp.role === 'body' && !stamp.ahead && opening.has(stamp.piece);
    return stamp.role === 'caption' || inBody ? [{ stamp, day }] : [];
  });
  const latestOf = (role: string) =>
    allowed
      .filter((a) => a.stamp.role === role)
      .reduce<(typeof allowed)[number] | null>((a, b) => (a && a.day >= b.day ? a : b), null);
  const [caption, body] = [latestOf('caption'), latestOf('body')];
  if (!caption || !body) return caption ?? body;
  return daysBetween(caption.day, body.day) > LATER ? body : caption;
}

/**
 * Works out the day of writing where none is printed: the day of the latest event that a caption or an opening
 * paragraph dates, moved on where the text names a following weekday or says it comes a day after.
 * @param latest the day the dump cannot be later than
 */
export function inferDay(
  stamps: readonly Stamp[],
  weekdays: readonly WeekdayMention[],
  dayAfters: readonly DayAfter[],
  body: readonly unknown[],
  latest: Day | null,
): Inferred | null {
  const anchor = anchorOf(stamps, new Set(body.slice(0, OPENING)), latest);
  if (!anchor) return null;
  const own = weekdayOf(anchor.day);
  let moved: WeekdayMention | DayAfter | null = null;
  let by = 0;
  for (const mention of weekdays) {
    const ahead = (mention.weekday - own + 7) % 7;
    if (mention.future || ahead === 0 || ahead > FOLLOWING || ahead <= by) continue;
    moved = mention;
    by = ahead;
  }
  const after = dayAfters[0];
  if (after && after.days > by) {
    moved = after;
    by = after.days;
  }
  const day = addDays(anchor.day, by);
  if (latest !== null && day > latest)
    return { ...inferredAt(anchor, weekdays, own), day: anchor.day, moved: null };
  return {
    ...inferredAt(anchor, weekdays, own),
    day,
    moved,
    basis: by === 0 && anchor.stamp.role === 'caption' ? 'caption' : 'inferred',
  };
}

function inferredAt(anchor: { stamp: Stamp; day: Day }, weekdays: readonly WeekdayMention[], own: number) {
  return {
    anchor: anchor.stamp,
    anchorDay: anchor.day,
    agreeing: weekdays.filter((w) => !w.future && w.weekday === own).slice(0, 1),
    basis: anchor.stamp.role === 'caption' ? ('caption' as const) : ('inferred' as const),
  };
}

/** A day worked out backwards from a day still to come: `said on Monday … from Thursday, July 4`. */
export interface CountedBack {
  readonly day: Day;
  readonly from: Stamp;
  readonly fromDay: Day;
  readonly lede: WeekdayMention;
}

/** The nearest day before a coming one that bears the weekday the lede names. */
export function countBack(from: Stamp, fromDay: Day, lede: WeekdayMention): CountedBack {
  const back = (weekdayOf(fromDay) - lede.weekday + 7) % 7;
  return { day: addDays(fromDay, -back), from, fromDay, lede };
}
