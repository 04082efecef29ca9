/** Coverage and events side by side, by year, month and day. */

import type { EventView } from './events.ts';
import { rowKey, rowOf } from './rows.ts';
import type { DayView, MonthView, Row, YearView } from './view.ts';

export interface TimelineDay {
  /** Null for what is known by its month alone. */
  readonly day: number | null;
  readonly articles: readonly Row[];
  readonly events: readonly EventView[];
}

export interface TimelineMonth {
  /** 1 to 12; null for what is known by its year alone. */
  readonly month: number | null;
  /** Articles of the month. */
  readonly count: number;
  readonly days: readonly TimelineDay[];
}

export interface TimelineYear {
  readonly year: number;
  /** Page of the year; null for one of which only events are known. */
  readonly path: string | null;
  readonly count: number;
  /** Only months with articles or events, the unknown month last. */
  readonly months: readonly TimelineMonth[];
}

/** Years with articles or events, the earliest first. */
export function timelineOf(years: readonly YearView[], events: readonly EventView[]): TimelineYear[] {
  const held = new Map(years.map((year) => [year.year, year]));
  const known = new Set([...held.keys(), ...events.flatMap(({ date: { year } }) => year ?? [])]);
  return [...known]
    .sort((a, b) => a - b)
    .map((year) => yearOf(year, held.get(year) ?? null, eventsOfYear(events, year)));
}

/** The events of a year, in their order. */
export function eventsOfYear(events: readonly EventView[], year: number): EventView[] {
  return events.filter(({ date }) => date.year === year);
}

/** A year with its events. */
export function yearOf(year: number, held: YearView | null, events: readonly EventView[]): TimelineYear {
  const months = new Map((held?.months ?? []).map((month) => [month.month, month]));
  const keys = inOrder([...months.keys(), ...events.map(({ date: { month } }) => month)]);
  return {
    year,
    path: held?.path ?? null,
    count: held?.count ?? 0,
    months: keys.map((month) =>
      monthOf(
        month,
        months.get(month) ?? null,
        events.filter(({ date }) => date.month === month),
      ),
    ),
  };
}

/** Whether any day of some months has an event. */
export function showsEvents(months: readonly TimelineMonth[]): boolean {
  return months.some(({ days }) => days.some(({ events }) => events.length > 0));
}

function monthOf(month: number | null, held: MonthView | null, events: readonly EventView[]): TimelineMonth {
  const days = new Map((held?.days ?? []).map((day) => [day.day, day]));
  const keys = inOrder([...days.keys(), ...events.map(({ date: { day } }) => day)]);
  return {
    month,
    count: held?.count ?? 0,
    days: keys.map((day) => ({
      day,
      articles: (days.get(day)?.articles ?? []).map(rowOf),
      events: events.filter(({ date }) => date.day === day),
    })),
  };
}

/** Each number once, the unknown last. */
function inOrder(numbers: readonly (number | null)[]): (number | null)[] {
  return [...new Set(numbers)].sort((a, b) => (a ?? 99) - (b ?? 99));
}

/** Stands for the articles of days, for what a page reads. */
export function daysKey(months: readonly { readonly days: readonly DayView[] }[]): string[] {
  return months.flatMap(({ days }) => days.flatMap(({ articles }) => articles.map(rowKey)));
}
