/** A page of HTML parsed once, for its blocks and for what it says of itself. */
import type { Dump } from '../../types.ts';
import { type Element, parseHtml } from './dom.ts';

/** The page parsed last: its blocks and its claims are read one after the other, and trees are large. */
let latest: { readonly dump: Dump; readonly tree: Element } | null = null;

/** The tree of a dump of HTML. */
export function treeOf(dump: Dump): Element {
  if (latest?.dump !== dump) latest = { dump, tree: parseHtml(dump.text) };
  return latest.tree;
}
