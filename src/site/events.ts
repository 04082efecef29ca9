/** The gazetteer's events, as pages show them beside the coverage. */

import { group } from 'd3-array';
import type { Entity, Happening, Verified } from '../archive-types.ts';
import { byCodeUnit } from '../article/folder.ts';
import { type DateView, viewDate } from './dates.ts';
import { entityFinder } from './names.ts';
import type { Card, SiteView } from './view.ts';

/** An event: when, where, how far it was checked, and which articles name it. */
export interface EventView {
  readonly id: string;
  readonly name: string;
  readonly date: DateView;
  readonly place: { readonly id: string; readonly name: string; readonly path: string | null } | null;
  readonly verified: Verified;
  /** What it was checked against. */
  readonly sources: readonly string[];
  readonly note: string | null;
  /** Articles that name it, the earliest few. */
  readonly named: readonly Naming[];
  /** How many more do. */
  readonly more: number;
}

type Naming = Pick<Card, 'path' | 'title' | 'lang' | 'dir'>;

/** Articles that are listed with an event. */
const LISTED = 3;

/** Every event of the gazetteer, the earliest first; those without a date that can be read come last. */
export function eventsOf({
  articles,
  names,
  gazetteer,
}: Pick<SiteView, 'articles' | 'names' | 'gazetteer'>): EventView[] {
  const finder = entityFinder(gazetteer);
  const events = gazetteer.entities.filter((entity) => entity.kind === 'event');
  const paths = new Map(names.map(({ entity, path }) => [entity.id, path]));
  const naming = namingOf(articles, new Set(events.map(({ id }) => id)));
  return events
    .map((event): EventView => {
      const { id, name, verified, note } = event;
      const all = naming.get(id) ?? [];
      return {
        ...{ id, name, verified, note, place: placeOf(event, finder, paths) },
        date: viewDate(event.date, null),
        sources: event.sources.map((source) => gazetteer.sources.get(source) ?? source),
        named: all.slice(0, LISTED).map(({ path, title, lang, dir }) => ({ path, title, lang, dir })),
        more: Math.max(0, all.length - LISTED),
      };
    })
    .sort((a, b) => byCodeUnit(a.date.sort || '\uffff', b.date.sort || '\uffff') || byCodeUnit(a.id, b.id));
}

/** Articles by the events that they name, the earliest first. */
function namingOf(articles: readonly Card[], events: ReadonlySet<string>): Map<string, Card[]> {
  const named = articles
    .toReversed()
    .flatMap((card) => card.names.flatMap(({ id }) => (events.has(id) ? [{ id, card }] : [])));
  const groups = group(named, ({ id }) => id);
  return new Map([...groups].map(([id, held]) => [id, held.map(({ card }) => card)]));
}

/** Where an event was; linked where the place has a page, which is where articles name it. */
function placeOf(
  { place }: Happening,
  finder: (id: string) => Entity | null,
  paths: ReadonlyMap<string, string>,
): EventView['place'] {
  const entity = place === null ? null : finder(place);
  return entity === null ? null : { id: entity.id, name: entity.name, path: paths.get(entity.id) ?? null };
}
