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

/** The first line: how many names follow, each on a line; of each document how many lines it has and, by their numbers, whom it names. */
export type Heading = readonly [
  names: number,
  ...documents: readonly (readonly [lines: number, ...entities: number[]])[],
];

/** What stands between the parts of a name's line, and between spellings. */
export const STROKE = '|';

/** Reads such a text. Throws where it makes no sense. */
export function recordsIn(text: string): Records {
  const [first = '', ...lines] = text.split('\n');
  const [names, ...documents] = JSON.parse(first) as Heading;
  const entities = lines.slice(0, names).map((line): Entity => {
    const [id = '', kind, name = '', ...aliases] = line.split(STROKE);
    return { id, kind: kind as EntityKind, name, aliases };
  });
  let at = names;
  return {
    entities,
    documents: documents.map(([count, ...named]) => {
      at += count;
      const article = articleIn(lines.slice(at - count, at).join('\n'));
      return { ...article, entities: named.flatMap((number) => entities[number]?.id ?? []) };
    }),
  };
}

/** The entities with the spellings of another such text: a line of each, with strokes between. */
export function withSpellings(entities: readonly Entity[], text: string): Entity[] {
  const lines = text.split('\n');
  return entities.map((entity, index) => ({
    ...entity,
    aliases: [...entity.aliases, ...(lines[index] ?? '').split(STROKE).filter((alias) => alias !== '')],
  }));
}
