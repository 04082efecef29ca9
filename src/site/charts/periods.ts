/** The stretch of time a chart shows, cut into months, years or decades, whichever a reader can tell apart. */

import { scaleLinear } from 'd3-scale';
import { monthName } from '../dates.ts';

/** As much of a date as a chart needs; what the archive knows of an article's date has it. */
export interface DatePart {
  readonly year: number | null;
  /** 1 to 12; null where only the year is known. */
  readonly month: number | null;
}

export type Unit = 'month' | 'year' | 'decade';

export interface Period {
  readonly year: number;
  /** 1 to 12 where the unit is the month. */
  readonly month: number | null;
  /** For a reader: `June 2018`, `2018`, `2010s`. */
  readonly words: string;
}

export interface Tick {
  /** Number of the period it stands at. */
  readonly at: number;
  readonly words: string;
  /** Whether it names the one period, or that with which a longer stretch begins. */
  readonly marks: 'period' | 'beginning';
}

export interface TimeAxis {
  readonly unit: Unit;
  /** Without gaps, earliest first. */
  readonly periods: readonly Period[];
  readonly ticks: readonly Tick[];
}

/** Most years shown by month, and most shown by year: a bar must stay wider than a hairline on a phone. */
const BY_MONTH = 6;
const BY_YEAR = 90;

/** The axis from the first to the last year of some dates; null where none has a year. */
export function axisOf(dates: Iterable<DatePart>): TimeAxis | null {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const { year } of dates) {
    if (year === null) continue;
    first = Math.min(first, year);
    last = Math.max(last, year);
  }
  return first > last ? null : axisBetween(first, last);
}

/** The axis of whole years from one to another, both included. */
export function axisBetween(first: number, last: number): TimeAxis {
  const years = last - first + 1;
  if (years <= BY_MONTH) return monthAxis(first, years);
  return years <= BY_YEAR ? yearAxis(first, years) : decadeAxis(first, last);
}

/** Number of the period a date lies in; null where it has none, or where the axis is finer than the date. */
export function periodOf({ unit, periods }: TimeAxis, { year, month }: DatePart): number | null {
  const start = periods[0]?.year;
  if (year === null || start === undefined) return null;
  const at = { month: placeOfMonth(year - start, month), year: year - start, decade: (year - start) / 10 };
  const index = at[unit];
  return index === null || index < 0 || index >= periods.length ? null : Math.floor(index);
}

const placeOfMonth = (years: number, month: number | null): number | null =>
  month === null ? null : years * 12 + month - 1;

function monthAxis(first: number, years: number): TimeAxis {
  const periods = Array.from({ length: years * 12 }, (_, index) => {
    const year = first + Math.floor(index / 12);
    const month = (index % 12) + 1;
    return { year, month, words: `${monthName(month)} ${year}` };
  });
  const ticks =
    years === 1
      ? [0, 3, 6, 9].map((at) => ({ at, words: monthName(at + 1).slice(0, 3), marks: 'period' as const }))
      : Array.from({ length: years }, (_, index) => ({
          at: index * 12,
          words: `${first + index}`,
          marks: 'beginning' as const,
        }));
  return { unit: 'month', periods, ticks };
}

function yearAxis(first: number, years: number): TimeAxis {
  const periods = Array.from({ length: years }, (_, index) => ({
    year: first + index,
    month: null,
    words: `${first + index}`,
  }));
  return { unit: 'year', periods, ticks: roundYears(first, first + years - 1, 1) };
}

function decadeAxis(first: number, last: number): TimeAxis {
  const start = first - (first % 10);
  const periods = Array.from({ length: Math.floor((last - start) / 10) + 1 }, (_, index) => ({
    year: start + index * 10,
    month: null,
    words: `${start + index * 10}s`,
  }));
  return { unit: 'decade', periods, ticks: roundYears(start, last, 10) };
}

/** A few round years among those of an axis that begins with `first` and steps by `step`. */
function roundYears(first: number, last: number, step: number): Tick[] {
  return scaleLinear([first, last], [0, 1])
    .ticks(4)
    .filter((year) => Number.isInteger(year) && (year - first) % step === 0)
    .map((year) => ({ at: (year - first) / step, words: `${year}`, marks: 'period' as const }));
}
