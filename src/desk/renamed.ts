/** What became of articles since the run before: those that a person renamed, and those whose source is gone. */

import { rm } from 'node:fs/promises';
import { addRedirects } from '../article/redirects.ts';
import { splitSource } from '../intake/formats/endings.ts';
import { problem } from '../problems.ts';
import type { Problem } from '../types.ts';
import type { Desk } from './desk.ts';

/** Notes the old slug of every article that a person gave another: its old address then leads to the new one. */
export async function noteRenamed(desk: Desk): Promise<readonly Problem[]> {
  const { shelf, memory, content } = desk;
  const present = new Set(shelf.spines.map(({ slug }) => slug));
  const bySource = new Map(shelf.spines.map(({ source, slug }) => [source, slug]));
  const renamed = Object.values(memory.spines).flatMap(({ slug, source }) => {
    const now = source === null || present.has(slug) ? undefined : bySource.get(source);
    return now === undefined ? [] : [[slug, now] as const];
  });
  return addRedirects(content, Object.fromEntries(renamed));
}

/**
 * Removes the articles whose source is no longer there, but for those that a person has edited; tells each. Where no
 * source is there at all, nothing is removed: a folder that is not mounted looks the same.
 */
export async function pruneArticles(desk: Desk): Promise<readonly Problem[]> {
  const { shelf, listing, isDump, sources } = desk;
  if (!listing.files.some(isDump) || listing.problems.length > 0) return [];
  const told: Problem[] = [];
  for (const { slug, source, edited } of shelf.spines) {
    if (source === null || edited || isDump(splitSource(source).file)) continue;
    const path = shelf.pathOf(slug);
    await rm(path, { force: true });
    shelf.remove(slug);
    told.push(problem('article-pruned', path, `${source} is no longer in ${sources}`));
  }
  return told;
}
