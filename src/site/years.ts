import type { Card, DayView, MonthView, YearSummary, YearView } from './view.ts';

/** The dated articles by year, month and day, earliest first. Each stands at the earliest day its date allows. */
export function gatherYears(articles: readonly Card[]): YearView[] {
  const years = group(articles, (article) => article.date.year);
  return [...years].sort(byNumber).map(([year, held]) => ({
    year,
    path: `timeline/${String(year).padStart(4, '0')}.html`,
    count: held.length,
    months: monthsOf(held),
    bars: Array.from(
      { length: 12 },
      (_, index) => held.filter(({ date }) => date.month === index + 1).length,
    ),
  }));
}

/** A year without its articles: what the lists of years show. */
export function summaryOf({ months, ...year }: YearView): YearSummary {
  return { ...year, months: months.map(({ month, count }) => ({ month, count })) };
}

function monthsOf(articles: readonly Card[]): MonthView[] {
  const months = group(articles, (article) => article.date.month);
  const views = [...months].sort(byNumber).map(([month, held]) => monthOf(month, held));
  const unknown = articles.filter((article) => article.date.month === null);
  return unknown.length === 0 ? views : [...views, monthOf(null, unknown)];
}

function monthOf(month: number | null, articles: readonly Card[]): MonthView {
  const days = group(articles, (article) => article.date.day);
  const views: DayView[] = [...days].sort(byNumber).map(([day, held]) => ({ day, articles: held }));
  const unknown = articles.filter((article) => article.date.day === null);
  if (unknown.length > 0) views.push({ day: null, articles: unknown });
  return { month, count: articles.length, days: views };
}

function byNumber(a: readonly [number, unknown], b: readonly [number, unknown]): number {
  return a[0] - b[0];
}

/** Articles by a number of theirs, earliest first within each; those without the number are left out. */
function group(articles: readonly Card[], key: (article: Card) => number | null): Map<number, Card[]> {
  const groups = new Map<number, Card[]>();
  for (const article of articles.toReversed()) {
    const value = key(article);
    if (value === null) continue;
    const held = groups.get(value);
    if (held === undefined) groups.set(value, [article]);
    else held.push(article);
  }
  return groups;
}
