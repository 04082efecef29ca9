/** Clears what earlier builds have kept and nobody asks for any more. */

import { STEPS } from '../site/step-names.ts';
import { siteKeys } from '../site/steps.ts';
import { cardKey } from './cards.ts';
import type { Desk } from './desk.ts';
import type { Cards, Memory } from './memory.ts';
import { notesKey } from './take-in.ts';

/** What tells which values of the cache are in use. */
type Known = Pick<Memory, 'notes'> & Cards;

/** Kept values for each in use from which it pays to look which those are. */
const MOST = 1.25;
/** Values younger than this stay: a process that reads a share of the sources may have written them for a build to come. */
const YOUNGEST_MS = 3_600_000;

/**
 * Removes from the cache what neither the site that was just published nor the one before was made from, once that is a good part
 * of it. To be called when a release is in its place; losing too much would cost time and nothing else.
 * @param now what the site that was just published was made from
 */
export function tidy(
  { cache, memory, cards }: Pick<Desk, 'cache' | 'memory' | 'cards'>,
  now: Known,
  youngest = YOUNGEST_MS,
): void {
  if (cache.sinceTidied <= youngest) return;
  const expected = Object.keys(now.notes).length * 2 + Object.keys(now.cards).length * (STEPS.length + 1);
  if (cache.size <= expected * MOST) return;
  cache.keepOnly(new Set([...keysOf(now), ...keysOf({ ...memory, ...cards() })]), youngest);
}

/** The keys of all that was made on the way to a site. */
function keysOf({ notes, cards, version }: Known): string[] {
  const files = Object.values(notes);
  const drafts = files.flatMap((file) => file.notes.flatMap(({ draft }) => draft ?? []));
  const made = Object.values(cards);
  return [
    ...files.map(({ key }) => notesKey(key)),
    ...drafts,
    ...made.map(({ from }) => cardKey(from)),
    ...siteKeys(
      version,
      made.map(({ card }) => card),
    ),
  ];
}
