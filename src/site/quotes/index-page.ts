/** The index of quotations: by speaker, by theme, and the newest of them. */

import { digestOfValue } from '../../plan/digest.ts';
import { newestOf, weightOf } from '../cut.ts';
import type { PlannedPage } from '../pages.ts';
import type { SiteView } from '../view.ts';
import { recordsKey } from './pages.ts';
import { OTHERS, speakerPath, topicBase, UNKNOWN } from './paths.ts';
import { type Slip, slipsOf } from './slips.ts';
import { countOf, gatherSpeakers, gatherThemes, quotedArticles } from './speakers.ts';

interface Entry {
  readonly name: string;
  readonly path: string;
  readonly count: number;
}

export interface QuotesIndex {
  readonly quotes: number;
  /** Articles that quote somebody. */
  readonly articles: number;
  /** Speakers of the gazetteer. */
  readonly speakers: readonly Entry[];
  readonly others: { readonly path: string; readonly speakers: number; readonly count: number };
  readonly unknown: { readonly path: string; readonly count: number };
  readonly themes: readonly Entry[];
  readonly newest: readonly Slip[];
}

/** The page of the index. */
export function quotesIndex(site: SiteView): PlannedPage<QuotesIndex> {
  const { recorded, others, unknown } = gatherSpeakers(site.articles, site.gazetteer);
  const quoting = quotedArticles(site.articles);
  const shown = newestOf(quoting).map(({ card }) => card);
  const known = {
    quotes: weightOf(quoting),
    articles: quoting.length,
    speakers: recorded.map(({ id, name, count }) => ({ name, count, path: speakerPath(id) })),
    others: { path: `${OTHERS}.html`, speakers: others.length, count: countOf(others) },
    unknown: { path: `${UNKNOWN}.html`, count: weightOf(unknown) },
    themes: gatherThemes(site.articles, site.gazetteer).map(({ id, name, count }) => ({
      name,
      count,
      path: `${topicBase(id)}.html`,
    })),
  };
  return {
    path: 'quotes.html',
    reads: [digestOfValue(known), recordsKey(site), shown.map(({ key }) => key)],
    data: () => ({ ...known, newest: slipsOf(site, shown) }),
  };
}
