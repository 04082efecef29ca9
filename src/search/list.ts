/**
 * A numbered list of records, cut into leaves that are shards, below pages, below a root in the manifest.
 * Leaves do not know their numbers: a record that is put in before them leaves them as they are.
 */
import { ByteReader } from './bytes.ts';
import { REF_LENGTH, shardAt } from './refs.ts';
import type { ShardCache } from './shard-cache.ts';

/** How many records a shard holds, itself or through those it lists. */
export interface Branch {
  readonly count: number;
  readonly ref: Uint8Array;
}

/** Reads the records of a leaf. */
export type Unpack<V> = (bytes: Uint8Array) => readonly V[];

function decodeBranches(bytes: Uint8Array): Branch[] {
  const reader = new ByteReader(bytes);
  const counts = Array.from({ length: reader.number() }, () => reader.number());
  return counts.map((count) => ({ count, ref: reader.bytes(REF_LENGTH) }));
}

/** Reads records of a list by their numbers, from 0. */
export class List<V> {
  readonly #kind: string;
  readonly #root: readonly Branch[];
  readonly #unpack: () => Promise<Unpack<V>>;
  readonly #cache: ShardCache;

  constructor(kind: string, root: Uint8Array, unpack: () => Promise<Unpack<V>>, cache: ShardCache) {
    this.#kind = kind;
    this.#root = decodeBranches(root);
    this.#unpack = unpack;
    this.#cache = cache;
  }

  /** The record with a number. Throws where there is none. */
  async get(number: number): Promise<V> {
    const page = find(this.#root, number);
    const [unpack, leaves] = await Promise.all([
      this.#unpack(),
      this.#cache.read(shardAt(`${this.#kind}i`, page.branch.ref), decodeBranches),
    ]);
    const leaf = find(leaves, page.rest);
    const records = await this.#cache.read(shardAt(this.#kind, leaf.branch.ref), unpack);
    const record = records[leaf.rest];
    if (record === undefined) throw new RangeError(`there is no record ${number}`);
    return record;
  }
}

/** The branch that holds a number, and the number within it. */
function find(branches: readonly Branch[], number: number): { branch: Branch; rest: number } {
  let rest = number;
  for (const branch of branches) {
    if (rest < branch.count) return { branch, rest };
    rest -= branch.count;
  }
  throw new RangeError(`there is no record ${number}`);
}
