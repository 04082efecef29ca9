/** How much of a date may be claimed where no doubt can be told. */

import { calendarDate, type DateView } from '../../dates.ts';

/** Days by which an inferred day may be off. */
const OFF = 3;
const DAY = 86_400_000;

/**
 * A stated day whole; of an inferred one the month, or the year where the days around it lie in two months; null where
 * even the year is open.
 */
export function certainDate(date: DateView): string | null {
  const known = calendarDate(date);
  if (known === null || date.certainty !== 'inferred' || known.length < 10) return known;
  const at = Date.parse(known);
  const [early = '', late = ''] = [at - OFF * DAY, at + OFF * DAY].map((time) =>
    new Date(time).toISOString(),
  );
  const alike = [7, 4].find((length) => early.slice(0, length) === late.slice(0, length));
  return alike === undefined ? null : known.slice(0, alike);
}
