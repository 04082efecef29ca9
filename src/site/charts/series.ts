/** How often something stands in each period of an axis, and what no period of it can hold. */

import { max, rollups, sum } from 'd3-array';
import { type DatePart, type Period, periodOf, type TimeAxis } from './periods.ts';

export interface Series {
  /** One number for each period of the axis. */
  readonly counts: readonly number[];
  /** Known by the year alone on an axis of months; earliest first. */
  readonly yearOnly: readonly { readonly year: number; readonly count: number }[];
  readonly undated: number;
  /** Everything counted: periods, those known by the year alone, the undated. */
  readonly total: number;
}

/** Counts dates by the periods of an axis. */
export function seriesOf(axis: TimeAxis | null, dates: readonly DatePart[]): Series {
  const counts = (axis?.periods ?? []).map(() => 0);
  const loose: number[] = [];
  let undated = 0;
  for (const date of dates) {
    const index = axis === null ? null : periodOf(axis, date);
    if (index !== null) counts[index] = (counts[index] ?? 0) + 1;
    else if (date.year !== null) loose.push(date.year);
    else undated += 1;
  }
  const yearOnly = rollups(
    loose.sort((a, b) => a - b),
    (years) => years.length,
    (year) => year,
  ).map(([year, count]) => ({ year, count }));
  return { counts, yearOnly, undated, total: dates.length };
}

export interface Peak {
  readonly at: number;
  readonly period: Period;
  readonly count: number;
}

/** The periods that hold something, each with its number on the axis. */
export function heldPeriods(axis: TimeAxis, { counts }: Pick<Series, 'counts'>): Peak[] {
  return axis.periods.flatMap((period, at) => {
    const count = counts[at] ?? 0;
    return count === 0 ? [] : [{ at, period, count }];
  });
}

/** The period that holds most, the earliest of several; null where none holds anything. */
export function peakOf(axis: TimeAxis, series: Pick<Series, 'counts'>): Peak | null {
  const most = highest([series]);
  return heldPeriods(axis, series).find(({ count }) => count === most) ?? null;
}

/** The largest count of any period in any of the series; 0 where there is none. */
export function highest(series: readonly Pick<Series, 'counts'>[]): number {
  return max(series, ({ counts }) => max(counts) ?? 0) ?? 0;
}

/** How many of a series the bars show. */
export function placed({ counts }: Pick<Series, 'counts'>): number {
  return sum(counts);
}
