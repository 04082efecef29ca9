/** The pages of the gazetteer's records: one each, and where many articles name it, one more for each year. */

import { group } from 'd3-array';
import type { Entity, Gazetteer, Verified } from '../archive-types.ts';
import { digestOfValue } from '../plan/digest.ts';
import { viewDate } from './dates.ts';
import { datedWords, describe } from './describe.ts';
import { MOST_LISTED, NEWEST } from './lists.ts';
import { entityFinder, indexPath, KIND_WORDS, type NamedKind, namePath } from './names.ts';
import type { PagesOf } from './pages.ts';
import { rowKey, rowOf } from './rows.ts';
import type { Card, NameView, Row, SiteView } from './view.ts';

/** Something the gazetteer says of a record. */
export interface FactView {
  readonly label: string;
  readonly words: string;
  /** Page it leads to; null where none. */
  readonly path: string | null;
  readonly verified: Verified;
  /** What it was checked against. */
  readonly sources: readonly string[];
}

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
  /** Articles with words of this person or body, and the page that has them. */
  readonly quotedIn: number;
  readonly quotesPath: string;
  /** Newest first. */
  readonly articles: readonly Row[];
  /** Dates of all articles that name it, and of the whole archive. */
  readonly dates: readonly Card['date'][];
  readonly span: SiteView['span'];
  readonly printed: readonly PrintedBy[];
}

type Common = Omit<NamePage, 'path' | 'year' | 'years' | 'articles' | 'dates' | 'printed'>;

/** A page for each record, and one more for each year of those that many articles name. */
export const namePages: PagesOf<NamePage> = (site) =>
  site.names.flatMap((name) => {
    const common = commonOf(name, site);
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
    const parts = years.map((one) => {
      const held = byYear.get(one.year) ?? [];
      return {
        path: one.path,
        reads: [common.name, common.whole, common.index, common.what, one, ...held.map(rowKey)],
        data: (): NamePage => ({
          ...{ ...common, ...one, years: [], facts: [], otherNames: [], quotedIn: 0 },
          ...{ mentions: 0, span: null, dates: [], printed: [], articles: held.map(rowOf) },
        }),
      };
    });
    return [whole(articles.slice(0, NEWEST), years), ...parts];
  });

function yearOf({ date }: Card): string {
  return date.year === null ? 'undated' : String(date.year);
}

function commonOf({ entity, path, articles, mentions }: NameView, site: SiteView): Common {
  const kind = entity.kind as NamedKind;
  const finder = entityFinder(site.gazetteer);
  return {
    kind,
    index: { path: indexPath(kind), title: KIND_WORDS[kind].title },
    whole: path,
    name: entity.name,
    what: describe(entity, finder, null),
    count: articles.length,
    mentions,
    facts: factsOf(entity, site.gazetteer, finder),
    otherNames: entity.kind === 'theme' ? entity.cues : [...new Set(entity.aliases)],
    quotedIn: articles.filter(({ spoken }) => spoken.some(({ speakers }) => speakers.includes(entity.id)))
      .length,
    quotesPath: `quotes/${entity.id}.html`,
    span: site.span,
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

/** What the gazetteer says of a record, each fact with whether it was checked. */
function factsOf(entity: Entity, { sources }: Gazetteer, finder: (id: string) => Entity | null): FactView[] {
  const cited = (names: readonly string[]) => names.map((name) => sources.get(name) ?? name);
  const own = { verified: entity.verified, sources: cited(entity.sources), path: null };
  const linked = (label: string, id: string | null): FactView[] => {
    const other = id === null ? null : finder(id);
    return other === null ? [] : [{ ...own, label, words: other.name, path: namePath(other) }];
  };
  const said = (label: string, words: string | null): FactView[] =>
    words === null || words === '' ? [] : [{ ...own, label, words }];
  switch (entity.kind) {
    case 'person':
      return [
        ...linked('Country', entity.state),
        ...entity.roles.map((role) => ({
          label: 'Office',
          words: `${role.title}${tenure(role.from, role.to)}`,
          path: null,
          verified: role.verified,
          sources: cited(role.sources),
        })),
      ];
    case 'state':
      return [...said('In full', entity.formal), ...linked('Capital', entity.capital)];
    case 'organisation':
      return said('What it is', entity.about);
    case 'place':
      return [...said('Kind', entity.type), ...linked('In', entity.in)];
    case 'document':
      return [
        ...said('Symbol', entity.symbol),
        ...said('Date', datedWords(entity)),
        ...said('Effect', entity.about),
      ];
    default:
      return [];
  }
}

function tenure(from: string | null, to: string | null): string {
  const words = (date: string): string => viewDate(date, null).words;
  if (from !== null && to !== null) return `, ${words(from)} to ${words(to)}`;
  if (from !== null) return `, since ${words(from)}`;
  return to === null ? '' : `, until ${words(to)}`;
}
