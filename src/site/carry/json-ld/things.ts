/** Records of the gazetteer as schema.org knows such things. */

import type { Entity, EntityKind, Party } from '../../../archive-types.ts';
import type { ArchiveMeta } from '../../../types.ts';
import { namePath } from '../../names.ts';
import { siteAddress } from '../address.ts';

const TYPES: Readonly<Record<EntityKind, string>> = {
  person: 'Person',
  state: 'Country',
  organisation: 'Organization',
  place: 'Place',
  document: 'CreativeWork',
  event: 'Event',
  theme: 'DefinedTerm',
};

/** A record with its page here and, where it was verified, its item of Wikidata. */
export function thing(entity: Entity, meta: ArchiveMeta): object {
  const path = namePath(entity);
  const item = entity.verified === 'true' && /^Q\d+$/.test(entity.wikidata ?? '') ? entity.wikidata : null;
  return {
    '@type': TYPES[entity.kind],
    name: entity.name,
    url: (path === null ? null : siteAddress(path, meta)) ?? undefined,
    sameAs: item === null ? undefined : `https://www.wikidata.org/entity/${item}`,
  };
}

/** Who speaks: the records, a state as its government; of somebody without a record only the name is known. */
export function speakers(
  { entities, name }: Party,
  byId: (id: string) => Entity | null,
  meta: ArchiveMeta,
): object[] {
  const known = entities.flatMap((id) => byId(id) ?? []);
  if (known.length === 0) return [{ name }];
  return known.map((entity) =>
    entity.kind === 'state'
      ? { ...thing(entity, meta), '@type': 'GovernmentOrganization' }
      : thing(entity, meta),
  );
}
