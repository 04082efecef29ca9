import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';
import utc from 'dayjs/plugin/utc.js';
import edtf from 'edtf';

dayjs.extend(utc);
dayjs.extend(customParseFormat);

/** A day of the Gregorian calendar, `2019-05-14`. Days compare as text. */
export type Day = string;

const pad = (n: number, width: number): string => String(n).padStart(width, '0');

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days of a month of the Gregorian calendar. */
function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return (LENGTHS[month - 1] ?? 0) + (month === 2 && leap ? 1 : 0);
}

/** The day of a year, month and day; null where the calendar has no such day. */
export function dayOf(year: number, month: number, day: number): Day | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function at(day: Day): dayjs.Dayjs {
  return dayjs.utc(day, 'YYYY-MM-DD', true);
}

/** Weekday of a day, Monday 1 to Sunday 7. */
export function weekdayOf(day: Day): number {
  return new Date(Date.parse(day)).getUTCDay() || 7;
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * MS).toISOString().slice(0, 10);
}

/** Days from `a` to `b`; negative where `b` is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return Math.round((Date.parse(b) - Date.parse(a)) / MS);
}

/** Milliseconds of a day; a day alone is read as its midnight in universal time. */
const MS = 86_400_000;

/** The day an EDTF value begins with; null where it is coarser than a day. */
export function dayOfEdtf(value: string): Day | null {
  return /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] ?? null;
}

/** First and last day an EDTF value may mean; null where it is no EDTF. */
export function boundsOf(value: string): { first: Day; last: Day } | null {
  try {
    const parsed = edtf(value);
    const day = (ms: number): Day => dayjs.utc(ms).format('YYYY-MM-DD');
    return { first: day(parsed.min), last: day(parsed.max) };
  } catch {
    return null;
  }
}

/** True for a value of EDTF level 0 or 1. */
export function isEdtf(value: string): boolean {
  return boundsOf(value) !== null;
}

/** `14 May 2019`: a day in the words of an explanation. */
export function inWords(day: Day): string {
  return at(day).format('D MMMM YYYY');
}

/** `Tuesday`: a weekday number in the words of an explanation. */
export function weekdayInWords(weekday: number): string {
  return dayjs
    .utc('2001-01-01')
    .add(weekday - 1, 'day')
    .format('dddd');
}
