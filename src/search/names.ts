/**
 * The names of an archive as search takes them.
 */
import type { ArchiveNames, EntityKind as Kind } from '../archive-types.ts';
import type { EntityKind } from './data.ts';
import type { Names } from './documents.ts';

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

/** The entities of the gazetteer with their spellings, and which articles name them. Ambiguous names are not among these. */
export function toNames({ gazetteer, mentions }: ArchiveNames): Names {
  const entities = gazetteer.entities.flatMap(({ id, kind, name, aliases }) => {
    const field = FIELDS[kind];
    return field === null ? [] : [{ id, kind: field, name, aliases }];
  });
  const inArticle = [...mentions].map(
    ([slug, all]) => [slug, [...new Set(all.map(({ entity }) => entity))]] as const,
  );
  return { entities, inArticle: new Map(inArticle) };
}
