/**
 * The fields articles are found and counted by: outlet, language, the people and places they name.
 */
import { ByteReader, ByteWriter } from './bytes.ts';
import {
  type Entity,
  FIELDS,
  type Field,
  type NamedEntity,
  type SearchDocument,
  type Value,
} from './data.ts';
import type { Postings } from './postings.ts';
import { fold, runsOf } from './words.ts';

/** The term under which the articles with a value of a field are in the index. No word has a sign of equality in it. */
export function fieldTerm(field: Field, key: string): string {
  return `${field}=${key}`;
}

/** A name as it is looked up: its words folded, with single spaces. */
export function nameKey(name: string): string {
  return runsOf(name)
    .map((run) => {
      const [first] = run;
      if (first === undefined) return '';
      return run.some((word) => word.lone)
        ? fold(name.slice(first.start, run.at(-1)?.end))
        : first.terms.join(' ');
    })
    .join(' ');
}

/** The values of each field that some article has, sorted by key, and for each article the numbers of its values. */
export interface Column {
  readonly values: readonly Value[];
  readonly ofDocument: readonly (readonly number[])[];
}

/** Gathers the columns of documents. A place is where an article was written, or one that it names. */
export function columnsOf(
  documents: readonly SearchDocument[],
  entities: readonly Entity[],
): ReadonlyMap<Field, Column> {
  const known = new Map(entities.map((entity) => [entity.id, entity]));
  const byName = new Map(
    entities.flatMap((entity) => namesOf(entity).map((name) => [nameKey(name), entity])),
  );
  const columns = new Map<Field, Column>();
  const plain = plainValues();
  for (const field of FIELDS) {
    const found = new Map<string, Value>();
    const keys = documents.map((document) => {
      const values = valuesOf(document, field, known, byName, plain);
      for (const value of values) found.set(value.key, found.get(value.key) ?? value);
      return [...new Set(values.map(({ key }) => key))];
    });
    if (found.size === 0) continue;
    const values = [...found.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
    const numbers = new Map(values.map(({ key }, number) => [key, number]));
    const ofDocument = keys.map((all) => all.map((key) => numbers.get(key) ?? 0).sort((a, b) => a - b));
    columns.set(field, { values, ofDocument });
  }
  return columns;
}

function valuesOf(
  document: SearchDocument,
  field: Field,
  known: ReadonlyMap<string, Entity>,
  byName: ReadonlyMap<string, Entity>,
  plain: (text: string | null) => Value[],
): Value[] {
  if (field === 'outlet') return plain(document.outlet);
  if (field === 'agency') return plain(document.agency);
  if (field === 'lang') return plain(document.language);
  const named = document.entities.flatMap((id) => known.get(id) ?? []).filter(({ kind }) => kind === field);
  const values = named.map(({ id, name, aliases }) => ({ key: id, label: name, aliases }));
  if (field !== 'place' || document.place === null) return values;
  const entity = byName.get(nameKey(document.place));
  if (entity?.kind === 'place')
    return [...values, { key: entity.id, label: entity.name, aliases: entity.aliases }];
  return entity === undefined ? [...values, ...plain(document.place)] : values;
}

/** Makes values of names that are none of the gazetteer's. The same few come again and again, so that each is made once. */
function plainValues(): (text: string | null) => Value[] {
  const made = new Map<string, Value[]>();
  return (text) => {
    if (text === null) return [];
    const known = made.get(text);
    if (known !== undefined) return known;
    const key = nameKey(text);
    const values = key === '' ? [] : [{ key, label: text, aliases: [] }];
    made.set(text, values);
    return values;
  };
}

function namesOf({ name, aliases }: Entity): string[] {
  return [name, ...aliases];
}

/** What an article with a value is worth to a query for its name, in impact: as much as saying it twice. */
const FIELD_IMPACT = 15;

/** The terms of all values of columns, each with the articles that have it. */
export function* fieldTerms(columns: ReadonlyMap<Field, Column>): Generator<readonly [string, Postings]> {
  for (const [field, { values, ofDocument }] of columns) {
    const holders = values.map((): number[] => []);
    ofDocument.forEach((own, number) => {
      for (const value of own) holders[value]?.push(number);
    });
    for (const [index, { key }] of values.entries()) {
      const numbers = Uint32Array.from(holders[index] ?? []);
      yield [fieldTerm(field, key), { numbers, impacts: new Uint8Array(numbers.length).fill(FIELD_IMPACT) }];
    }
  }
}

/** Every spelling of the entities that have a column, folded, with the entities it may stand for. */
export function namedEntities(
  entities: readonly Entity[],
  columns: ReadonlyMap<Field, Column>,
): Map<string, NamedEntity[]> {
  const byName = new Map<string, NamedEntity[]>();
  for (const entity of entities) {
    if (!columns.get(entity.kind)?.values.some(({ key }) => key === entity.id)) continue;
    const names = namesOf(entity);
    for (const key of new Set(names.map(nameKey))) {
      const named = { term: fieldTerm(entity.kind, entity.id), names };
      if (key !== '') byName.set(key, [...(byName.get(key) ?? []), named]);
    }
  }
  return byName;
}

export function encodeValues(values: readonly Value[]): Uint8Array {
  const writer = new ByteWriter(1024).number(values.length);
  for (const { key, label, aliases } of values) {
    writer.text(key).text(label).number(aliases.length);
    for (const alias of aliases) writer.text(alias);
  }
  return writer.done();
}

export function decodeValues(bytes: Uint8Array): Value[] {
  const reader = new ByteReader(bytes);
  return Array.from({ length: reader.number() }, () => ({
    key: reader.text(),
    label: reader.text(),
    aliases: Array.from({ length: reader.number() }, () => reader.text()),
  }));
}

export function encodeColumn(ofDocument: readonly (readonly number[])[]): Uint8Array {
  const writer = new ByteWriter(ofDocument.length * 2);
  for (const values of ofDocument) {
    writer.number(values.length);
    for (const value of values) writer.number(value);
  }
  return writer.done();
}

/** For each document the numbers of its values: `numbers` from `starts[d]` to `starts[d + 1]`. */
export interface ColumnData {
  readonly starts: Uint32Array;
  readonly numbers: Uint16Array | Uint32Array;
}

export function decodeColumn(bytes: Uint8Array, documents: number): ColumnData {
  const reader = new ByteReader(bytes);
  const starts = new Uint32Array(documents + 1);
  const numbers = new Uint32Array(bytes.length);
  let at = 0;
  for (let document = 0; document < documents; document += 1) {
    starts[document] = at;
    for (let left = reader.number(); left > 0; left -= 1) numbers[at++] = reader.number();
  }
  starts[documents] = at;
  return { starts, numbers: numbers.slice(0, at) };
}
