/** The records of the gazetteer that have pages: those that articles name, and every document. */

import type { Entity, EntityKind, Gazetteer } from '../archive-types.ts';
import type { Card, NameView } from './view.ts';

/** Kinds of records that have pages; events stand on the timeline. */
export const NAMED = ['person', 'state', 'organisation', 'place', 'document', 'theme'] as const;
export type NamedKind = (typeof NAMED)[number];

interface KindWords {
  /** Folder of the pages, and the name of the index. */
  readonly folder: string;
  readonly title: string;
  readonly one: string;
  readonly many: string;
}

export const KIND_WORDS: Readonly<Record<NamedKind, KindWords>> = {
  person: { folder: 'people', title: 'People', one: 'person', many: 'people' },
  state: { folder: 'states', title: 'States', one: 'state', many: 'states' },
  organisation: {
    folder: 'organisations',
    title: 'Organisations',
    one: 'organisation',
    many: 'organisations',
  },
  place: { folder: 'places', title: 'Places', one: 'place', many: 'places' },
  document: { folder: 'documents', title: 'Documents', one: 'document', many: 'documents' },
  theme: { folder: 'topics', title: 'Topics', one: 'topic', many: 'topics' },
};

/** Path of the page of a record; null for a kind that has none. */
export function namePath({ id, kind }: { readonly id: string; readonly kind: EntityKind }): string | null {
  return kind === 'event' ? null : `${KIND_WORDS[kind].folder}/${id}.html`;
}

/** Path of the index of a kind. */
export function indexPath(kind: NamedKind): string {
  return `${KIND_WORDS[kind].folder}.html`;
}

/** The records that have pages, in the order of the gazetteer, each with the articles that name it in the order given. */
export function gatherNames(cards: readonly Card[], { entities }: Gazetteer): NameView[] {
  const held = new Map<string, { articles: Card[]; mentions: number }>();
  for (const card of cards) {
    for (const { id, count } of card.names) {
      const before = held.get(id);
      if (before === undefined) held.set(id, { articles: [card], mentions: count });
      else {
        before.articles.push(card);
        before.mentions += count;
      }
    }
  }
  return entities.flatMap((entity) => {
    const path = namePath(entity);
    const found = held.get(entity.id) ?? (entity.kind === 'document' ? NOTHING : null);
    return path === null || found === null ? [] : [{ entity, path, ...found }];
  });
}

const NOTHING = { articles: [], mentions: 0 };

/** The pages of one kind, those named in most articles first, then by name. */
export function namesOfKind(names: readonly NameView[], kind: NamedKind): NameView[] {
  const order = new Intl.Collator('en');
  return names
    .filter(({ entity }) => entity.kind === kind)
    .sort((a, b) => b.articles.length - a.articles.length || order.compare(a.entity.name, b.entity.name));
}

/** A record by its id. */
export function entityFinder({ entities }: Gazetteer): (id: string) => Entity | null {
  const known = new Map(entities.map((entity) => [entity.id, entity]));
  return (id) => known.get(id) ?? null;
}
