/**
 * Articles related by content: those that share rare names and words of their headlines.
 *
 * A feature weighs by how few articles have it, in steps of two, so that one more article leaves the lists of most others as they
 * are; one that many have tells nothing and is not looked up, so that the time grows with the articles and not with their pairs.
 */

import { wordsIn } from '../archive/shingles.ts';
import { daysApart } from './dates.ts';
import type { Card } from './view.ts';

/** Related articles that are shown. */
const SHOWN = 5;
/** Articles with a feature beyond which it tells nothing. */
const COMMON = 200;
/** What features must weigh together. */
const ENOUGH = 1;
/** A headline's word is shorter than this by accident of grammar. */
const SHORTEST = 4;

/** The articles related to each, the nearest first. @param common words that are in most texts and tell nothing */
export function relatedIn(
  cards: readonly Card[],
  common: ReadonlySet<string>,
): (card: Card) => readonly Card[] {
  const features = new Map(cards.map((card) => [card.slug, featuresOf(card, common)]));
  const holders = new Map<string, Card[]>();
  for (const card of cards) {
    for (const feature of features.get(card.slug) ?? []) {
      const held = holders.get(feature);
      if (held === undefined) holders.set(feature, [card]);
      else held.push(card);
    }
  }
  return (card) => {
    const weights = new Map<Card, number>();
    for (const feature of features.get(card.slug) ?? []) {
      const held = holders.get(feature) ?? [];
      if (held.length > COMMON) continue;
      const weight = 1 / (1 + Math.floor(Math.log2(held.length)));
      for (const other of held)
        if (other.slug !== card.slug) weights.set(other, (weights.get(other) ?? 0) + weight);
    }
    return [...weights]
      .filter(([, weight]) => weight >= ENOUGH)
      .sort(([a, x], [b, y]) => y - x || distance(card, a) - distance(card, b) || (a.slug < b.slug ? -1 : 1))
      .slice(0, SHOWN)
      .map(([other]) => other);
  };
}

/** Days between two articles; many where either has no day. */
function distance(a: Card, b: Card): number {
  return Math.abs(daysApart(a.date, b.date) ?? Number.MAX_SAFE_INTEGER);
}

function featuresOf({ names, title }: Card, common: ReadonlySet<string>): Set<string> {
  const words = wordsIn(title).filter((word) => word.length >= SHORTEST && !common.has(word));
  return new Set([...names.map(({ id }) => ` ${id}`), ...words]);
}
