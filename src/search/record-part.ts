/**
 * A part of an index that is a few articles in one shard: what tables would hold is worked out when it is first read. Spellings
 * of names in words that no article has stand in a shard of their own, read where a query has such a word.
 */
import type { Entity, Field, NamedEntity, RecordsManifest, SearchDocument, Value } from './data.ts';
import { spanOfArticle } from './dates.ts';
import { type Column, type ColumnData, columnsOf, fieldTerms, namedEntities } from './fields.ts';
import type { Headline } from './headlines.ts';
import type { Days, FoundTerm, Part } from './part.ts';
import type { Postings } from './postings.ts';
import { type Records, recordsIn, withSpellings } from './record-text.ts';
import { type RecordWords, wordsOfRecords } from './record-words.ts';
import { type Load, readShard } from './shard.ts';
import type { Known } from './spelling.ts';
import type { Shown } from './texts.ts';
import { phraseOf } from './words.ts';

/** The articles, indexed. */
interface Indexed extends Records {
  readonly words: RecordWords;
  readonly fields: ReadonlyMap<string, Postings>;
  readonly columns: ReadonlyMap<Field, Column>;
}

/** Names, in every spelling or in those that stand in the articles. */
interface Names {
  readonly named: ReadonlyMap<string, readonly NamedEntity[]>;
  readonly columns: ReadonlyMap<Field, Column>;
}

function indexRecords(bytes: Uint8Array): Indexed & Names {
  const { documents, entities } = recordsIn(textOf(bytes));
  const names = namesOf(documents, entities);
  return {
    documents,
    entities,
    words: wordsOfRecords(documents),
    fields: new Map(fieldTerms(names.columns)),
    ...names,
  };
}

function namesOf(documents: readonly SearchDocument[], entities: readonly Entity[]): Names {
  const columns = columnsOf(documents, entities);
  return { columns, named: namedEntities(entities, columns) };
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** Reads something once; where that fails, it is read again when it is next asked for. */
function once<T>(read: () => Promise<T>): () => Promise<T> {
  let value: Promise<T> | null = null;
  return () => {
    value ??= read().catch((error: unknown) => {
      value = null;
      throw error;
    });
    return value;
  };
}

/** Whether every word of a name stands in the articles. */
export function isOfWords(name: string, words: ReadonlyMap<string, unknown>): boolean {
  return phraseOf(name).every((term) => words.has(term));
}

export class RecordPart implements Part {
  readonly offset: number;
  readonly count: number;
  readonly holding = null;
  readonly #open: () => Promise<Indexed & Names>;
  readonly #openNames: () => Promise<Names>;

  constructor({ documents, shard, spellings }: RecordsManifest, offset: number, load: Load) {
    this.offset = offset;
    this.count = documents;
    this.#open = once(() => readShard(load, shard, indexRecords));
    this.#openNames = once(async () => {
      const indexed = await this.#open();
      if (spellings === null) return indexed;
      const text = await readShard(load, spellings, textOf);
      return namesOf(indexed.documents, withSpellings(indexed.entities, text));
    });
  }

  async term(term: string): Promise<FoundTerm | null> {
    const { words, fields } = await this.#open();
    const word = words.get(term);
    const postings = word?.postings ?? fields.get(term);
    if (postings === undefined) return null;
    const all = async () => postings;
    const places = async (wanted: readonly number[]) =>
      wanted.map((index) => Uint32Array.from(word?.places[index] ?? []));
    return { count: postings.numbers.length, all, best: all, places };
  }

  startingWith(letters: string): Promise<Known[]> {
    return this.#known((term) => term.startsWith(letters));
  }

  endingWith(letters: string): Promise<Known[]> {
    return this.#known((term) => term.endsWith(letters));
  }

  async #known(test: (term: string) => boolean): Promise<Known[]> {
    const { words } = await this.#open();
    return [...words].flatMap(([term, { postings }]) =>
      test(term) ? [{ term, count: postings.numbers.length }] : [],
    );
  }

  async named(key: string): Promise<readonly NamedEntity[]> {
    const { words, named } = await this.#open();
    return (isOfWords(key, words) ? named : (await this.#openNames()).named).get(key) ?? [];
  }

  async article(number: number): Promise<Shown> {
    const { names, entities, ...shown } = await this.#document(number);
    return shown;
  }

  async #document(number: number): Promise<SearchDocument> {
    const found = (await this.#open()).documents[number];
    if (found === undefined) throw new RangeError(`there is no record ${number}`);
    return found;
  }

  async days(): Promise<Days> {
    const spans = (await this.#open()).documents.flatMap(({ date }) => spanOfArticle(date) ?? []);
    return { first: spans.map(({ first }) => first), last: spans.map(({ last }) => last) };
  }

  async values(field: Field, spelt: boolean): Promise<readonly Value[]> {
    const { columns } = await (spelt ? this.#openNames() : this.#open());
    return columns.get(field)?.values ?? [];
  }

  async column(field: Field): Promise<ColumnData> {
    const { columns, documents } = await this.#open();
    const ofDocument = columns.get(field)?.ofDocument ?? documents.map(() => []);
    let at = 0;
    return {
      starts: Uint32Array.from([0, ...ofDocument.map((own) => (at += own.length))]),
      numbers: Uint32Array.from(ofDocument.flat()),
    };
  }

  async headlines(): Promise<readonly Headline[]> {
    return (await this.#open()).documents.map(({ slug, title }) => ({ slug, title }));
  }
}
