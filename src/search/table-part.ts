/**
 * A part of an index that is stored in tables cut into shards.
 */

import { fromBase64 } from './base64.ts';
import { ByteReader } from './bytes.ts';
import { type Decode, readBytes, readNumbers } from './codecs.ts';
import type { Field, NamedEntity, TablesManifest, Value } from './data.ts';
import { EPOCH, FOREVER } from './dates.ts';
import { type ColumnData, decodeColumn, decodeValues } from './fields.ts';
import { decodeHeadlines, type Headline } from './headlines.ts';
import { KINDS } from './kinds.ts';
import { List, type Unpack } from './list.ts';
import type { Days, FoundTerm, Part, Rest, TablesCode } from './part.ts';
import { holds } from './phrase-texts.ts';
import { FEW, type PlaceEntry, placesAt, readPlaces } from './places.ts';
import { postingsOf, readTerms, type TermEntry } from './postings.ts';
import { faultOf } from './shard.ts';
import { ShardCache } from './shard-cache.ts';
import { type Known, reversed } from './spelling.ts';
import { type Entry, Table } from './table.ts';
import { articleIn, type Shown, searchedIn, TEXT_KIND } from './texts.ts';
import { openWording, textReader } from './wording-shard.ts';

/** Leaves of the dictionary read for the beginning or the end of one word. */
const MOST_LEAVES = 6;

/** Articles kept as they were read. */
const MOST_ARTICLES = 60;

/** An article that was read. */
interface Article {
  readonly shown: Shown;
  readonly texts: readonly string[];
}

/** What reads tables; what takes longer rests between its steps. */
export function tablesCode(rest: Rest): TablesCode {
  return {
    open: (manifest, offset, load) => new TablePart(manifest, offset, new ShardCache(load), rest),
    slots: slotsIn,
  };
}

/** Later articles stand between two of the first part: each a little before the one that comes after it. */
function slotsIn(packed: string, documents: number): number[] {
  const reader = new ByteReader(fromBase64(packed));
  let slot = 0;
  return Array.from({ length: documents }, (_, index) => {
    slot += reader.number();
    return slot - 1 + (index + 1) / (documents + 1);
  });
}

class TablePart implements Part {
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
  #unpack: Promise<Unpack<string>> | null = null;

  constructor(manifest: TablesManifest, offset: number, cache: ShardCache, rest: Rest) {
    this.#rest = rest;
    const table = <V>(name: keyof typeof KINDS, decode: Decode<V>) =>
      new Table(KINDS[name], fromBase64(manifest[name]), decode, cache);
    this.offset = offset;
    this.count = manifest.documents;
    this.#terms = table('terms', readTerms);
    this.#forward = table('forward', readNumbers);
    this.#reverse = table('reverse', readNumbers);
    this.#places = table('places', readPlaces);
    this.#aliases = table('aliases', readBytes);
    this.#texts = new List(TEXT_KIND, fromBase64(manifest.texts), () => this.#wording(), cache);
    this.#cache = cache;
    this.#manifest = manifest;
    // Every answer shows texts: what they are told by is loaded while it is found out which.
    this.#wording().catch(() => undefined);
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

  async startingWith(letters: string, like: string): Promise<Known[]> {
    return known(await this.#forward.startingWith(letters, MOST_LEAVES, like));
  }

  async endingWith(letters: string, like: string): Promise<Known[]> {
    const found = known(await this.#reverse.startingWith(reversed(letters), MOST_LEAVES, reversed(like)));
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
  #wording(): Promise<Unpack<string>> {
    if (this.#unpack === null) {
      this.#unpack = this.#openWording();
      this.#unpack.catch(() => {
        this.#unpack = null;
      });
    }
    return this.#unpack;
  }

  async #openWording(): Promise<Unpack<string>> {
    const { wording } = this.#manifest;
    const steps = openWording(await this.#cache.read(wording, (bytes) => bytes));
    try {
      for (;;) {
        const { done, value } = steps.next();
        if (done === true) return textReader(value);
        await this.#rest();
      }
    } catch (error) {
      throw faultOf(wording, error);
    }
  }

  async article(number: number): Promise<Shown> {
    return (await this.#article(number)).shown;
  }

  readonly holding = async (
    numbers: readonly number[],
    terms: readonly string[],
  ): Promise<readonly boolean[]> => {
    const articles = await Promise.all(numbers.map((number) => this.#article(number)));
    return articles.map(({ texts }) => texts.some((text) => holds(text, terms)));
  };

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
