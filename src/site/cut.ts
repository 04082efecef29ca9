/**
 * How what stands in many articles is cut into pages that stay what they are when an article is added: all on one
 * page, else a page for each year, and for each month of a year that holds too much; the undated by letter. Never by
 * number.
 */

import { monthName } from './dates.ts';
import type { Card } from './view.ts';

/** An article and how many of the things listed stand in it. */
export interface Weighed {
  readonly card: Card;
  readonly weight: number;
}

/** A year or a month with a page of its own. */
export interface Period {
  readonly path: string;
  /** `2018`, `May`, `undated`. */
  readonly words: string;
  readonly count: number;
}

/** A page of a cut list. */
export interface Cut<T extends Weighed> {
  readonly path: string;
  /** The year or month it is of: `2018`, `May 2018`, `undated`; null for the first page. */
  readonly period: string | null;
  /** All that is listed of its period, whether here or on the pages of its parts. */
  readonly count: number;
  /** What stands here: all of its period, the newest of a longer list, or nothing where the parts hold it. */
  readonly items: readonly T[];
  /** The years of a long list, the months of a long year, the letters of many undated. */
  readonly parts: readonly Period[];
}

/** Most things one page lists. */
const MOST = 200;
/** Newest things that the first page of a longer list shows. */
const NEWEST = 40;

/**
 * The pages of a list.
 * @param base path of the first page without its ending, and folder of the others
 * @param items newest first, the undated last; at most one for an article
 */
export function cutByTime<T extends Weighed>(
  base: string,
  items: readonly T[],
  { most = MOST, path = `${base}.html` }: { readonly most?: number; readonly path?: string } = {},
): Cut<T>[] {
  const first = { path, period: null, count: weightOf(items) };
  if (first.count <= most) return [{ ...first, items, parts: [] }];
  const years = grouped(items, ({ card }) => card.date.year).map(([year, held]) =>
    year === null ? cutUndated(base, held, most) : cutYear(base, year, held, most),
  );
  const parts = years.flatMap(([page]) => (page === undefined ? [] : [periodOf(page)]));
  return [{ ...first, items: newestOf(items), parts }, ...years.flat()];
}

function cutYear<T extends Weighed>(base: string, year: number, held: readonly T[], most: number): Cut<T>[] {
  const page = whole(`${base}/${year}.html`, String(year), held);
  if (page.count <= most) return [page];
  const months = grouped(held, ({ card }) => card.date.month).map(([month, items]) => {
    const name = month === null ? 'month-unknown' : String(month).padStart(2, '0');
    const words = month === null ? 'Month unknown' : monthName(month);
    return { words, page: whole(`${base}/${year}-${name}.html`, `${words} ${year}`, items) };
  });
  const parts = months.map(({ words, page }) => ({ ...periodOf(page), words }));
  return [{ ...page, items: [], parts }, ...months.map(({ page }) => page)];
}

/** The undated by the first sign of their slugs, where they are many. */
function cutUndated<T extends Weighed>(base: string, held: readonly T[], most: number): Cut<T>[] {
  const page = whole(`${base}/undated.html`, 'undated', held);
  if (page.count <= most) return [page];
  const letters = grouped(held, ({ card }) => card.slug.slice(0, 1))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([letter, items]) => {
      const words = letter.toUpperCase();
      return { words, page: whole(`${base}/undated-${letter}.html`, `undated, ${words}`, items) };
    });
  const parts = letters.map(({ words, page }) => ({ ...periodOf(page), words }));
  return [{ ...page, items: [], parts }, ...letters.map(({ page }) => page)];
}

function whole<T extends Weighed>(path: string, period: string, items: readonly T[]): Cut<T> {
  return { path, period, count: weightOf(items), items, parts: [] };
}

function periodOf({ path, period, count }: Cut<Weighed>): Period {
  return { path, words: period ?? '', count };
}

/** The first articles, until so many things stand in them; the last of them stands whole. */
export function newestOf<T extends Weighed>(items: readonly T[], fewest = NEWEST): T[] {
  const newest: T[] = [];
  let sum = 0;
  for (const item of items) {
    if (sum >= fewest) break;
    newest.push(item);
    sum += item.weight;
  }
  return newest;
}

/** How many things stand in all of the articles together. */
export function weightOf(items: readonly Weighed[]): number {
  return items.reduce((sum, { weight }) => sum + weight, 0);
}

function grouped<T, Key>(items: readonly T[], key: (item: T) => Key): [Key, T[]][] {
  const groups = new Map<Key, T[]>();
  for (const item of items) {
    const held = groups.get(key(item));
    if (held === undefined) groups.set(key(item), [item]);
    else held.push(item);
  }
  return [...groups];
}
