/**
 * A numbered list of records, cut into leaves that are shards, below pages, below a root in the manifest.
 * Leaves do not know their numbers: a record that is put in before them leaves them as they are.
 */
import { ByteReader, ByteWriter } from './bytes.ts';
import { REF_LENGTH, refTo, shardAt } from './refs.ts';
import type { ShardCache } from './shard-cache.ts';
import type { Emit } from './table.ts';

/** How many records a shard holds, itself or through those it lists. */
interface Branch {
  readonly count: number;
  readonly ref: Uint8Array;
}

const PER_PAGE = 96;

/** How the records of a leaf become bytes. */
export interface Packing<V> {
  encode(records: readonly V[]): Uint8Array;
  decode(bytes: Uint8Array): readonly V[];
}

/** Writes a list whose records are already grouped into leaves, packed as small as they get, and gives its root. */
export function writeList<V>(
  kind: string,
  groups: readonly (readonly V[])[],
  { encode }: Packing<V>,
  emit: Emit,
): Uint8Array {
  const leaves = groups.map((group) => {
    const content = encode(group);
    return { count: group.length, ref: refTo(emit(kind, content, { packed: content.length })) };
  });
  const pages: Branch[] = [];
  for (let i = 0; i < leaves.length; i += PER_PAGE) {
    const page = leaves.slice(i, i + PER_PAGE);
    const count = page.reduce((sum, leaf) => sum + leaf.count, 0);
    const content = encodeBranches(page);
    pages.push({ count, ref: refTo(emit(`${kind}i`, content, { packed: REF_LENGTH * page.length })) });
  }
  return encodeBranches(pages);
}

function encodeBranches(branches: readonly Branch[]): Uint8Array {
  const writer = new ByteWriter().number(branches.length);
  for (const { count } of branches) writer.number(count);
  for (const { ref } of branches) writer.bytes(ref);
  return writer.done();
}

function decodeBranches(bytes: Uint8Array): Branch[] {
  const reader = new ByteReader(bytes);
  const counts = Array.from({ length: reader.number() }, () => reader.number());
  return counts.map((count) => ({ count, ref: reader.bytes(REF_LENGTH) }));
}

/** Reads records of a list by their numbers, from 0. */
export class List<V> {
  readonly #kind: string;
  readonly #root: readonly Branch[];
  readonly #packing: () => Promise<Packing<V>>;
  readonly #cache: ShardCache;

  constructor(kind: string, root: Uint8Array, packing: () => Promise<Packing<V>>, cache: ShardCache) {
    this.#kind = kind;
    this.#root = decodeBranches(root);
    this.#packing = packing;
    this.#cache = cache;
  }

  /** The record with a number. Throws where there is none. */
  async get(number: number): Promise<V> {
    const page = find(this.#root, number);
    const [{ decode }, leaves] = await Promise.all([
      this.#packing(),
      this.#cache.read(shardAt(`${this.#kind}i`, page.branch.ref), decodeBranches),
    ]);
    const leaf = find(leaves, page.rest);
    const records = await this.#cache.read(shardAt(this.#kind, leaf.branch.ref), decode);
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
