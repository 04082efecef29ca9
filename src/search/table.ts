/**
 * A sorted table of texts and bytes, cut into leaves that are shards, below pages that list the leaves, below a root
 * that lists the pages. The root stands in the manifest: any key is two shards away.
 *
 * Where a leaf ends depends on the keys near its end and on nothing farther off, so that a change to one entry changes
 * one leaf, one page and the root.
 */
import { ByteReader, ByteWriter } from './bytes.ts';
import type { ShardCache } from './shard-cache.ts';

/**
 * Takes in a shard and gives its name back: the same bytes have the same name. `after` names the shard its bytes are
 * deflated after, where there is one.
 */
export type Emit = (kind: string, content: Uint8Array, after?: string | null) => string;

/** A shard that lists or holds keys from `first` on, up to the first key of the next. */
interface Branch {
  readonly first: string;
  readonly shard: string;
}

export type Entry = readonly [key: string, value: Uint8Array];

const PAGE_SIZE = 1024;

/**
 * Writes a table and gives its root. `entries` are sorted by code unit, each key once.
 * `size` is about how many bytes a leaf holds before it is deflated; `kind` begins the names of its shards.
 */
export function writeTable(kind: string, entries: Iterable<Entry>, size: number, emit: Emit): Uint8Array {
  const leaves = branches(kind, cut(entries, size), emit);
  const listed = leaves.map(({ first, shard }): Entry => [first, refTo(shard)]);
  return encodeEntries(
    branches(`${kind}i`, cut(listed, PAGE_SIZE), emit).map(({ first, shard }) => [first, refTo(shard)]),
  );
}

function branches(kind: string, groups: Iterable<readonly Entry[]>, emit: Emit): Branch[] {
  const made: Branch[] = [];
  for (const group of groups)
    made.push({ first: group[0]?.[0] ?? '', shard: emit(kind, encodeEntries(group)) });
  return made;
}

/** Cuts entries into groups of about `size` bytes, at places that the entry itself decides. */
function* cut(entries: Iterable<Entry>, size: number): Generator<readonly Entry[]> {
  let group: Entry[] = [];
  let length = 0;
  for (const entry of entries) {
    const own = entry[1].length + 6;
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

/** Entries as bytes: all keys, each by what it does not share with the one before it, then all values. */
function encodeEntries(entries: readonly Entry[]): Uint8Array<ArrayBuffer> {
  const keys = new ByteWriter(1024).number(entries.length);
  const values = new ByteWriter(4096);
  let last = '';
  for (const [key, value] of entries) {
    let shared = 0;
    while (shared < key.length && key[shared] === last[shared]) shared += 1;
    // Never between the halves of a surrogate pair, which UTF-8 cannot hold alone.
    if (shared > 0 && (key.charCodeAt(shared - 1) & 0xfc00) === 0xd800) shared -= 1;
    keys.number(shared).text(key.slice(shared)).number(value.length);
    values.bytes(value);
    last = key;
  }
  return keys.bytes(values.done()).done();
}

/** A group of entries as read: `values[i]` belongs to `keys[i]`. */
export interface Leaf {
  readonly keys: readonly string[];
  readonly values: readonly Uint8Array[];
}

export function decodeEntries(bytes: Uint8Array): Leaf {
  const reader = new ByteReader(bytes);
  const keys: string[] = [];
  const lengths: number[] = [];
  let last = '';
  for (let left = reader.number(); left > 0; left -= 1) {
    last = last.slice(0, reader.number()) + reader.text();
    keys.push(last);
    lengths.push(reader.number());
  }
  return { keys, values: lengths.map((length) => reader.bytes(length)) };
}

/** Looks keys up in a table, loading the shards that may hold them. */
export class Table {
  readonly #kind: string;
  readonly #root: Leaf;
  readonly #cache: ShardCache;

  constructor(kind: string, root: Uint8Array, cache: ShardCache) {
    this.#kind = kind;
    this.#root = decodeEntries(root);
    this.#cache = cache;
  }

  /** The value of a key; null where it has none. */
  async get(key: string): Promise<Uint8Array | null> {
    const [leaf] = await this.#leaves(key, key, 1);
    const at = leaf === undefined ? -1 : lowerBound(leaf.keys, key);
    return leaf?.keys[at] === key ? (leaf.values[at] ?? null) : null;
  }

  /** Entries whose keys begin with `prefix`, of at most `most` leaves. */
  async startingWith(prefix: string, most = Number.POSITIVE_INFINITY): Promise<Entry[]> {
    const found: Entry[] = [];
    for (const leaf of await this.#leaves(prefix, prefix + LAST, most)) {
      for (let i = lowerBound(leaf.keys, prefix); leaf.keys[i]?.startsWith(prefix); i += 1) {
        found.push([leaf.keys[i] ?? '', leaf.values[i] ?? new Uint8Array()]);
      }
    }
    return found;
  }

  /** The leaves that may hold keys from `from` to `to`, in order. */
  async #leaves(from: string, to: string, most: number): Promise<Leaf[]> {
    const pages = within(this.#root, from, to).map((value) => this.#leaf(`${this.#kind}i`, value));
    const values = (await Promise.all(pages)).flatMap((page) => within(page, from, to)).slice(0, most);
    return Promise.all(values.map((value) => this.#leaf(this.#kind, value)));
  }

  #leaf(kind: string, hash: Uint8Array): Promise<Leaf> {
    return this.#cache.read(`${kind}-${hexOf(hash)}`, decodeEntries);
  }
}

/** Sorts after every key that begins alike. */
const LAST = '\uffff';

/** Of branches, the values of those that may hold keys from `from` to `to`. */
function within({ keys, values }: Leaf, from: string, to: string): readonly Uint8Array[] {
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

/** The hash in the name of a shard, as hexadecimal digits. */
function hashOf(shard: string): string {
  return shard.slice(shard.lastIndexOf('-') + 1);
}

export function hashBytes(hex: string): Uint8Array {
  return Uint8Array.from({ length: hex.length / 2 }, (_, i) =>
    Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16),
  );
}

export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

/** Writes a reference to a shard as the bytes of its hash. */
export function refTo(shard: string): Uint8Array {
  return hashBytes(hashOf(shard));
}
