/**
 * Writes a numbered list of records.
 */
import { ByteWriter } from '../bytes.ts';
import type { Branch } from '../list.ts';
import { REF_LENGTH } from '../refs.ts';
import { refTo } from './refs.ts';
import type { Emit } from './table.ts';

const PER_PAGE = 96;

/** Writes a list whose records are already grouped into leaves, packed as small as they get, and gives its root. */
export function writeList<V>(
  kind: string,
  groups: readonly (readonly V[])[],
  encode: (records: readonly V[]) => Uint8Array,
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
