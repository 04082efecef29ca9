import { type Day, daysBetween, weekdayOf } from './calendar.ts';
import { dayOfMention } from './mentions.ts';
import type { Stamp } from './stamp.ts';

/** How an open order of day and month was settled, in words for the reader. */
export interface Order {
  readonly day: Day;
  readonly other: Day;
  readonly reason: string;
}

const AMERICAN = /^(?:E[SD]?T|C[SD]?T|M[SD]?T|P[SD]?T)$/i;

/**
 * Settles `03/04/2018`, which may be 3 April or 4 March: by the weekday printed beside it, by other
 * numeric dates of the page that leave no choice, by the reading nearer to the page's other dates, by an
 * American time zone or clock; else day first, as most of the world prints it. Null where no choice is open.
 */
export function settleOrder(stamp: Stamp, all: readonly Stamp[], language: string | null): Order | null {
  const { mention } = stamp;
  const dayFirst = dayOfMention(mention);
  const monthFirst = dayOfMention(mention, mention.year, true);
  if (!mention.swappable || !dayFirst || !monthFirst) return null;
  const pick = (american: boolean, reason: string): Order =>
    american ? { day: monthFirst, other: dayFirst, reason } : { day: dayFirst, other: monthFirst, reason };
  if (mention.weekday !== null && weekdayOf(dayFirst) !== weekdayOf(monthFirst)) {
    if (weekdayOf(monthFirst) === mention.weekday)
      return pick(true, 'The weekday printed beside it fits this order only.');
    if (weekdayOf(dayFirst) === mention.weekday)
      return pick(false, 'The weekday printed beside it fits this order only.');
  }
  const slashed = all.filter((s) => s !== stamp && !s.mention.swappable && s.printed.includes('/'));
  for (const other of slashed) {
    const words = /(\d{1,2})\/(\d{1,2})\/\d{2,4}/.exec(other.printed);
    if (words && Number(words[1]) > 12) return pick(false, 'Another date of the page is printed day first.');
    if (words && Number(words[2]) > 12) return pick(true, 'Another date of the page is printed month first.');
  }
  const anchors = all.filter(
    (s) => s !== stamp && s.day && !s.mention.swappable && s.role !== 'mirror' && s.role !== 'unrelated',
  );
  const near = (day: Day): number =>
    Math.min(400, ...anchors.map((s) => Math.abs(daysBetween(s.day ?? day, day))));
  if (near(dayFirst) + 10 < near(monthFirst))
    return pick(false, 'Read so, it lies close to the other dates of the page.');
  if (near(monthFirst) + 10 < near(dayFirst))
    return pick(true, 'Read so, it lies close to the other dates of the page.');
  const zone = mention.clock?.zone ?? '';
  const printed = stamp.printed;
  if (language === 'en' && (AMERICAN.test(zone) || /\d\s?[AP]M/.test(printed))) {
    return pick(true, 'Its clock is printed as in America, where the month comes first.');
  }
  return pick(false, 'Nothing on the page settles the order; most of the world prints the day first.');
}
