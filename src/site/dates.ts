import type { Certainty, DateBasis } from '../types.ts';

/** A date as a page shows it: the parts of its stamp, its words, and how sure it is. */
export interface DateView {
  /** The date as recorded, EDTF; null when undated. */
  readonly edtf: string | null;
  readonly year: number | null;
  /** 1 to 12; null where only the year is known. */
  readonly month: number | null;
  readonly day: number | null;
  /** Numeral of the stamp: `15`, `15–16`; null where no day is known. */
  readonly dayWords: string | null;
  /** The date for a reader: `15 June 2018`, `about 15 June 2018`, `June 2018`, `undated`. */
  readonly words: string;
  /** The same, short, for tables: `15 Jun 2018`. */
  readonly short: string;
  /** What `<time datetime>` and schema.org may claim: the date to the precision known, without marks. */
  readonly iso: string | null;
  readonly certainty: Certainty | null;
  /** How sure it is, in a word or two: `inferred`, `given by hand`, `undated`. */
  readonly certaintyWord: string;
  /** True where a person gave the date: it may be sure without standing on the page. */
  readonly byHand: boolean;
  /** How the date is known, in a few words. */
  readonly basisWords: string;
  /** Sorts by the earliest day the date allows; the undated come last in either direction. */
  readonly sort: string;
}

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

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

interface Part {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  readonly time: string | null;
  readonly mark: string;
}

const PART = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2})[^~?%]{0,12})?)?)?([~?%]?)$/;

function readPart(text: string): Part | null {
  const found = PART.exec(text);
  if (found === null) return null;
  const number = (digits: string | undefined): number | null => (digits ? Number(digits) : null);
  const month = number(found[2]);
  if (month !== null && (month < 1 || month > 12)) return null;
  const year = Number(found[1]);
  return { year, month, day: number(found[3]), time: found[4] ?? null, mark: found[5] ?? '' };
}

/** Name of a month counted from 1. */
export function monthName(month: number): string {
  return MONTHS[month - 1] ?? '';
}

/** Short name of a month counted from 1, always of three letters: `Jun`, `Sep`. */
function monthShort(month: number): string {
  return monthName(month).slice(0, 3);
}

function partWords(part: Part, name: (month: number) => string): string {
  const day = part.day === null ? '' : `${part.day} `;
  const month = part.month === null ? '' : `${name(part.month)} `;
  return `${day}${month}${part.year}`;
}

function intervalWords(from: Part, to: Part, name: (month: number) => string): string {
  const sameMonth = from.year === to.year && from.month === to.month;
  if (sameMonth && from.day !== null && to.day !== null) return `${from.day}–${partWords(to, name)}`;
  return `${partWords(from, name)} – ${partWords(to, name)}`;
}

const pad = (value: number): string => String(value).padStart(2, '0');

function isoOf(part: Part): string {
  const month = part.month === null ? '' : `-${pad(part.month)}`;
  const day = part.day === null ? '' : `-${pad(part.day)}`;
  const time = part.time === null ? '' : `T${part.time}`;
  return `${String(part.year).padStart(4, '0')}${month}${day}${time}`;
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
  if (edtf === null || edtf === '') return undated(null, 'undated');
  const [first, second] = edtf.split('/', 2);
  const from = readPart(first ?? '');
  const to = second === undefined ? from : readPart(second);
  if (from === null || to === null) return undated(edtf, edtf);
  const certainty = certaintyOf(from, to, basis);
  const byHand = basis === 'correction';
  return {
    edtf,
    year: from.year,
    month: from.month,
    day: from.day,
    dayWords: dayWords(from, to),
    words: words(from, to),
    short: from === to ? partWords(from, monthShort) : intervalWords(from, to, monthShort),
    iso: from === to ? isoOf(from) : commonIso(from, to),
    certainty,
    certaintyWord: certaintyWords(certainty, byHand),
    byHand,
    basisWords: basis === null ? '' : BASIS[basis],
    sort: sortOf(from),
  };
}

function certaintyOf(from: Part, to: Part, basis: DateBasis | null): Certainty {
  if (from !== to || from.day === null) return 'bounded';
  if (from.mark !== '' || basis === 'caption' || basis === 'inferred') return 'inferred';
  return 'stated';
}

function certaintyWords(certainty: Certainty, byHand: boolean): string {
  if (!byHand) return certainty;
  return certainty === 'stated' ? 'given by hand' : `${certainty}, given by hand`;
}

function dayWords(from: Part, to: Part): string | null {
  if (from.day === null || to.day === null) return null;
  if (from === to) return String(from.day);
  return from.year === to.year && from.month === to.month ? `${from.day}–${to.day}` : null;
}

function words(from: Part, to: Part): string {
  if (from !== to) return intervalWords(from, to, monthName);
  const doubt = from.mark === '' ? '' : from.mark === '?' ? 'perhaps ' : 'about ';
  return `${doubt}${partWords(from, monthName)}${from.time === null ? '' : `, ${from.time}`}`;
}

function commonIso(from: Part, to: Part): string | null {
  if (from.year !== to.year) return null;
  const month = from.month === to.month ? from.month : null;
  return isoOf({ ...from, month, day: null, time: null });
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
