/**
 * A few articles as one text, for their shard: a line of what is not told in words, then the lines of each article as tables have
 * them. The names beside them are a text too.
 */
import type { Entity, EntityKind, SearchDocument } from './data.ts';
import { articleIn } from './texts.ts';

/** What the shard of such a part holds. */
export interface Records {
  readonly documents: readonly SearchDocument[];
  /** With those of their spellings whose words the documents have. */
  readonly entities: readonly Entity[];
}

/** The first line: names by their numbers; of each document how many lines it has and, by their numbers, whom it names. */
export interface Heading {
  readonly entities: readonly (readonly [id: string, kind: EntityKind, name: string, ...aliases: string[]])[];
  readonly documents: readonly (readonly [lines: number, ...entities: number[]])[];
}

/** Reads such a text. Throws a RangeError where it makes no sense. */
export function recordsIn(text: string): Records {
  const lines = text.split('\n');
  const { entities, documents } = JSON.parse(lines[0] ?? '') as Heading;
  let at = 1;
  return {
    entities: entities.map(([id, kind, name, ...aliases]) => ({ id, kind, name, aliases })),
    documents: documents.map(([count, ...named]) => {
      at += count;
      const article = articleIn(lines.slice(at - count, at).join('\n'));
      return { ...article, entities: named.flatMap((number) => entities[number]?.[0] ?? []) };
    }),
  };
}

/** The entities with the spellings of another such text: a line of each, with strokes between. */
export function withSpellings(entities: readonly Entity[], text: string): Entity[] {
  const lines = text.split('\n');
  return entities.map((entity, index) => ({
    ...entity,
    aliases: [...entity.aliases, ...(lines[index] ?? '').split('|').filter((alias) => alias !== '')],
  }));
}
