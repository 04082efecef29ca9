/**
 * How long lists are cut into pages that stay what they are when an article is added: by year, by month, by letter,
 * never by number. A short list stands whole on one page.
 */

import type { Card, OutletView } from './view.ts';

/** Most articles one page lists. */
export const MOST_LISTED = 200;
/** Newest articles that the first page of a longer list shows. */
export const NEWEST = 50;

/** Some of a list, and how long it is. */
interface Excerpt {
  readonly count: number;
  readonly articles: readonly Card[];
}

/** A page of an outlet: of all its articles, or of those of one year. */
export interface OutletPage extends Pick<OutletView, 'name' | 'path' | 'kind' | 'profiled' | 'domains'> {
  /** Path of the outlet's own page. */
  readonly whole: string;
  /** The year as a word; null on the outlet's own page. */
  readonly year: string | null;
  /** The pages of its years; none where all its articles stand here. */
  readonly years: readonly { readonly year: string; readonly path: string; readonly count: number }[];
  readonly published: Excerpt;
  readonly supplied: Excerpt;
  readonly mirrored: Excerpt;
}

const ROLES = ['published', 'supplied', 'mirrored'] as const;

/** The pages of an outlet: one, and where it has many articles one more for each year. */
export function outletPages(outlet: OutletView): OutletPage[] {
  const { name, path, kind, profiled, domains } = outlet;
  const common = { name, kind, profiled, domains, whole: path };
  const held = ROLES.reduce((sum, role) => sum + outlet[role].length, 0);
  const lists = (pick: (cards: readonly Card[]) => readonly Card[], counted = pick) => ({
    published: { count: counted(outlet.published).length, articles: pick(outlet.published) },
    supplied: { count: counted(outlet.supplied).length, articles: pick(outlet.supplied) },
    mirrored: { count: counted(outlet.mirrored).length, articles: pick(outlet.mirrored) },
  });
  const all = (cards: readonly Card[]): readonly Card[] => cards;
  if (held <= MOST_LISTED) return [{ ...common, path, year: null, years: [], ...lists(all) }];
  const found = new Set(ROLES.flatMap((role) => outlet[role].map(yearOf)));
  const parts = [...found].sort().map((year) => {
    const ofYear = lists((cards) => cards.filter((card) => yearOf(card) === year));
    const yearPath = `outlets/${outlet.id}/${year}.html`;
    return { ...common, path: yearPath, year, years: [], ...ofYear };
  });
  const years = parts.map((part) => ({
    year: part.year,
    path: part.path,
    count: ROLES.reduce((sum, role) => sum + part[role].count, 0),
  }));
  const newest = lists((cards) => cards.slice(0, NEWEST), all);
  return [{ ...common, path, year: null, years, ...newest }, ...parts];
}

function yearOf({ date }: Card): string {
  return date.year === null ? 'undated' : String(date.year);
}
