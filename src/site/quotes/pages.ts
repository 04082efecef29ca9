/** The pages of quotations: which there are, and what each of them reads. */

import { digestOfValue } from '../../plan/digest.ts';
import { type Cut, cutByTime, type Weighed } from '../cut.ts';
import type { PlannedPage } from '../pages.ts';
import type { Card, SiteView } from '../view.ts';
import { type Slip, slipsOf, type Wanted } from './slips.ts';

/** A page of quotations; `about` is what its template knows of it besides. */
export interface QuotePage<About> extends Omit<Cut<Weighed>, 'items'> {
  readonly about: About;
  /** Path of the first page of the list. */
  readonly whole: string;
  readonly slips: readonly Slip[];
}

/** Stands for what slips show of the gazetteer. */
export function recordsKey({ gazetteer }: SiteView): string {
  return digestOfValue(gazetteer.entities.map(({ id, kind, name }) => [id, kind, name]));
}

/**
 * The pages of a list of quotations, cut by time.
 * @param base path of the first page, without its ending
 * @param held articles with quotations, newest first
 * @param wanted which of their quotations the list is of; the same for the same `about`
 */
export function quotePages<About>(
  site: SiteView,
  base: string,
  held: readonly Weighed[],
  about: About,
  wanted: Wanted,
): PlannedPage<QuotePage<About>>[] {
  const records = recordsKey(site);
  return cutByTime(base, held).map(({ items, ...cut }) => {
    const cards: readonly Card[] = items.map(({ card }) => card);
    const known = { ...cut, about, whole: `${base}.html` };
    return {
      path: cut.path,
      reads: [known, records, cards.map(({ key }) => key)],
      data: () => ({ ...known, slips: slipsOf(site, cards, wanted) }),
    };
  });
}
