/**
 * A sorted table of texts and bytes, cut into leaves that are shards, below pages that list the leaves, below a root
 * that lists the pages. The root stands in the manifest: any key is two shards away.
 *
 * Where a leaf ends depends on the keys near its end and on nothing farther off, so that a change to one entry changes
 * one leaf, one page and the root.
 */
import { ByteReader } from './bytes.ts';
import { type Decode, readRefs } from './codecs.ts';
import { shardAt } from './refs.ts';
import type { ShardCache } from './shard-cache.ts';

export type Entry<V> = readonly [key: string, value: V];

/** The most letters a key is said to share with the one before it: no text has a byte as low. */
export const MOST_SHARED = 31;

/** A group of entries as read: `values[i]` belongs to `keys[i]`. */
interface Leaf<V> {
  readonly keys: readonly string[];
  readonly values: readonly V[];
}

function decodeEntries<V>(bytes: Uint8Array, decode: Decode<V>): Leaf<V> {
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
  return { keys, values: decode(bytes.subarray(reader.position), count) };
}

const utf8Reader = new TextDecoder();

/** Looks keys up in a table, loading the shards that may hold them. */
export class Table<V> {
  readonly #kind: string;
  readonly #root: Leaf<Uint8Array>;
  readonly #decode: Decode<V>;
  readonly #cache: ShardCache;

  constructor(kind: string, root: Uint8Array, decode: Decode<V>, cache: ShardCache) {
    this.#kind = kind;
    this.#root = decodeEntries(root, readRefs);
    this.#decode = decode;
    this.#cache = cache;
  }

  /** The value of a key; null where it has none. */
  async get(key: string): Promise<V | null> {
    const [leaf] = await this.#leaves(key, key, 1);
    const at = leaf === undefined ? -1 : lowerBound(leaf.keys, key);
    return leaf?.keys[at] === key ? (leaf.values[at] ?? null) : null;
  }

  /**
   * Entries whose keys begin with `prefix`, of at most `most` leaves: where there are more, of those around the place of `near`.
   */
  async startingWith(prefix: string, most = Number.POSITIVE_INFINITY, near = prefix): Promise<Entry<V>[]> {
    const found: Entry<V>[] = [];
    for (const { keys, values } of await this.#leaves(prefix, prefix + LAST, most, near)) {
      for (let i = lowerBound(keys, prefix); keys[i]?.startsWith(prefix); i += 1) {
        found.push([keys[i] as string, values[i] as V]);
      }
    }
    return found;
  }

  /** The leaves that may hold keys from `from` to `to`, in order. */
  async #leaves(from: string, to: string, most: number, near = from): Promise<Leaf<V>[]> {
    const pages = within(this.#root, from, to).map(([, ref]) =>
      this.#cache.read(shardAt(`${this.#kind}i`, ref), (bytes) => decodeEntries(bytes, readRefs)),
    );
    const all = (await Promise.all(pages)).flatMap((page) => within(page, from, to));
    const middle = all.findLastIndex(([key]) => key <= near);
    const start = Math.max(0, Math.min(middle - (most >> 1), all.length - most));
    return Promise.all(
      all
        .slice(start, start + most)
        .map(([, ref]) =>
          this.#cache.read(shardAt(this.#kind, ref), (bytes) => decodeEntries(bytes, this.#decode)),
        ),
    );
  }
}

/** Sorts after every key that begins alike. */
const LAST = '\uffff';

/** Of branches those that may hold keys from `from` to `to`. */
function within({ keys, values }: Leaf<Uint8Array>, from: string, to: string): Entry<Uint8Array>[] {
  let start = lowerBound(keys, from);
  if (keys[start] !== from) start -= 1;
  let end = lowerBound(keys, to);
  if (keys[end] === to) end += 1;
  const first = Math.max(0, start);
  return keys
    .slice(first, Math.max(0, end))
    .map((key, index): Entry<Uint8Array> => [key, values[first + index] as Uint8Array]);
}

/** Where a key stands or would stand among sorted keys. */
function lowerBound(keys: readonly string[], key: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
