/** The indexes of the gazetteer's records, one for each kind. */

import type { Document, Verified } from '../archive-types.ts';
import { byCodeUnit } from '../article/folder.ts';
import { datedWords, dayOf, describe } from './describe.ts';
import { type ArchiveTime, timeOf } from './name-beside.ts';
import { entityFinder, indexPath, KIND_WORDS, NAMED, type NamedKind, namesOfKind } from './names.ts';
import { type PagesOf, page } from './pages.ts';
import type { NameView, SiteView } from './view.ts';

/** A record in an index. */
export interface IndexRow {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly what: string;
  readonly articles: number;
}

/** A place as the map has it. */
export interface IndexPlace extends IndexRow {
  readonly coordinates: readonly [number, number] | null;
}

/** A document in its order of time. */
export interface IndexDocument extends IndexRow {
  readonly symbol: string | null;
  readonly dated: string | null;
  readonly about: string | null;
  readonly verified: Verified;
}

/** A theme with the dates of its articles. */
export interface IndexTheme extends IndexRow {
  readonly dates: readonly { readonly year: number | null; readonly month: number | null }[];
}

export interface NameIndex {
  readonly kind: NamedKind;
  readonly title: string;
  readonly rows: readonly IndexRow[];
  readonly places: readonly IndexPlace[];
  readonly documents: readonly IndexDocument[];
  readonly themes: readonly IndexTheme[];
  /** The time of the archive, where the index shows it. */
  readonly time: ArchiveTime | null;
}

/** An index for each kind, whether anything of it is named or not. */
export const nameIndexes: PagesOf<NameIndex> = (site) =>
  NAMED.map((kind) => page(indexPath(kind), indexOf(kind, site)));

function indexOf(kind: NamedKind, site: SiteView): NameIndex {
  const { names, gazetteer } = site;
  const finder = entityFinder(gazetteer);
  const rowOf = ({ entity, path, articles }: NameView): IndexRow => ({
    ...{ id: entity.id, name: entity.name, path, articles: articles.length },
    what: describe(entity, finder, null),
  });
  const held = namesOfKind(names, kind);
  return {
    kind,
    title: KIND_WORDS[kind].title,
    rows: held.map(rowOf),
    places: held.flatMap((name) =>
      name.entity.kind === 'place' ? [{ ...rowOf(name), coordinates: name.entity.coordinates }] : [],
    ),
    documents: kind === 'document' ? documentsOf(held, rowOf) : [],
    themes: held.flatMap((name) =>
      name.entity.kind === 'theme'
        ? [{ ...rowOf(name), dates: name.articles.map(({ date: { year, month } }) => ({ year, month })) }]
        : [],
    ),
    time: kind === 'theme' ? timeOf(site) : null,
  };
}

/** Documents by their day, earliest first; those without one last. */
function documentsOf(names: readonly NameView[], rowOf: (name: NameView) => IndexRow): IndexDocument[] {
  const documents = names.flatMap((name): { row: IndexDocument; day: string }[] => {
    if (name.entity.kind !== 'document') return [];
    const document: Document = name.entity;
    const { symbol, about, verified } = document;
    const row = { ...rowOf(name), symbol, about, verified, dated: datedWords(document) };
    return [{ row, day: dayOf(document) ?? '\uffff' }];
  });
  return documents
    .sort((a, b) => (a.day === b.day ? byCodeUnit(a.row.id, b.row.id) : byCodeUnit(a.day, b.day)))
    .map(({ row }) => row);
}
