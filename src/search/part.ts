/**
 * One part of an index, opened: its tables and lists, with numbers of articles counted through all parts.
 */
import { ByteReader } from './bytes.ts';
import type { Field, SegmentManifest, Value } from './data.ts';
import { EPOCH, FOREVER } from './dates.ts';
import { type ColumnData, decodeColumn, decodeValues } from './fields.ts';
import { type Hits, NO_HITS } from './hits.ts';
import { KINDS } from './kinds.ts';
import { List } from './list.ts';
import { placesAt } from './places.ts';
import { decodeTerm, type Postings, postingsOf, type TermEntry } from './postings.ts';
import type { ShardCache } from './shard-cache.ts';
import { fromBase64, Table } from './table.ts';
import { decodeRecord, type Shown, TEXT_KIND } from './texts.ts';

/** Days an article's date allows, of each dated article by number; the rest are undated. */
export interface Days {
  readonly first: Int32Array;
  readonly last: Float64Array;
}

export class Part {
  /** The number of its first article among those of all parts. */
  readonly offset: number;
  readonly count: number;
  readonly forward: Table;
  readonly reverse: Table;
  readonly aliases: Table;
  readonly #terms: Table;
  readonly #places: Table;
  readonly #texts: List;
  readonly #cache: ShardCache;
  readonly #manifest: SegmentManifest;

  constructor(manifest: SegmentManifest, offset: number, cache: ShardCache) {
    const table = (name: keyof typeof KINDS) => new Table(KINDS[name], fromBase64(manifest[name]), cache);
    this.offset = offset;
    this.count = manifest.documents;
    this.forward = table('forward');
    this.reverse = table('reverse');
    this.aliases = table('aliases');
    this.#terms = table('terms');
    this.#places = table('places');
    this.#texts = new List(TEXT_KIND, fromBase64(manifest.texts), manifest.dictionary, cache);
    this.#cache = cache;
    this.#manifest = manifest;
  }

  async term(term: string): Promise<TermEntry | null> {
    const value = await this.#terms.get(term);
    return value === null ? null : decodeTerm(value);
  }

  /** The articles of a term: all, or, where `quick`, at least the best. */
  async postings(entry: TermEntry, quick: boolean): Promise<Postings> {
    if (quick && entry.champions !== null) return entry.champions;
    return postingsOf(entry, this.#cache);
  }

  /** Postings as hits, each impact worth `worth`. */
  hits({ numbers, impacts }: Postings, worth: number): Hits {
    if (numbers.length === 0) return NO_HITS;
    return {
      numbers: this.offset === 0 ? numbers : numbers.map((number) => number + this.offset),
      scores: Float32Array.from(impacts, (impact) => impact * worth),
    };
  }

  /** The places of a term at positions of its postings, rising. */
  async places(term: string, wanted: readonly number[]): Promise<readonly (readonly number[])[]> {
    const value = await this.#places.get(term);
    return value === null ? wanted.map(() => []) : placesAt(value, wanted, this.#cache);
  }

  /** An article, by its number among those of all parts. */
  async article(number: number): Promise<Shown> {
    return decodeRecord(await this.#texts.get(number - this.offset));
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
