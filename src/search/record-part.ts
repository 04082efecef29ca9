/**
 * A part of an index that is a few articles in one shard: what tables would hold is worked out when it is first read.
 */
import { Analyser } from './analyse.ts';
import type { Entity, Field, NamedEntity, RecordsManifest, SearchDocument, Value } from './data.ts';
import { spanOfArticle } from './dates.ts';
import { type Column, type ColumnData, columnsOf, fieldTerms, namedEntities } from './fields.ts';
import type { Headline } from './headlines.ts';
import { type Merged, merge } from './merge.ts';
import type { Days, FoundTerm, Part } from './part.ts';
import { listOf, pick } from './places.ts';
import type { Postings } from './postings.ts';
import type { ShardCache } from './shard-cache.ts';
import { isSpelt, type Known } from './spelling.ts';
import { type Shown, searchedIn } from './texts.ts';

/** What the shard of such a part holds. */
export interface Records {
  readonly documents: readonly SearchDocument[];
  readonly entities: readonly Entity[];
}

export function encodeRecords(records: Records): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(records));
}

/** The articles, indexed. */
interface Indexed {
  readonly documents: readonly SearchDocument[];
  readonly words: ReadonlyMap<string, Merged>;
  readonly fields: ReadonlyMap<string, Postings>;
  readonly columns: ReadonlyMap<Field, Column>;
  readonly names: ReadonlyMap<string, readonly NamedEntity[]>;
}

function indexRecords(bytes: Uint8Array): Indexed {
  const { documents, entities } = JSON.parse(new TextDecoder().decode(bytes)) as Records;
  const analyser = new Analyser();
  const columns = columnsOf(documents, entities);
  return {
    documents,
    words: new Map(
      [...merge(documents.map((each) => analyser.analyse(each)))].map((word) => [word.term, word]),
    ),
    fields: new Map(fieldTerms(columns)),
    columns,
    names: namedEntities(entities, columns),
  };
}

export class RecordPart implements Part {
  readonly offset: number;
  readonly count: number;
  readonly #open: () => Promise<Indexed>;

  constructor({ documents, shard }: RecordsManifest, offset: number, cache: ShardCache) {
    this.offset = offset;
    this.count = documents;
    this.#open = () => cache.read(shard, indexRecords);
  }

  async term(term: string): Promise<FoundTerm | null> {
    const { words, fields } = await this.#open();
    const word = words.get(term);
    const postings = word?.postings ?? fields.get(term);
    if (postings === undefined) return null;
    const all = async () => postings;
    const count = postings.numbers.length;
    const places = async (wanted: readonly number[]) =>
      word === undefined
        ? wanted.map(() => new Uint32Array())
        : pick(listOf(word.places.bytes, count), 0, wanted);
    return { count, all, best: all, places };
  }

  startingWith(letters: string): Promise<Known[]> {
    return this.#known((term) => term.startsWith(letters));
  }

  endingWith(letters: string): Promise<Known[]> {
    return this.#known((term) => term.endsWith(letters) && isSpelt(term));
  }

  async #known(test: (term: string) => boolean): Promise<Known[]> {
    const { words } = await this.#open();
    const found = [...words.values()].filter(({ term }) => test(term));
    return found.map(({ term, postings }) => ({ term, count: postings.numbers.length }));
  }

  async named(key: string): Promise<readonly NamedEntity[]> {
    return (await this.#open()).names.get(key) ?? [];
  }

  async article(number: number): Promise<Shown> {
    const { names, entities, ...shown } = await this.#document(number);
    return shown;
  }

  async texts(number: number): Promise<readonly string[]> {
    return searchedIn(await this.#document(number)).map(({ text }) => text);
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

  async values(field: Field): Promise<readonly Value[]> {
    return (await this.#open()).columns.get(field)?.values ?? [];
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
