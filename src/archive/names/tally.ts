/** How often an article names each record of the gazetteer, and in which words. */

import type { Mention, NameTally } from '../../archive-types.ts';

/** Tallies of mentions, in the order in which the records are first named. */
export function tallyNames(mentions: readonly Mention[]): NameTally[] {
  const tallies = new Map<string, { count: number; spellings: Map<string, number> }>();
  for (const { entity, text } of mentions) {
    const tally = tallies.get(entity) ?? { count: 0, spellings: new Map<string, number>() };
    tally.count += 1;
    tally.spellings.set(text, (tally.spellings.get(text) ?? 0) + 1);
    tallies.set(entity, tally);
  }
  return [...tallies].map(([id, { count, spellings }]) => ({ id, count, spellings: [...spellings] }));
}
