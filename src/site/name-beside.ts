/** What stands beside the articles of a record: its quotations, its people and places, events there, who cites it. */

import { group } from 'd3-array';
import type { Entity } from '../archive-types.ts';
import { axisBetween } from './charts/periods.ts';
import { seriesOf } from './charts/series.ts';
import type { DateView } from './dates.ts';
import type { EventView } from './events.ts';
import { KIND_WORDS, namesOfKind } from './names.ts';
import { speakerPath, topicBase } from './quotes/paths.ts';
import type { Card, NameView, OutletRef, SiteView } from './view.ts';

/** The time that charts span, so that those of several names compare. */
export interface ArchiveTime {
  readonly years: readonly [number, number];
  /** Of each period 1 where the archive holds something, else 0: it changes seldom, and with it the pages that show it. */
  readonly held: readonly number[];
}

/** From the first to the last year of the archive; null where nothing is dated. */
export function timeOf({ span, articles }: Pick<SiteView, 'span' | 'articles'>): ArchiveTime | null {
  const [first, last] = [span?.first.year ?? null, span?.last.year ?? null];
  if (first === null || last === null) return null;
  const { counts } = seriesOf(
    axisBetween(first, last),
    articles.map(({ date }) => date),
  );
  return { years: [first, last], held: counts.map((count) => Math.min(count, 1)) };
}

/** Where the quotations of a person or body, or those on a theme, stand. */
export interface Quoted {
  readonly path: string;
  /** Articles with such quotations. */
  readonly articles: number;
}

/** Null where nobody is quoted. */
export function quotedOf({ entity, articles }: Pick<NameView, 'entity' | 'articles'>): Quoted | null {
  const theme = entity.kind === 'theme';
  const held = articles.filter(({ spoken }) =>
    spoken.some(({ speakers, quotes }) => (theme ? quotes > 0 : speakers.includes(entity.id))),
  ).length;
  if (held === 0) return null;
  return { articles: held, path: theme ? `${topicBase(entity.id)}.html` : speakerPath(entity.id) };
}

/** Records that belong to another, such as the people of a state. */
export interface Kin {
  readonly title: string;
  readonly names: readonly { readonly name: string; readonly path: string; readonly articles: number }[];
}

/** The people and places of a state that articles name, those in most of them first. */
export function kinOf({ id, kind }: Entity, names: readonly NameView[]): Kin[] {
  if (kind !== 'state') return [];
  const belongs = ({ entity }: NameView): boolean =>
    (entity.kind === 'person' && entity.state === id) || (entity.kind === 'place' && entity.in === id);
  return (['person', 'place'] as const).flatMap((of) => {
    const held = namesOfKind(names.filter(belongs), of);
    const rows = held.map(({ entity, path, articles }) => ({
      ...{ name: entity.name, path, articles: articles.length },
    }));
    return rows.length === 0 ? [] : [{ title: KIND_WORDS[of].title, names: rows }];
  });
}

/** The events at a place, or at the places of a state. */
export function eventsAt(
  { id, kind }: Entity,
  events: readonly EventView[],
  finder: (id: string) => Entity | null,
): EventView[] {
  if (kind === 'place') return events.filter(({ place }) => place?.id === id);
  if (kind !== 'state') return [];
  return events.filter(({ place }) => {
    const where = place === null ? null : finder(place.id);
    return where?.kind === 'place' && where.in === id;
  });
}

/** An outlet that cites a document, in how many articles and from when to when. */
export interface Citer {
  /** Null where the outlet is not known. */
  readonly outlet: OutletRef | null;
  readonly articles: number;
  /** Null where none of them is dated. */
  readonly first: DateView | null;
  readonly last: DateView | null;
}

/** Who cites a document, those with most articles first; nobody cites other records. */
export function citersOf({ entity, articles }: Pick<NameView, 'entity' | 'articles'>): Citer[] {
  if (entity.kind !== 'document') return [];
  const order = new Intl.Collator('en');
  return [...group(articles, ({ outlet }) => outlet?.path ?? '').values()]
    .map(citerOf)
    .sort(
      (a, b) =>
        Number(a.outlet === null) - Number(b.outlet === null) ||
        b.articles - a.articles ||
        order.compare(a.outlet?.name ?? '', b.outlet?.name ?? ''),
    );
}

/** @param held articles of one outlet, newest first and the undated last */
function citerOf(held: readonly Card[]): Citer {
  const dates = held.flatMap(({ date }) => (date.year === null ? [] : [date]));
  return {
    outlet: held[0]?.outlet ?? null,
    articles: held.length,
    first: dates.at(-1) ?? null,
    last: dates[0] ?? null,
  };
}
