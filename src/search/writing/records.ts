/**
 * Writes a few articles as one text.
 */
import { nameKey } from '../fields.ts';
import { isOfWords } from '../record-part.ts';
import type { Heading, Records } from '../record-text.ts';
import { wordsOfRecords } from '../record-words.ts';
import { recordOf } from './texts.ts';

/** Articles as their shard holds them. */
export function recordsText({ documents, entities }: Records): string {
  const numbers = new Map(entities.map(({ id }, number) => [id, number]));
  const texts = documents.map(recordOf);
  const heading: Heading = {
    entities: entities.map(({ id, kind, name, aliases }) => [id, kind, name, ...aliases]),
    documents: documents.map((document, index) => [
      (texts[index] ?? '').split('\n').length,
      ...document.entities.flatMap((id) => numbers.get(id) ?? []),
    ]),
  };
  return [JSON.stringify(heading), ...texts].join('\n');
}

/**
 * Articles without the spellings of names in words that none of them has, and these spellings: as they are looked up, each once, a
 * line for each name. They are null where there are none.
 */
export function spellingsApart({ documents, entities }: Records): {
  records: Records;
  spellings: string | null;
} {
  const words = wordsOfRecords(documents);
  const isHere = (alias: string): boolean => isOfWords(nameKey(alias), words);
  const here = entities.map((entity) => ({ ...entity, aliases: entity.aliases.filter(isHere) }));
  const others = entities.map(({ aliases }) =>
    [...new Set(aliases.filter((alias) => !isHere(alias)).map(nameKey))].join('|'),
  );
  const spellings = others.some((line) => line !== '') ? others.join('\n') : null;
  return { records: { documents, entities: here }, spellings };
}
