/** A year as twelve small months, with how much is held of each day. */

import type { Certainty } from '../../types.ts';
import type { DatePart } from './periods.ts';

/** A date with its day; what the archive knows of an article's date has it. */
export interface DayPart extends DatePart {
  readonly day: number | null;
  readonly certainty: Certainty | null;
}

export interface CalendarDay {
  readonly day: number;
  readonly count: number;
  /** True where a source states the day of at least one article. */
  readonly stated: boolean;
}

export interface CalendarMonth {
  /** 1 to 12. */
  readonly month: number;
  /** Everything of the month, with what has no day. */
  readonly count: number;
  /** How many of them are known by the month alone. */
  readonly dayUnknown: number;
  /** Weeks from Monday to Sunday; null before the first day and after the last. */
  readonly weeks: readonly (readonly (CalendarDay | null)[])[];
}

export interface CalendarYear {
  readonly year: number;
  readonly count: number;
  /** Days that hold something. */
  readonly days: number;
  /** How many are known by the year alone. */
  readonly monthUnknown: number;
  readonly months: readonly CalendarMonth[];
}

export const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

/** The calendar of a year. Dates of other years are left out. */
export function calendarOf(year: number, dates: readonly DayPart[]): CalendarYear {
  const own = dates.filter((date) => date.year === year);
  const months = Array.from({ length: 12 }, (_, index) =>
    monthOf(
      year,
      index + 1,
      own.filter(({ month }) => month === index + 1),
    ),
  );
  const held = months.flatMap(({ weeks }) => weeks.flat()).filter((day) => day !== null && day.count > 0);
  const monthUnknown = own.filter(({ month }) => month === null).length;
  return { year, count: own.length, days: held.length, monthUnknown, months };
}

/** Id of a day on the page of its year; the calendar links to it. */
export function dayId(year: number, month: number, day: number): string {
  return `d${year}-${pad(month)}-${pad(day)}`;
}

const pad = (value: number): string => String(value).padStart(2, '0');

function monthOf(year: number, month: number, dates: readonly DayPart[]): CalendarMonth {
  const counts = new Map<number, number>();
  const stated = new Set<number>();
  let dayUnknown = 0;
  for (const { day, certainty } of dates) {
    if (day === null) dayUnknown += 1;
    else counts.set(day, (counts.get(day) ?? 0) + 1);
    if (day !== null && certainty === 'stated') stated.add(day);
  }
  const days = Array.from({ length: lengthOf(year, month) }, (_, index) => ({
    day: index + 1,
    count: counts.get(index + 1) ?? 0,
    stated: stated.has(index + 1),
  }));
  return { month, count: dates.length, dayUnknown, weeks: weeksOf(days, firstWeekday(year, month)) };
}

function weeksOf(days: readonly CalendarDay[], before: number): (CalendarDay | null)[][] {
  const cells: (CalendarDay | null)[] = [...Array<null>(before).fill(null), ...days];
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** Midnight of a day in UTC; `Date.UTC` takes years below 100 for those of the twentieth century. */
function utc(year: number, month: number, day: number): Date {
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

const lengthOf = (year: number, month: number): number => utc(year, month + 1, 0).getUTCDate();

/** 0 for a month that begins on a Monday. */
const firstWeekday = (year: number, month: number): number => (utc(year, month, 1).getUTCDay() + 6) % 7;
