/** The pages of the gazetteer's records: one each, and where many articles name it, one more for each year. */

import { group } from 'd3-array';
import { digestOfValue } from '../plan/digest.ts';
import { describe } from './describe.ts';
import { type EventView, eventsOf } from './events.ts';
import { MOST_LISTED, NEWEST } from './lists.ts';
import {
  type ArchiveTime,
  type Citer,
  citersOf,
  eventsAt,
  type Kin,
  kinOf,
  type Quoted,
  quotedOf,
  timeOf,
} from './name-beside.ts';
import { type FactView, factsOf } from './name-facts.ts';
import { entityFinder, indexPath, KIND_WORDS, type NamedKind } from './names.ts';
import type { PagesOf } from './pages.ts';
import { rowKey, rowOf } from './rows.ts';
import type { Card, NameView, Row, SiteView } from './view.ts';

/** How an outlet printed a name, and in how many articles. */
export interface PrintedBy {
  readonly outlet: string | null;
  readonly text: string;
  readonly slug: string;
}

export interface NamePage {
  readonly path: string;
  readonly kind: NamedKind;
  readonly index: { readonly path: string; readonly title: string };
  /** Path of the record's own page. */
  readonly whole: string;
  readonly name: string;
  readonly what: string;
  /** The year as a word; null on the record's own page. */
  readonly year: string | null;
  readonly years: readonly { readonly year: string; readonly path: string; readonly count: number }[];
  readonly count: number;
  readonly mentions: number;
  readonly facts: readonly FactView[];
  readonly otherNames: readonly string[];
  readonly quoted: Quoted | null;
  readonly kin: readonly Kin[];
  readonly events: readonly EventView[];
  readonly citers: readonly Citer[];
  /** Newest first. */
  readonly articles: readonly Row[];
  /** Dates of all articles that name it, and the time of the whole archive. */
  readonly dates: readonly Card['date'][];
  readonly time: ArchiveTime | null;
  readonly printed: readonly PrintedBy[];
}

type Common = Omit<NamePage, 'path' | 'year' | 'years' | 'articles' | 'dates' | 'printed'>;

/** A page for each record, and one more for each year of those that many articles name. */
export const namePages: PagesOf<NamePage> = (site) => {
  const beside = besideOf(site);
  return site.names.flatMap((name) => {
    const common = commonOf(name, site, beside);
    const { articles, path } = name;
    const base = digestOfValue(common);
    const whole = (shown: readonly Card[], years: NamePage['years']) => ({
      path,
      reads: [base, years, printedKey(name), ...articles.map(rowKey)],
      data: (): NamePage => ({
        ...{ ...common, path, year: null, years, articles: shown.map(rowOf) },
        dates: articles.map(({ date }) => date),
        printed: printedOf(name),
      }),
    });
    if (articles.length <= MOST_LISTED) return [whole(articles, [])];
    const byYear = group(articles, yearOf);
    const years = [...byYear.keys()].sort().map((year) => ({
      year,
      path: path.replace(/\.html$/, `/${year}.html`),
      count: byYear.get(year)?.length ?? 0,
    }));
    return [
      whole(articles.slice(0, NEWEST), years),
      ...years.map((one) => yearPage(common, one, byYear.get(one.year) ?? [])),
    ];
  });
};

/** A year of a record that many articles name: their list and no more. */
function yearPage(
  { kind, index, whole, name, what }: Common,
  one: NamePage['years'][number],
  held: readonly Card[],
) {
  const shown = { ...{ kind, index, whole, name, what }, ...one };
  return {
    path: one.path,
    reads: [shown, ...held.map(rowKey)],
    data: (): NamePage => ({ ...shown, ...NOTHING, articles: held.map(rowOf) }),
  };
}

const NOTHING = {
  ...{ years: [], facts: [], otherNames: [], quoted: null, kin: [], events: [], citers: [] },
  ...{ mentions: 0, time: null, dates: [], printed: [] },
};

/** What is worked out once for all records. */
function besideOf(site: SiteView) {
  const paths = new Map(site.names.map(({ entity, path }) => [entity.id, path]));
  return {
    finder: entityFinder(site.gazetteer),
    pathOf: (id: string): string | null => paths.get(id) ?? null,
    events: eventsOf(site),
    time: timeOf(site),
  };
}

function yearOf({ date }: Card): string {
  return date.year === null ? 'undated' : String(date.year);
}

function commonOf(name: NameView, site: SiteView, beside: ReturnType<typeof besideOf>): Common {
  const { entity, path, articles, mentions } = name;
  const { finder, pathOf, events, time } = beside;
  const kind = entity.kind as NamedKind;
  return {
    kind,
    index: { path: indexPath(kind), title: KIND_WORDS[kind].title },
    whole: path,
    name: entity.name,
    what: describe(entity, finder, null),
    count: articles.length,
    mentions,
    facts: factsOf(entity, site.gazetteer, { entity: finder, path: pathOf }),
    otherNames: entity.kind === 'theme' ? entity.cues : [...new Set(entity.aliases)],
    quoted: quotedOf(name),
    kin: kinOf(entity, site.names),
    events: eventsAt(entity, events, finder),
    citers: citersOf(name),
    time,
  };
}

function printedOf({ entity, articles }: NameView): PrintedBy[] {
  return articles.flatMap(({ names, outlet, slug }) =>
    names
      .filter(({ id }) => id === entity.id)
      .flatMap(({ spellings }) =>
        spellings.flatMap(([text, count]) =>
          Array.from({ length: count }, () => ({ text, outlet: outlet?.name ?? null, slug })),
        ),
      ),
  );
}

function printedKey({ entity, articles }: NameView): string {
  return digestOfValue(
    articles.map(({ names, outlet }) => [outlet?.name, names.find(({ id }) => id === entity.id)?.spellings]),
  );
}
