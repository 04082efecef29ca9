/** The form of the gazetteer's files: one list of records for each kind. YAML gives every scalar as text. */

import { z } from 'zod';
import type {
  Document,
  Entity,
  Happening,
  Organisation,
  Person,
  Place,
  Role,
  State,
  Theme,
  Verified,
} from '../../archive-types.ts';
import { isEdtf } from '../../article/edtf.ts';

const line = z.string({ error: 'must be text' }).trim().min(1, 'must not be empty');
const optional = line.nullish().transform((value) => value ?? null);
const list = z.array(line, { error: 'must be a list' }).default([]);
const date = line.refine(isEdtf, 'must be an EDTF date such as 2018-06-12');
const optionalDate = date.nullish().transform((value) => value ?? null);
const verified: z.ZodType<Verified> = z
  .enum(['true', 'false', 'partial'], { error: 'must be true, false or partial' })
  .default('false');

/** What an address is made of, so that a record can have a page. */
const id = line.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be small letters and digits joined by hyphens');

const common = {
  id,
  name: line,
  aliases: list,
  ambiguous: list,
  verified,
  sources: list,
  wikidata: line
    .regex(/^Q\d+$/, 'must be a Wikidata id such as Q423')
    .nullish()
    .transform((value) => value ?? null),
  note: optional,
};

const role: z.ZodType<Role> = z.strictObject({
  title: line,
  from: optionalDate,
  to: optionalDate,
  verified,
  sources: list,
  note: optional,
});

const flag = z
  .enum(['true', 'false'], { error: 'must be true or false' })
  .default('false')
  .transform((value) => value === 'true');

/** `39.04, 125.76` as latitude and longitude. */
const coordinates = line
  .transform((text) => text.split(',').map(Number))
  .refine(
    ([lat = Number.NaN, lon = Number.NaN, ...rest]) =>
      rest.length === 0 && Math.abs(lat) <= 90 && Math.abs(lon) <= 180,
    'must be a latitude and a longitude in degrees, such as 39.04, 125.76',
  )
  .transform(([lat = 0, lon = 0]): readonly [number, number] => [lat, lon])
  .nullish()
  .transform((value) => value ?? null);

const person: z.ZodType<Person> = z
  .strictObject({
    ...common,
    state: optional,
    pronoun: z
      .enum(['he', 'she'], { error: 'must be he or she' })
      .nullish()
      .transform((value) => value ?? null),
    roles: z.array(role).default([]),
    confusable: list,
  })
  .transform((record) => ({ kind: 'person', ...record }) as const);

const state: z.ZodType<State> = z
  .strictObject({ ...common, formal: optional, capital: optional, unnamed: flag })
  .transform((record) => ({ kind: 'state', ...record }) as const);

const organisation: z.ZodType<Organisation> = z
  .strictObject({ ...common, about: optional })
  .transform((record) => ({ kind: 'organisation', ...record }) as const);

const place: z.ZodType<Place> = z
  .strictObject({ ...common, type: line, in: optional, coordinates })
  .transform((record) => ({ kind: 'place', ...record }) as const);

const document: z.ZodType<Document> = z
  .strictObject({
    ...common,
    type: line,
    symbol: optional,
    adopted: optionalDate,
    signed: optionalDate,
    inForce: optionalDate,
    tabled: optionalDate,
    vote: optional,
    about: optional,
  })
  .transform((record) => ({ kind: 'document', ...record }) as const);

const event: z.ZodType<Happening> = z
  .strictObject({ ...common, date, place: optional })
  .transform((record) => ({ kind: 'event', ...record }) as const);

const theme: z.ZodType<Theme> = z
  .strictObject({ ...common, cues: z.array(line).min(1, 'must name at least one cue') })
  .transform((record) => ({ kind: 'theme', ...record }) as const);

/** The files of a gazetteer and the form of their records. */
export const FILES = {
  'states.yaml': z.array(state),
  'people.yaml': z.array(person),
  'organisations.yaml': z.array(organisation),
  'places.yaml': z.array(place),
  'documents.yaml': z.array(document),
  'events.yaml': z.array(event),
  'themes.yaml': z.array(theme),
} as const satisfies { readonly [name: string]: z.ZodType<Entity[]> };

/** `sources.yaml`: what facts were checked against, by the names that records use. */
export const SOURCES = z.record(z.string(), line);

/** A reference from one record to another, or to a source: where it stands in the record, and what it names. */
export interface Reference {
  readonly path: readonly (string | number)[];
  readonly to: string;
  /** Kind of the record it must name; `source` for an entry of `sources.yaml`. */
  readonly kind: Entity['kind'] | 'source';
}

/** Every reference a record makes. */
export function referencesOf(entity: Entity): Reference[] {
  const references: Reference[] = [];
  const add = (to: string | null, kind: Reference['kind'], ...path: (string | number)[]) => {
    if (to !== null) references.push({ path, to, kind });
  };
  for (const [at, source] of entity.sources.entries()) add(source, 'source', 'sources', at);
  if (entity.kind === 'person') {
    add(entity.state, 'state', 'state');
    for (const [r, { sources }] of entity.roles.entries())
      for (const [at, source] of sources.entries()) add(source, 'source', 'roles', r, 'sources', at);
  }
  if (entity.kind === 'state') add(entity.capital, 'place', 'capital');
  if (entity.kind === 'place') add(entity.in, 'state', 'in');
  if (entity.kind === 'event') add(entity.place, 'place', 'place');
  return references;
}
