/**
 * The names of an archive as search takes them.
 */
import type { Gazetteer, EntityKind as Kind } from '../archive-types.ts';
import type { Entity, EntityKind } from './data.ts';

/** What a reader calls each kind of the gazetteer in a query; events are found by their words. */
const FIELDS: Readonly<Record<Kind, EntityKind | null>> = {
  person: 'person',
  place: 'place',
  state: 'country',
  organisation: 'organisation',
  document: 'document',
  theme: 'topic',
  event: null,
};

/** The entities of a gazetteer with their spellings. Ambiguous names are not among these. */
export function toEntities({ entities }: Gazetteer): Entity[] {
  return entities.flatMap(({ id, kind, name, aliases }) => {
    const field = FIELDS[kind];
    return field === null ? [] : [{ id, kind: field, name, aliases }];
  });
}
