/**
 * Writes a few articles as one text.
 */
import { nameKey } from '../fields.ts';
import { isOfWords } from '../record-part.ts';
import { type Heading, type Records, STROKE } from '../record-text.ts';
import { wordsOfRecords } from '../record-words.ts';
import { recordOf } from './texts.ts';

/** Articles as their shard holds them. */
export function recordsText({ documents, entities }: Records): string {
  const numbers = new Map(entities.map(({ id }, number) => [id, number]));
  const texts = documents.map(recordOf);
  const heading: Heading = [
    entities.length,
    ...documents.map((document, index): [number, ...number[]] => [
      (texts[index] ?? '').split('\n').length,
      ...document.entities.flatMap((id) => numbers.get(id) ?? []),
    ]),
  ];
  const names = entities.map(({ id, kind, name, aliases }) =>
    [id, kind, ...[name, ...aliases].map((each) => each.replace(BREAKS, ' '))].join(STROKE),
  );
  return [JSON.stringify(heading), ...names, ...texts].join('\n');
}

/** What would break the line of a name; no word has it. */
const BREAKS = /[\n|]/g;

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
  const here = entities.map((entity) => ({ ...entity, aliases: each(entity.aliases.filter(isHere)) }));
  const others = entities.map(({ aliases }) =>
    [...new Set(aliases.filter((alias) => !isHere(alias)).map(nameKey))].join(STROKE),
  );
  const spellings = others.some((line) => line !== '') ? others.join('\n') : null;
  return { records: { documents, entities: here }, spellings };
}

/** Of spellings that are looked up alike (DPRK, D.P.R.K.) the first. */
function each(aliases: readonly string[]): string[] {
  const keys = aliases.map(nameKey);
  return aliases.filter((_, at) => keys.indexOf(keys[at] as string) === at);
}
