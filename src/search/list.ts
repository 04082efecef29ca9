/**
 * A numbered list of byte records, cut into leaves that are shards, below pages, below a root in the manifest.
 * Leaves do not know their numbers: a record that is put in before them leaves them as they are.
 */
import { ByteReader, ByteWriter } from './bytes.ts';
import type { ShardCache } from './shard-cache.ts';
import { type Emit, hexOf, refTo } from './table.ts';

/** How many records a shard holds, itself or through those it lists. */
interface Branch {
  readonly count: number;
  readonly ref: Uint8Array;
}

const PER_PAGE = 96;

/** Writes a list whose records are already grouped into leaves, deflated after the shard `after`, and gives its root. */
export function writeList(
  kind: string,
  groups: readonly (readonly Uint8Array[])[],
  after: string,
  emit: Emit,
): Uint8Array {
  const leaves = groups.map((group) => ({
    count: group.length,
    ref: refTo(emit(kind, encodeRecords(group), after)),
  }));
  const pages: Branch[] = [];
  for (let i = 0; i < leaves.length; i += PER_PAGE) {
    const page = leaves.slice(i, i + PER_PAGE);
    const count = page.reduce((sum, leaf) => sum + leaf.count, 0);
    pages.push({ count, ref: refTo(emit(`${kind}i`, encodeBranches(page))) });
  }
  return encodeBranches(pages);
}

function encodeRecords(records: readonly Uint8Array[]): Uint8Array {
  const writer = new ByteWriter(4096).number(records.length);
  for (const record of records) writer.number(record.length);
  for (const record of records) writer.bytes(record);
  return writer.done();
}

function decodeRecords(bytes: Uint8Array): Uint8Array[] {
  const reader = new ByteReader(bytes);
  const lengths = Array.from({ length: reader.number() }, () => reader.number());
  return lengths.map((length) => reader.bytes(length));
}

function encodeBranches(branches: readonly Branch[]): Uint8Array {
  const writer = new ByteWriter().number(branches.length);
  for (const { count } of branches) writer.number(count);
  for (const { ref } of branches) writer.bytes(ref);
  return writer.done();
}

const REF_LENGTH = 6;

function decodeBranches(bytes: Uint8Array): Branch[] {
  const reader = new ByteReader(bytes);
  const counts = Array.from({ length: reader.number() }, () => reader.number());
  return counts.map((count) => ({ count, ref: reader.bytes(REF_LENGTH) }));
}

/** Reads records of a list by their numbers, from 0. */
export class List {
  readonly #kind: string;
  readonly #root: readonly Branch[];
  readonly #after: string;
  readonly #cache: ShardCache;

  constructor(kind: string, root: Uint8Array, after: string, cache: ShardCache) {
    this.#after = after;
    this.#kind = kind;
    this.#root = decodeBranches(root);
    this.#cache = cache;
  }

  /** The record with a number. Throws where there is none. */
  async get(number: number): Promise<Uint8Array> {
    const page = find(this.#root, number);
    const leaves = await this.#cache.read(`${this.#kind}i-${hexOf(page.branch.ref)}`, decodeBranches);
    const leaf = find(leaves, page.rest);
    const records = await this.#cache.read(
      `${this.#kind}-${hexOf(leaf.branch.ref)}`,
      decodeRecords,
      this.#after,
    );
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
