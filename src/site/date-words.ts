/**
 * Dates in words: what the search page says of one, and the pages too.
 */
import type { Certainty, DateBasis } from '../types.ts';

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

/** One day, month or year of an EDTF date. */
export interface Part {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  readonly time: string | null;
  readonly mark: string;
}

const PART = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2})[^~?%]{0,12})?)?)?([~?%]?)$/;

/** Reads one; null where it is of another form. */
export function readPart(text: string): Part | null {
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

export function partWords(part: Part, name: (month: number) => string): string {
  const day = part.day === null ? '' : `${part.day} `;
  const month = part.month === null ? '' : `${name(part.month)} `;
  return `${day}${month}${part.year}`;
}

export function intervalWords(from: Part, to: Part, name: (month: number) => string): string {
  const sameMonth = from.year === to.year && from.month === to.month;
  if (sameMonth && from.day !== null && to.day !== null) return `${from.day}–${partWords(to, name)}`;
  return `${partWords(from, name)} – ${partWords(to, name)}`;
}

export const pad = (value: number): string => String(value).padStart(2, '0');

function isoOf(part: Part): string {
  const month = part.month === null ? '' : `-${pad(part.month)}`;
  const day = part.day === null ? '' : `-${pad(part.day)}`;
  const time = part.time === null ? '' : `T${part.time}`;
  return `${String(part.year).padStart(4, '0')}${month}${day}${time}`;
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

/** A date for a reader. */
export interface SaidDate {
  /** `15 June 2018`, `about 15 June 2018`, `June 2018`, `undated`. */
  readonly words: string;
  /** What `<time datetime>` and schema.org may claim: the date to the precision known, without marks. */
  readonly iso: string | null;
  readonly certainty: Certainty | null;
  /** How sure it is, in a word or two: `inferred`, `given by hand`, `undated`. */
  readonly certaintyWord: string;
  /** True where a person gave the date: it may be sure without standing on the page. */
  readonly byHand: boolean;
}

/** The ends of an EDTF date, the same twice where it is no interval; null where its form is not known here. */
export function endsOf(edtf: string | null): readonly [from: Part, to: Part] | null {
  const [first = '', second] = (edtf ?? '').split('/', 2);
  const from = readPart(first);
  const to = second === undefined ? from : readPart(second);
  return from === null || to === null ? null : [from, to];
}

/** Says a date. A form that is not known here is said as it is recorded. */
export function sayDate(edtf: string | null, basis: DateBasis | null): SaidDate {
  const ends = endsOf(edtf);
  if (ends === null) {
    return { words: edtf || 'undated', iso: null, certainty: null, certaintyWord: 'undated', byHand: false };
  }
  const [from, to] = ends;
  const certainty = certaintyOf(from, to, basis);
  const byHand = basis === 'correction';
  return {
    words: words(from, to),
    iso: from === to ? isoOf(from) : commonIso(from, to),
    certainty,
    certaintyWord: certaintyWords(certainty, byHand),
    byHand,
  };
}
