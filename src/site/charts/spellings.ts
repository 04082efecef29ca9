/** Which spelling of a name each outlet used. */

import { ascending, descending, rollups, sum } from 'd3-array';

/** A name as it is printed in an article. */
export interface Printed {
  readonly text: string;
  /** Name of the outlet; null where it is not known. */
  readonly outlet: string | null;
  /** The article, so that a spelling counts once in each. */
  readonly slug: string;
}

export interface Spelling {
  readonly text: string;
  readonly articles: number;
  readonly times: number;
}

export interface OutletSpellings {
  readonly outlet: string | null;
  readonly articles: number;
  /** Those used most first. */
  readonly spellings: readonly Spelling[];
}

/** Spellings by outlet, the outlets with most articles first and those not known last. */
export function spellingsByOutlet(printed: readonly Printed[]): OutletSpellings[] {
  return rollups(printed, gather, ({ outlet }) => outlet)
    .map(([outlet, { articles, spellings }]) => ({ outlet, articles, spellings }))
    .sort(
      (a, b) =>
        ascending(a.outlet === null, b.outlet === null) ||
        descending(a.articles, b.articles) ||
        ascending(a.outlet ?? '', b.outlet ?? ''),
    );
}

/** Spellings in all outlets together. */
export function allSpellings(printed: readonly Printed[]): readonly Spelling[] {
  return gather(printed).spellings;
}

function gather(printed: readonly Printed[]): Omit<OutletSpellings, 'outlet'> {
  const spellings = rollups(
    printed,
    (uses) => ({ articles: articlesOf(uses), times: uses.length }),
    ({ text }) => text.replaceAll(/\s+/g, ' ').trim(),
  ).map(([text, figures]) => ({ text, ...figures }));
  spellings.sort(
    (a, b) => descending(a.articles, b.articles) || descending(a.times, b.times) || ascending(a.text, b.text),
  );
  return { articles: articlesOf(printed), spellings };
}

const articlesOf = (uses: readonly Printed[]): number => new Set(uses.map(({ slug }) => slug)).size;

/** How often a name is printed in all. */
export const timesOf = (spellings: readonly Spelling[]): number => sum(spellings, ({ times }) => times);
