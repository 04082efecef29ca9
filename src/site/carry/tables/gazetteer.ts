import type { Entity, EntityKind } from '../../../archive-types.ts';
import { decimal, joined, oneOf, REQUIRED, type Table, text } from './table.ts';

const KINDS: readonly EntityKind[] = [
  ...(['person', 'state', 'organisation', 'place'] as const),
  ...(['document', 'event', 'theme'] as const),
];

/** One row a record of the gazetteer. What has no value for its kind is empty. */
export const GAZETTEER: Table<Entity> = {
  name: 'gazetteer',
  title: 'Gazetteer',
  description:
    'One row for each person, state, organisation, place, document, event and theme the archive knows.',
  primaryKey: ['id'],
  foreignKeys: [],
  columns: [
    text('id', 'Unique in the gazetteer.', ({ id }) => id, REQUIRED),
    text('kind', 'What it is.', ({ kind }) => kind, oneOf(KINDS)),
    text('name', 'Name in full.', ({ name }) => name, REQUIRED),
    text('aliases', 'Other names, with a semicolon and a space between them.', ({ aliases }) =>
      joined(aliases),
    ),
    text(
      'verified',
      'How far the record was checked against the sources it names.',
      ({ verified }) => verified,
      oneOf(['true', 'false', 'partial']),
    ),
    text(
      'sources',
      'What it was checked against, with a semicolon and a space between them.',
      ({ sources }) => joined(sources),
    ),
    text('wikidata', 'Item of Wikidata.', ({ wikidata }) => wikidata),
    text('type', 'Kind of place or document.', (entity) => ('type' in entity ? entity.type : null)),
    text('symbol', 'Symbol of a document.', (entity) => (entity.kind === 'document' ? entity.symbol : null)),
    text('date', 'Day of an event; day a document was adopted, else signed, else tabled. EDTF.', dateOf),
    text('state', 'Record of the state a person belongs to or a place lies in.', stateOf),
    decimal('latitude', 'Of a place, in degrees.', (entity) => pointOf(entity)?.[0] ?? null),
    decimal('longitude', 'Of a place, in degrees.', (entity) => pointOf(entity)?.[1] ?? null),
    text('note', 'Remark.', ({ note }) => note),
  ],
};

function dateOf(entity: Entity): string | null {
  if (entity.kind === 'event') return entity.date;
  return entity.kind === 'document' ? (entity.adopted ?? entity.signed ?? entity.tabled) : null;
}

function stateOf(entity: Entity): string | null {
  if (entity.kind === 'person') return entity.state;
  return entity.kind === 'place' ? entity.in : null;
}

function pointOf(entity: Entity): readonly [number, number] | null {
  return entity.kind === 'place' ? entity.coordinates : null;
}
