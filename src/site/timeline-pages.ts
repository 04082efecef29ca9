/** The pages of the timeline: the whole, the years, the months of a year of many articles, the undated. */

import { type CalendarYear, calendarOf } from './charts/calendar.ts';
import { monthName } from './dates.ts';
import { type EventView, eventsOf } from './events.ts';
import { MOST_LISTED } from './lists.ts';
import type { PagesOf, PlannedPage } from './pages.ts';
import { rowKey, rowOf } from './rows.ts';
import {
  daysKey,
  eventsOfYear,
  type TimelineMonth,
  type TimelineYear,
  timelineOf,
  yearOf,
} from './timeline.ts';
import type { Card, MonthView, Row, SiteView, YearSummary, YearView } from './view.ts';
import { summaryOf } from './years.ts';

/** Where something of the timeline has a page. */
export interface PeriodRef {
  readonly words: string;
  readonly path: string;
}

export interface Timeline {
  readonly years: readonly YearSummary[];
  readonly dated: number;
  /** All days with their articles and events, where the articles are few. */
  readonly days: readonly TimelineYear[] | null;
  /** Events whose date is not of a form that can be placed; of a large archive, all events. */
  readonly events: readonly EventView[];
  /** The undated, or the pages that have them by letter. */
  readonly undated: readonly Row[];
  readonly letters: readonly (PeriodRef & { readonly count: number })[];
}

/** The timeline as one page: a small archive whole, a larger one as its years and the events. */
export const timelinePage: PagesOf<Timeline> = (site) => {
  const { articles, years, undated } = site;
  const letters = undatedLetters(undated);
  const whole = articles.length <= MOST_LISTED;
  const events = eventsOf(site);
  const common = {
    years: years.map(summaryOf),
    dated: articles.length - undated.length,
    events: whole ? events.filter(({ date }) => date.year === null) : events,
    letters: letters.map(({ letter, path, articles: { length } }) => ({
      words: letter.toUpperCase(),
      path,
      count: length,
    })),
  };
  const listed = letters.length === 0 ? undated : [];
  return [
    {
      path: 'timeline.html',
      reads: [common, whole && [events, years.map(({ months }) => daysKey(months))], listed.map(rowKey)],
      data: () => ({
        ...common,
        days: whole ? timelineOf(years, events) : null,
        undated: listed.map(rowOf),
      }),
    },
  ];
};

/** A page of a year, or of one month of it. */
export interface PeriodPage {
  readonly year: number;
  readonly path: string;
  /** `2018`, `June 2018`, `2018, month unknown`. */
  readonly words: string;
  /** The year, on the page of a month. */
  readonly within: PeriodRef | null;
  readonly count: number;
  /** The days that stand here. */
  readonly months: readonly TimelineMonth[];
  /** Whether months without anything are named: on the page of a whole year. */
  readonly gaps: boolean;
  /** Articles in each month, and by day; null on the page of a month. */
  readonly bars: readonly number[] | null;
  readonly calendar: CalendarYear | null;
  /** Pages of the months, where they do not stand here, and the events of the year. */
  readonly parts: readonly (PeriodRef & { readonly month: number | null; readonly count: number })[];
  readonly events: readonly EventView[];
  readonly before: PeriodRef | null;
  readonly after: PeriodRef | null;
}

/** The pages of the years; a year of many articles has a page for each month. */
export const periodPages: PagesOf<PeriodPage> = (site) => {
  const events = eventsOf(site);
  const refs = site.years.map(({ year, path }) => ({ words: String(year), path }));
  return site.years.flatMap((year, index) => {
    const own = eventsOfYear(events, year.year);
    const beside = { before: refs[index - 1] ?? null, after: refs[index + 1] ?? null };
    if (year.count <= MOST_LISTED) return [wholeYear(year, own, beside)];
    return [bigYear(year, own, beside), ...monthPages(year, own)];
  });
};

type Beside = Pick<PeriodPage, 'before' | 'after'>;

const commonOf = ({ year, path, count, bars }: YearView) => ({
  ...{ year, path, count, bars, words: String(year), within: null },
});

/** Of a year's articles, how many on each day. */
function calendarFor({ year, months }: YearView): CalendarYear {
  const cards = months.flatMap(({ days }) => days.flatMap(({ articles }) => articles));
  return calendarOf(
    year,
    cards.map(({ date }) => date),
  );
}

function wholeYear(year: YearView, events: readonly EventView[], beside: Beside): PlannedPage<PeriodPage> {
  const common = { ...commonOf(year), ...beside, gaps: true, parts: [], events: [] };
  return {
    path: year.path,
    reads: [common, events, daysKey(year.months)],
    data: () => ({
      ...common,
      months: yearOf(year.year, year, events).months,
      calendar: calendarFor(year),
    }),
  };
}

function bigYear(year: YearView, events: readonly EventView[], beside: Beside): PlannedPage<PeriodPage> {
  const parts = year.months.map(({ month, count }) => ({
    ...{ month, count, path: monthPath(year, month) },
    words: month === null ? 'Month unknown' : monthName(month),
  }));
  const calendar = calendarFor(year);
  const data = { ...commonOf(year), ...beside, gaps: false, months: [], parts, events, calendar };
  return { path: year.path, reads: data, data: () => data };
}

function monthPages(year: YearView, events: readonly EventView[]): PlannedPage<PeriodPage>[] {
  const refs = year.months.map(({ month }) => ({
    words: month === null ? `${year.year}, month unknown` : `${monthName(month)} ${year.year}`,
    path: monthPath(year, month),
  }));
  return year.months.map((month, index) => {
    const own = events.filter(({ date }) => date.month === month.month);
    const common = {
      ...(refs[index] ?? { words: '', path: '' }),
      ...{ year: year.year, within: { words: String(year.year), path: year.path }, count: month.count },
      ...{ gaps: false, bars: null, calendar: null, parts: [], events: [] },
      ...{ before: refs[index - 1] ?? null, after: refs[index + 1] ?? null },
    };
    return {
      path: common.path,
      reads: [common, own, daysKey([month])],
      data: () => ({ ...common, months: onlyMonth(year, month, own) }),
    };
  });
}

function onlyMonth(year: YearView, month: MonthView, events: readonly EventView[]) {
  return yearOf(year.year, { ...year, months: [month] }, events).months;
}

function monthPath({ path }: YearView, month: number | null): string {
  const name = month === null ? 'month-unknown' : String(month).padStart(2, '0');
  return path.replace(/\.html$/, `/${name}.html`);
}

/** The undated under a letter. */
export interface UndatedPage {
  readonly path: string;
  readonly letter: string;
  readonly articles: readonly Row[];
}

/** Pages of the undated, where they are too many for the timeline. */
export const undatedPages: PagesOf<UndatedPage> = ({ undated }: Pick<SiteView, 'undated'>) =>
  undatedLetters(undated).map(({ letter, path, articles }) => ({
    path,
    reads: [letter, articles.map(rowKey)],
    data: () => ({ path, letter, articles: articles.map(rowOf) }),
  }));

/** The undated by the first sign of their slugs; none where they are few, and stand on the timeline. */
function undatedLetters(undated: readonly Card[]) {
  if (undated.length <= MOST_LISTED) return [];
  const letters = [...new Set(undated.map(({ slug }) => slug.slice(0, 1)))].sort();
  return letters.map((letter) => ({
    path: `timeline/undated-${letter}.html`,
    letter,
    articles: undated.filter(({ slug }) => slug.startsWith(letter)),
  }));
}
