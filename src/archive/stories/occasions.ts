/** Near-duplicates parted by the occasions on which they were written: the rate of the day, the weekly count, with other figures each time. */

import { byCodeUnit } from '../../article/folder.ts';
import { startOf } from './chains.ts';
import type { Sketch } from './table.ts';

/** Most days between articles of one occasion. */
const MOST_DAYS = 7;
const DAY = 86_400_000;

/**
 * A group as it is, unless an outlet told the same again in other words after more than a week: then the articles of each occasion by
 * themselves. One without a date of its own, or a mirror's copy, which may bear the day it was made, is put where its very text stands.
 */
export function occasionsOf(group: readonly Sketch[]): (readonly Sketch[])[] {
  const dated = group
    .filter(({ range, retrievedFrom }) => range !== null && retrievedFrom === null)
    .sort((a, b) => startOf(a) - startOf(b) || byCodeUnit(a.slug, b.slug));
  if (!recurs(dated)) return [group];
  const occasions: Sketch[][] = [];
  for (const article of dated) {
    const occasion = occasions.at(-1);
    const last = occasion?.at(-1);
    if (occasion === undefined || last === undefined || lieApart(last, article)) occasions.push([article]);
    else occasion.push(article);
  }
  return withOthers(occasions, group);
}

/** Whether an outlet wrote its report anew long after. @param dated in the order of their dates */
function recurs(dated: readonly Sketch[]): boolean {
  const latest = new Map<string, Sketch>();
  for (const article of dated) {
    if (article.outlet === null) continue;
    const before = latest.get(article.outlet);
    if (before !== undefined && before.text !== article.text && lieApart(before, article)) return true;
    latest.set(article.outlet, article);
  }
  return false;
}

/** Whether more days than that lie between two dates for certain, the earlier first. */
function lieApart({ range: before }: Sketch, { range: after }: Sketch): boolean {
  return before !== null && after !== null && after.min - before.max > MOST_DAYS * DAY;
}

function withOthers(occasions: Sketch[][], group: readonly Sketch[]): Sketch[][] {
  const placed = new Set(occasions.flat());
  const byText = new Map<string, Sketch[]>();
  for (const occasion of occasions)
    for (const { text } of occasion) if (!byText.has(text)) byText.set(text, occasion);
  for (const article of group) {
    if (placed.has(article)) continue;
    const occasion = byText.get(article.text);
    if (occasion !== undefined) occasion.push(article);
    else {
      const own = [article];
      occasions.push(own);
      byText.set(article.text, own);
    }
  }
  return occasions;
}
