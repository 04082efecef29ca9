/** The pages of speakers whom the gazetteer does not have: all on one, or those of a letter. */

import type { Weighed } from '../cut.ts';
import type { PlannedPage } from '../pages.ts';
import type { Card, SiteView } from '../view.ts';
import { type QuotePage, quotePages } from './pages.ts';
import { letterOf, OTHERS } from './paths.ts';
import { countOf, gatherSpeakers, type Speaker } from './speakers.ts';

/** Most quotations that stand on one page rather than by letter. */
const MOST = 200;

/** What is told of the speakers on a page. */
export interface AboutOthers {
  /** Null where all of them stand together. */
  readonly letter: string | null;
  readonly speakers: number;
}

/** The letters, where the quotations are too many for one page. */
export interface Letters {
  readonly letters: readonly {
    readonly letter: string;
    readonly path: string;
    readonly speakers: number;
    readonly count: number;
  }[];
}

export type OthersPage = QuotePage<AboutOthers> | Letters;

/** Pages of the speakers without a record; none where there are none. */
export function othersPages(site: SiteView): PlannedPage<OthersPage>[] {
  const { others } = gatherSpeakers(site.articles, site.gazetteer);
  if (others.length === 0) return [];
  if (countOf(others) <= MOST) return listOf(site, OTHERS, null, others);
  const byLetter = new Map<string, Speaker[]>();
  for (const speaker of others) {
    const letter = letterOf(speaker.name);
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), speaker]);
  }
  const groups = [...byLetter].sort(([a], [b]) => (a < b ? -1 : 1));
  const lists = groups.flatMap(([letter, held]) => listOf(site, `${OTHERS}/${letter}`, letter, held));
  const letters = groups.map(([letter, held]) => ({
    letter,
    path: `${OTHERS}/${letter}.html`,
    speakers: held.length,
    count: countOf(held),
  }));
  return [{ path: `${OTHERS}.html`, reads: letters, data: () => ({ letters }) }, ...lists];
}

function listOf(site: SiteView, base: string, letter: string | null, speakers: readonly Speaker[]) {
  const names = new Set(speakers.map(({ name }) => name));
  const about = { letter, speakers: speakers.length };
  return quotePages(
    site,
    base,
    together(site.articles, speakers),
    about,
    (said) => said.speakers.length === 0 && said.name !== null && names.has(said.name),
  );
}

/** The articles of several speakers, newest first, each once. */
function together(order: readonly Card[], speakers: readonly Speaker[]): Weighed[] {
  const weights = new Map<Card, number>();
  for (const { held } of speakers)
    for (const { card, weight } of held) weights.set(card, (weights.get(card) ?? 0) + weight);
  return order.flatMap((card) => {
    const weight = weights.get(card);
    return weight === undefined ? [] : [{ card, weight }];
  });
}
