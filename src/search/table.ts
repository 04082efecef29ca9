/**
 * A sorted table of texts and bytes, cut into leaves that are shards, below pages that list the leaves, below a root
 * that lists the pages. The root stands in the manifest: any key is two shards away.
 *
 * Where a leaf ends depends on the keys near its end and on nothing farther off, so that a change to one entry changes
 * one leaf, one page and the root.
 */
import { ByteReader, ByteWriter } from './bytes.ts';
import { type Codec, REFS } from './codecs.ts';
import { refTo, shardAt } from './refs.ts';
import type { ShardCache } from './shard-cache.ts';

/** How the content of a shard is to be stored. */
export interface Storing {
  /** How many bytes at its end are as small as they get, and are not deflated. */
  readonly packed?: number;
}

/** Takes in a shard and gives its name back: the same bytes have the same name. */
export type Emit = (kind: string, content: Uint8Array, how?: Storing) => string;

export type Entry<V> = readonly [key: string, value: V];

const PAGE_SIZE = 1024;

/**
 * Writes a table and gives its root. `entries` are sorted by code unit, each key once.
 * `size` is about how many bytes a leaf holds; `kind` begins the names of its shards.
 */
export function writeTable<V>(
  kind: string,
  entries: Iterable<Entry<V>>,
  codec: Codec<V>,
  size: number,
  emit: Emit,
): Uint8Array {
  const leaves = branches(kind, cut(entries, codec, size), codec, emit);
  const pages = branches(`${kind}i`, cut(leaves, REFS, PAGE_SIZE), REFS, emit);
  return encodeEntries([...pages], REFS).content;
}

function* branches<V>(
  kind: string,
  groups: Iterable<readonly Entry<V>[]>,
  codec: Codec<V>,
  emit: Emit,
): Generator<Entry<Uint8Array>> {
  for (const group of groups) {
    const { content, packed } = encodeEntries(group, codec);
    yield [group[0]?.[0] ?? '', refTo(emit(kind, content, { packed }))];
  }
}

/** About how many bytes a key takes beside its value. */
const KEY_WEIGHT = 3;

/** Cuts entries into groups of about `size` bytes, at places that the entry itself decides. */
function* cut<V>(entries: Iterable<Entry<V>>, codec: Codec<V>, size: number): Generator<readonly Entry<V>[]> {
  let group: Entry<V>[] = [];
  let length = 0;
  for (const entry of entries) {
    const own = codec.weigh(entry[1]) + KEY_WEIGHT;
    group.push(entry);
    length += own;
    if (length >= 2 * size || (length >= size / 2 && mix(entry[0]) < own / (size / 2))) {
      yield group;
      group = [];
      length = 0;
    }
  }
  if (group.length > 0) yield group;
}

/** A number from 0 to 1 that looks drawn by lot but is always the same for a key (FNV-1a). */
function mix(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i += 1) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}

/** The most letters a key is said to share with the one before it: no text has a byte as low. */
const MOST_SHARED = 31;

/**
 * Entries as bytes: their number, all keys, then all values. A key is the letters it does not share with the one before it,
 * after a byte that says how many it does, which ends the key before.
 */
function encodeEntries<V>(
  entries: readonly Entry<V>[],
  codec: Codec<V>,
): { content: Uint8Array; packed: number } {
  const writer = new ByteWriter(4096).number(entries.length);
  let last = '';
  for (const [key] of entries) {
    let shared = 0;
    while (shared < MOST_SHARED && shared < key.length && key[shared] === last[shared]) shared += 1;
    // Never between the halves of a surrogate pair, which UTF-8 cannot hold alone.
    if (shared > 0 && (key.charCodeAt(shared - 1) & 0xfc00) === 0xd800) shared -= 1;
    writer.byte(shared).letters(key, shared);
    last = key;
  }
  const values = codec.encode(entries.map(([, value]) => value));
  const content = writer.byte(0).bytes(values).done();
  return { content, packed: codec.packed ? values.length : 0 };
}

/** A group of entries as read: `values[i]` belongs to `keys[i]`. */
interface Leaf<V> {
  readonly keys: readonly string[];
  readonly values: readonly V[];
}

function decodeEntries<V>(bytes: Uint8Array, codec: Codec<V>): Leaf<V> {
  const reader = new ByteReader(bytes);
  const keys: string[] = [];
  let last = '';
  let shared = 0;
  const count = reader.number();
  if (count > 0) shared = reader.byte();
  for (let left = count; left > 0; left -= 1) {
    const start = reader.position;
    let next = reader.byte();
    while (next > MOST_SHARED) next = reader.byte();
    last = last.slice(0, shared) + utf8Reader.decode(bytes.subarray(start, reader.position - 1));
    keys.push(last);
    shared = next;
  }
  if (count === 0) reader.byte();
  return { keys, values: codec.decode(bytes.subarray(reader.position), count) };
}

const utf8Reader = new TextDecoder();

/** Looks keys up in a table, loading the shards that may hold them. */
export class Table<V> {
  readonly #kind: string;
  readonly #root: Leaf<Uint8Array>;
  readonly #codec: Codec<V>;
  readonly #cache: ShardCache;

  constructor(kind: string, root: Uint8Array, codec: Codec<V>, cache: ShardCache) {
    this.#kind = kind;
    this.#root = decodeEntries(root, REFS);
    this.#codec = codec;
    this.#cache = cache;
  }

  /** The value of a key; null where it has none. */
  async get(key: string): Promise<V | null> {
    const [leaf] = await this.#leaves(key, key, 1);
    const at = leaf === undefined ? -1 : lowerBound(leaf.keys, key);
    return leaf?.keys[at] === key ? (leaf.values[at] ?? null) : null;
  }

  /** Entries whose keys begin with `prefix`, of at most `most` leaves. */
  async startingWith(prefix: string, most = Number.POSITIVE_INFINITY): Promise<Entry<V>[]> {
    const found: Entry<V>[] = [];
    for (const { keys, values } of await this.#leaves(prefix, prefix + LAST, most)) {
      for (let i = lowerBound(keys, prefix); keys[i]?.startsWith(prefix); i += 1) {
        found.push([keys[i] as string, values[i] as V]);
      }
    }
    return found;
  }

  /** The leaves that may hold keys from `from` to `to`, in order. */
  async #leaves(from: string, to: string, most: number): Promise<Leaf<V>[]> {
    const pages = within(this.#root, from, to).map((ref) =>
      this.#cache.read(shardAt(`${this.#kind}i`, ref), (bytes) => decodeEntries(bytes, REFS)),
    );
    const refs = (await Promise.all(pages)).flatMap((page) => within(page, from, to)).slice(0, most);
    return Promise.all(
      refs.map((ref) =>
        this.#cache.read(shardAt(this.#kind, ref), (bytes) => decodeEntries(bytes, this.#codec)),
      ),
    );
  }
}

/** Sorts after every key that begins alike. */
const LAST = '\uffff';

/** Of branches, the values of those that may hold keys from `from` to `to`. */
function within({ keys, values }: Leaf<Uint8Array>, from: string, to: string): readonly Uint8Array[] {
  let start = lowerBound(keys, from);
  if (keys[start] !== from) start -= 1;
  let end = lowerBound(keys, to);
  if (keys[end] === to) end += 1;
  return values.slice(Math.max(0, start), Math.max(0, end));
}

/** Where a key stands or would stand among sorted keys. */
export function lowerBound(keys: readonly string[], key: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
