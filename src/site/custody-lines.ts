/** The ways by which articles came: agency, outlet and mirror in a row, each with how many came by it. */

import type { Card, CustodyStep } from './view.ts';

/** A way that articles came by. */
export interface CustodyLine {
  /** The hands, first to last. */
  readonly steps: readonly CustodyStep[];
  readonly articles: number;
}

const order = new Intl.Collator('en');

/** The ways through more than one hand, those of most articles first, then by names. An article counts once. */
export function custodyLines(cards: Iterable<Pick<Card, 'slug' | 'custody'>>): CustodyLine[] {
  const lines = new Map<string, { steps: readonly CustodyStep[]; slugs: Set<string> }>();
  for (const { slug, custody } of cards) {
    if (custody.length < 2) continue;
    const key = JSON.stringify(custody.map(({ role, outlet }) => [role, outlet.path]));
    const line = lines.get(key) ?? { steps: custody, slugs: new Set() };
    line.slugs.add(slug);
    lines.set(key, line);
  }
  return [...lines]
    .map(([key, { steps, slugs }]) => ({ key, steps, articles: slugs.size }))
    .sort((a, b) => b.articles - a.articles || order.compare(a.key, b.key) || (a.key < b.key ? -1 : 1))
    .map(({ steps, articles }) => ({ steps, articles }));
}
