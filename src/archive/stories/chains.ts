/** Near-duplicates parted into versions of one wire. */

import { byCodeUnit } from '../../article/folder.ts';
import type { Sketch } from './table.ts';

/** Those that an outlet put out under one agency, each such lot oldest first. */
export function chainsOf(group: readonly Sketch[]): Sketch[][] {
  const chains = new Map<string, Sketch[]>();
  for (const article of group) {
    const wire =
      article.outlet === null || article.retrievedFrom !== null
        ? null
        : `${article.outlet}\n${article.agency}`;
    const key = wire ?? `\n${article.slug}`;
    const chain = chains.get(key);
    if (chain === undefined) chains.set(key, [article]);
    else chain.push(article);
  }
  return [...chains.values()].flatMap((chain) => {
    const texts = new Set(chain.map(({ text }) => text));
    // The same text twice is a copy and no version.
    return texts.size === chain.length ? [chain.sort(byVersion)] : chain.map((article) => [article]);
  });
}

function byVersion(a: Sketch, b: Sketch): number {
  const number = ({ version }: Sketch) => version ?? 0;
  const order = a.version !== null || b.version !== null ? number(a) - number(b) : 0;
  return order || startOf(a) - startOf(b) || a.length - b.length || byCodeUnit(a.slug, b.slug);
}

/** When an article's date begins; after all others where it has none. */
export function startOf({ range }: Pick<Sketch, 'range'>): number {
  return range?.min ?? Number.MAX_SAFE_INTEGER;
}
