/** The gazetteer made ready for finding: its names, and apart from them its events and themes, which may overlap names. */

import type { Entity, Gazetteer } from '../../archive-types.ts';
import { NameTrie } from './trie.ts';
import { nameWords } from './words.ts';

/** Who bears a name; no entity where it is only known to be none of theirs. */
export interface Bearer {
  readonly entity: Entity | null;
  /** False for a name that counts only as a second reference. */
  readonly sure: boolean;
}

export interface Matcher {
  readonly gazetteer: Gazetteer;
  readonly names: NameTrie<Bearer>;
  readonly topics: NameTrie<Bearer>;
  readonly byId: ReadonlyMap<string, Entity>;
  /** The state that a capital stands for, by the id of the place. */
  readonly stateOf: ReadonlyMap<string, Entity>;
  /** Resolutions by number. */
  readonly resolutions: ReadonlyMap<string, Entity>;
}

/** A gazetteer ready for finding; the time grows with its size, and is spent once for each. */
export function makeMatcher(gazetteer: Gazetteer): Matcher {
  const known = made.get(gazetteer) ?? prepare(gazetteer);
  made.set(gazetteer, known);
  return known;
}

const made = new WeakMap<Gazetteer, Matcher>();

function prepare(gazetteer: Gazetteer): Matcher {
  const names = new NameTrie<Bearer>();
  const topics = new NameTrie<Bearer>();
  const stateOf = new Map<string, Entity>();
  const resolutions = new Map<string, Entity>();
  const another: Bearer = { entity: null, sure: true };
  for (const name of [...gazetteer.others, ...nameWords().others]) names.add(name, another);
  for (const entity of gazetteer.entities) {
    const sure: Bearer = { entity, sure: true };
    const unsure: Bearer = { entity, sure: false };
    const trie = entity.kind === 'event' || entity.kind === 'theme' ? topics : names;
    for (const name of namesOf(entity)) trie.add(name, sure);
    for (const name of entity.ambiguous) trie.add(name, unsure);
    if (entity.kind === 'state' && entity.capital !== null) stateOf.set(entity.capital, entity);
    const number = resolutionNumber(entity);
    if (number !== null) resolutions.set(number, entity);
  }
  const byId = new Map(gazetteer.entities.map((entity) => [entity.id, entity]));
  return { gazetteer, names, topics, byId, stateOf, resolutions };
}

/** Every name that tells an entity by itself. */
export function namesOf(entity: Entity): readonly string[] {
  switch (entity.kind) {
    case 'theme':
      return [...entity.aliases, ...entity.cues];
    case 'event':
      return entity.aliases;
    case 'state': {
      const formal = entity.formal === null ? [] : [entity.formal];
      return entity.unnamed ? entity.aliases : [entity.name, ...formal, ...entity.aliases];
    }
    case 'document': {
      const number = resolutionNumber(entity);
      const forms = number === null ? [] : nameWords().resolutions.map((form) => form.replace('#', number));
      return [entity.name, ...forms, ...entity.aliases];
    }
    default:
      return [entity.name, ...entity.aliases];
  }
}

/** The number of a Security Council resolution; null for anything else. */
function resolutionNumber(entity: Entity): string | null {
  if (entity.kind !== 'document' || entity.type !== 'unsc-resolution') return null;
  return /^S\/RES\/(\d+)/.exec(entity.symbol ?? '')?.[1] ?? null;
}
