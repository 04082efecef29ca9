/**
 * Writes a sorted table.
 */
import { ByteWriter } from '../bytes.ts';
import { type Entry, MOST_SHARED } from '../table.ts';
import { type Codec, REFS } from './codecs.ts';
import { refTo } from './refs.ts';

/** How the content of a shard is to be stored. */
export interface Storing {
  /** How many bytes at its end are as small as they get, and are not deflated. */
  readonly packed?: number;
}

/** Takes in a shard and gives its name back: the same bytes have the same name. */
export type Emit = (kind: string, content: Uint8Array, how?: Storing) => string;

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
