/** Dates as BibLaTeX reads them: EDTF to the day, with marks of doubt and ranges, without hours. */

import { calendarDate, type DateView } from '../../dates.ts';

const DAY = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/;
const HOUR = /T[^~?%/]*/g;
const KNOWN = /^\d{4}(?:-\d{2}){0,2}[~?%]?(?:\/\d{4}(?:-\d{2}){0,2}[~?%]?)?$/;

/** The date with its doubt: one that was inferred is marked `~` even where it is recorded without. Null when undated. */
export function bibDate(date: DateView): string | null {
  const plain = (date.edtf ?? '').replaceAll(HOUR, '');
  const known = KNOWN.test(plain) ? plain : calendarDate(date);
  if (known === null || !DAY.test(known)) return null;
  return date.certainty === 'inferred' && !/[~?%]/.test(known) ? `${known}~` : known;
}
