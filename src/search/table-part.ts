/**
 * A part of an index that is stored in tables cut into shards.
 */
import { ByteReader } from './bytes.ts';
import { BYTES, type Codec, NUMBERS } from './codecs.ts';
import type { Field, NamedEntity, TablesManifest, Value } from './data.ts';
import { EPOCH, FOREVER } from './dates.ts';
import { type ColumnData, decodeColumn, decodeValues } from './fields.ts';
import { decodeHeadlines, type Headline } from './headlines.ts';
import { KINDS } from './kinds.ts';
import { List, type Packing } from './list.ts';
import type { Days, FoundTerm, Part, Rest } from './part.ts';
import { FEW, PLACES, type PlaceEntry, placesAt } from './places.ts';
import { postingsOf, TERMS, type TermEntry } from './postings.ts';
import { ShardError } from './shard.ts';
import type { ShardCache } from './shard-cache.ts';
import { type Known, reversed } from './spelling.ts';
import { type Entry, fromBase64, Table } from './table.ts';
import { articleIn, type Shown, searchedIn, TEXT_KIND, textPacking } from './texts.ts';
import { openWording } from './wording-shard.ts';

/** Leaves of the dictionary read for the beginning or the end of one word. */
const MOST_LEAVES = 6;

/** Articles kept as they were read. */
const MOST_ARTICLES = 200;

/** An article that was read. */
interface Article {
  readonly shown: Shown;
  readonly texts: readonly string[];
}

export class TablePart implements Part {
  readonly offset: number;
  readonly count: number;
  readonly #terms: Table<TermEntry>;
  readonly #forward: Table<number>;
  readonly #reverse: Table<number>;
  readonly #places: Table<PlaceEntry>;
  readonly #aliases: Table<Uint8Array>;
  readonly #texts: List<string>;
  readonly #articles = new Map<number, Article>();
  readonly #cache: ShardCache;
  readonly #manifest: TablesManifest;
  readonly #rest: Rest;
  #packing: Promise<Packing<string>> | null = null;

  constructor(manifest: TablesManifest, offset: number, cache: ShardCache, rest: Rest) {
    this.#rest = rest;
    const table = <V>(name: keyof typeof KINDS, codec: Codec<V>) =>
      new Table(KINDS[name], fromBase64(manifest[name]), codec, cache);
    this.offset = offset;
    this.count = manifest.documents;
    this.#terms = table('terms', TERMS);
    this.#forward = table('forward', NUMBERS);
    this.#reverse = table('reverse', NUMBERS);
    this.#places = table('places', PLACES);
    this.#aliases = table('aliases', BYTES);
    this.#texts = new List(TEXT_KIND, fromBase64(manifest.texts), () => this.#wording(), cache);
    this.#cache = cache;
    this.#manifest = manifest;
  }

  async term(term: string): Promise<FoundTerm | null> {
    const entry = await this.#terms.get(term);
    if (entry === null) return null;
    const { count, postings } = entry;
    return {
      count,
      all: () => postingsOf(entry, this.#cache),
      best: async () => postings,
      places:
        count <= FEW
          ? null
          : async (wanted) => {
              const places = await this.#places.get(term);
              return places === null
                ? wanted.map(() => new Uint32Array())
                : placesAt(places, wanted, this.#cache);
            },
    };
  }

  async startingWith(letters: string): Promise<Known[]> {
    return known(await this.#forward.startingWith(letters, MOST_LEAVES));
  }

  async endingWith(letters: string): Promise<Known[]> {
    const found = known(await this.#reverse.startingWith(reversed(letters), MOST_LEAVES));
    return found.map(({ term, count }) => ({ term: reversed(term), count }));
  }

  async named(key: string): Promise<readonly NamedEntity[]> {
    const value = await this.#aliases.get(key);
    if (value === null) return [];
    const reader = new ByteReader(value);
    return Array.from({ length: reader.number() }, () => ({
      term: reader.text(),
      names: Array.from({ length: reader.number() }, () => reader.text()),
    }));
  }

  /** How texts are told, made ready once; where that fails, it is tried again next time. */
  #wording(): Promise<Packing<string>> {
    if (this.#packing === null) {
      this.#packing = this.#openWording();
      this.#packing.catch(() => {
        this.#packing = null;
      });
    }
    return this.#packing;
  }

  async #openWording(): Promise<Packing<string>> {
    const { wording } = this.#manifest;
    const steps = openWording(await this.#cache.read(wording, (bytes) => bytes));
    try {
      for (;;) {
        const { done, value } = steps.next();
        if (done === true) return textPacking(value);
        await this.#rest();
      }
    } catch (error) {
      if (error instanceof RangeError) throw new ShardError('damaged', wording, error.message);
      throw error;
    }
  }

  async article(number: number): Promise<Shown> {
    return (await this.#article(number)).shown;
  }

  async texts(number: number): Promise<readonly string[]> {
    return (await this.#article(number)).texts;
  }

  /** An article asked for again is the same object, so that what is known of its words need not be found out again. */
  async #article(number: number): Promise<Article> {
    const known = this.#articles.get(number);
    if (known !== undefined) return known;
    const { names, ...shown } = articleIn(await this.#texts.get(number));
    const article = { shown, texts: searchedIn({ ...shown, names }).map(({ text }) => text) };
    if (this.#articles.size >= MOST_ARTICLES) this.#articles.clear();
    this.#articles.set(number, article);
    return article;
  }

  days(): Promise<Days> {
    return this.#cache.read(this.#manifest.dates, decodeDays);
  }

  async values(field: Field): Promise<readonly Value[]> {
    const shards = this.#manifest.fields[field];
    return shards === undefined ? [] : this.#cache.read(shards[0], decodeValues);
  }

  async column(field: Field): Promise<ColumnData> {
    const shards = this.#manifest.fields[field];
    if (shards === undefined) return { starts: new Uint32Array(this.count + 1), numbers: new Uint32Array() };
    return this.#cache.read(shards[1], (bytes) => decodeColumn(bytes, this.count));
  }

  headlines(): Promise<readonly Headline[]> {
    return this.#cache.read(this.#manifest.headlines, decodeHeadlines);
  }
}

function known(entries: readonly Entry<number>[]): Known[] {
  return entries.map(([term, count]) => ({ term, count }));
}

function decodeDays(bytes: Uint8Array): Days {
  const reader = new ByteReader(bytes);
  const count = reader.number();
  const first = new Int32Array(count);
  const last = new Float64Array(count);
  let day = reader.number() - EPOCH;
  for (let i = 0; i < count; i += 1) {
    day -= reader.number();
    first[i] = day;
  }
  for (let i = 0; i < count; i += 1) {
    const more = reader.number();
    last[i] = more === FOREVER ? Number.POSITIVE_INFINITY : (first[i] ?? 0) + more;
  }
  return { first, last };
}
