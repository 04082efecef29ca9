import type { DateBasis } from '../types.ts';
import {
  endsOf,
  intervalWords,
  monthName,
  type Part,
  pad,
  partWords,
  type SaidDate,
  sayDate,
} from './date-words.ts';

export { MONTHS, monthName } from './date-words.ts';

/** A date as a page shows it: the parts of its stamp, its words, and how sure it is. */
export interface DateView extends SaidDate {
  /** The date as recorded, EDTF; null when undated. */
  readonly edtf: string | null;
  readonly year: number | null;
  /** 1 to 12; null where only the year is known. */
  readonly month: number | null;
  readonly day: number | null;
  /** Numeral of the stamp: `15`, `15–16`; null where no day is known. */
  readonly dayWords: string | null;
  /** The words, short, for tables: `15 Jun 2018`. */
  readonly short: string;
  /** How the date is known, in a few words. */
  readonly basisWords: string;
  /** Sorts by the earliest day the date allows; the undated come last in either direction. */
  readonly sort: string;
}

const BASIS: Readonly<Record<DateBasis, string>> = {
  stated: 'printed on the page',
  url: 'read from its address',
  metadata: 'from the metadata of the page',
  'dateline+caption year': 'day from the dateline, year from another date on the page',
  dateline: 'from the dateline',
  caption: 'from a caption',
  inferred: 'from days named in the text',
  correction: 'in a note kept with the source',
};

/** Short name of a month counted from 1, always of three letters: `Jun`, `Sep`. */
function monthShort(month: number): string {
  return monthName(month).slice(0, 3);
}

function sortOf(part: Part): string {
  return `${String(part.year).padStart(4, '0')}-${pad(part.month ?? 1)}-${pad(part.day ?? 1)}T${part.time ?? '00:00'}`;
}

function undated(edtf: string | null, words: string): DateView {
  const nothing = { year: null, month: null, day: null, dayWords: null, iso: null, certainty: null };
  const known = { certaintyWord: 'undated', byHand: false, basisWords: 'nothing on the page dates it' };
  return { edtf, ...nothing, ...known, words, short: words, sort: '' };
}

/**
 * What a page shows of a date.
 * Goes in: an EDTF date (day, month or year, with a time or a mark of doubt, or an interval) and how it is known.
 * A form that is not known here is shown as it is recorded and sorted with the undated.
 */
export function viewDate(edtf: string | null, basis: DateBasis | null): DateView {
  const ends = endsOf(edtf);
  if (ends === null) return edtf === null || edtf === '' ? undated(null, 'undated') : undated(edtf, edtf);
  const [from, to] = ends;
  return {
    edtf,
    year: from.year,
    month: from.month,
    day: from.day,
    dayWords: dayWords(from, to),
    ...sayDate(edtf, basis),
    short: from === to ? partWords(from, monthShort) : intervalWords(from, to, monthShort),
    basisWords: basis === null ? '' : BASIS[basis],
    sort: sortOf(from),
  };
}

function dayWords(from: Part, to: Part): string | null {
  if (from.day === null || to.day === null) return null;
  if (from === to) return String(from.day);
  return from.year === to.year && from.month === to.month ? `${from.day}–${to.day}` : null;
}

/** Days from one date to another, negative where the first is earlier; null where either has no day or is a range. */
export function daysApart(one: DateView, other: DateView): number | null {
  const [first, second] = [one, other].map((date) => {
    const day = calendarDate(date);
    return day?.length === 10 ? Date.parse(day) : null;
  });
  return first == null || second == null ? null : Math.round((first - second) / 86_400_000);
}

/** The calendar part of a date without marks or time: `2018-06-15`, `2018-06`, `2018`; null when undated. */
export function calendarDate(date: DateView): string | null {
  return date.iso === null ? null : (date.iso.split('T', 1)[0] ?? null);
}
