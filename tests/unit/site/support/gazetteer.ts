import type { Gazetteer, Person, Theme } from '../../../../src/archive-types.ts';

const RECORD = {
  aliases: [],
  ambiguous: [],
  verified: 'false',
  sources: [],
  wikidata: null,
  note: null,
} as const;

/** A person with nothing special about them. */
export function person(id: string, name: string): Person {
  return { ...RECORD, kind: 'person', id, name, state: null, pronoun: 'she', roles: [], confusable: [] };
}

export function theme(id: string, name: string, cues: readonly string[]): Theme {
  return { ...RECORD, kind: 'theme', id, name, cues };
}

/** A gazetteer of these records alone. */
export function gazetteer(...entities: Gazetteer['entities']): Gazetteer {
  return { entities, sources: new Map(), others: [] };
}
