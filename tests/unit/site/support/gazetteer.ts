import type {
  Document,
  Gazetteer,
  Happening,
  Person,
  Place,
  State,
  Theme,
} from '../../../../src/archive-types.ts';

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

export function state(id: string, name: string, changes: Partial<State> = {}): State {
  return { ...RECORD, kind: 'state', id, name, formal: null, capital: null, unnamed: false, ...changes };
}

export function place(id: string, name: string, changes: Partial<Place> = {}): Place {
  return { ...RECORD, kind: 'place', id, name, type: 'city', in: null, coordinates: null, ...changes };
}

export function document(id: string, name: string, changes: Partial<Document> = {}): Document {
  const dates = { adopted: null, signed: null, inForce: null, tabled: null };
  const rest = { type: 'unsc-resolution', symbol: null, vote: null, about: null };
  return { ...RECORD, ...dates, ...rest, kind: 'document', id, name, ...changes };
}

export function happening(
  id: string,
  name: string,
  date: string,
  changes: Partial<Happening> = {},
): Happening {
  return { ...RECORD, kind: 'event', id, name, date, place: null, ...changes };
}

/** A gazetteer of these records alone. */
export function gazetteer(...entities: Gazetteer['entities']): Gazetteer {
  return { entities, sources: new Map(), others: [] };
}
