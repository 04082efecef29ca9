/** A page of HTML parsed once, for its blocks and for what it says of itself. */
import type { Dump } from '../../types.ts';
import { type Element, parseHtml } from './dom.ts';

const parsed = new WeakMap<Dump, Element>();

/** The tree of a dump of HTML. */
export function treeOf(dump: Dump): Element {
  const known = parsed.get(dump);
  if (known !== undefined) return known;
  const tree = parseHtml(dump.text);
  parsed.set(dump, tree);
  return tree;
}
