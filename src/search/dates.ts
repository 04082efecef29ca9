/**
 * Dates as stretches of days, counted from 1 January 1970: what an article's date allows, and what a query asks for.
 * Reads the forms of EDTF that articles bear and readers type: `2018`, `2018-06`, `2018-06-15`, a time after it, a mark of
 * doubt, `201X`, and ranges of two of these or open at one end (`2018-06/2019`, `2018/..`).
 */

/** First and last day; infinite where open. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

const DAY = 86_400_000;

const ONE = /^(\d{4}|\d{3}[Xxu])(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:T\d{2}:\d{2}.{0,20})?[~?%]?$/;

/** The days a date allows; null where it is not a date that is read here. */
export function spanOf(text: string): Span | null {
  const ends = text.trim().split('/');
  if (ends.length === 1) return partOf(ends[0] ?? '');
  if (ends.length > 2) return null;
  const [from, to] = ends.map((end) => (end === '' || end === '..' ? OPEN : partOf(end)));
  if (from == null || to == null || (from === OPEN && to === OPEN)) return null;
  const span = { first: from.first, last: to.last };
  return span.first <= span.last ? span : null;
}

/** The days an article's date allows, with no open beginning: articles are put in order by it. Null for the undated. */
export function spanOfArticle(date: string | null): Span | null {
  const span = spanOf(date ?? '');
  return span?.first === Number.NEGATIVE_INFINITY ? { first: span.last, last: span.last } : span;
}

const OPEN: Span = { first: Number.NEGATIVE_INFINITY, last: Number.POSITIVE_INFINITY };

function partOf(text: string): Span | null {
  const found = ONE.exec(text);
  if (found === null) return null;
  const [, years = '', month, day] = found;
  if (/\D/.test(years)) {
    if (month !== undefined) return null;
    const decade = Number(years.slice(0, 3)) * 10;
    return { first: dayNumber(decade, 1, 1), last: dayNumber(decade + 10, 1, 1) - 1 };
  }
  const year = Number(years);
  if (month === undefined) return { first: dayNumber(year, 1, 1), last: dayNumber(year + 1, 1, 1) - 1 };
  const m = Number(month);
  if (m < 1 || m > 12) return null;
  const first = dayNumber(year, m, 1);
  const next = dayNumber(m === 12 ? year + 1 : year, (m % 12) + 1, 1);
  if (day === undefined) return { first, last: next - 1 };
  const number = first + Number(day) - 1;
  return Number(day) >= 1 && number < next ? { first: number, last: number } : null;
}

function dayNumber(year: number, month: number, day: number): number {
  // Date.UTC takes years below 100 for years of the twentieth century.
  return new Date(0).setUTCFullYear(year, month - 1, day) / DAY;
}

/** The month a day is in, as months since January of year 0. */
export function monthOf(day: number): number {
  const date = new Date(day * DAY);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** A month counted so as `2018-06`. */
export function monthText(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** Days from 1 January of year 0 to 1970, so that no day that the index holds is negative. */
export const EPOCH = 719_528;
/** Stands in the index for a date that is open at its end. */
export const FOREVER = 2 ** 30;
