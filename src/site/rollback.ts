/** Going back to the release before. */

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { problem } from '../problems.ts';
import type { Outcome, Problem } from '../types.ts';
import { takeLock } from './lock.ts';
import { makeLink, type Release, recover, refused, swapIn } from './publish.ts';
import { formerOf, kindOf, placeOf, RELEASE } from './release.ts';

/**
 * Makes the release before the one that is the site the site again; the other stays, so that going back twice leads
 * where one began. Nothing is built.
 */
export async function rollBack(output: string, link = makeLink): Promise<Outcome<Release>> {
  const place = placeOf(output);
  try {
    if ((await kindOf(place.releases)) !== 'folder') return refused(noRelease(output));
    const lock = await takeLock(join(place.releases, 'lock'));
    if (!lock.held) return refused(problem('build-locked', output, lock.reason));
    try {
      await recover(place);
      const current = await formerOf(place);
      const names = (await readdir(place.releases)).filter((name) => RELEASE.test(name)).sort();
      const id = names.findLast((name) => name !== current?.id);
      if (current === null || id === undefined) return refused(noRelease(output));
      const problems = await swapIn(place, id, link);
      const pages = (await readdir(place.site, { recursive: true })).filter((name) => name.endsWith('.html'));
      return { ok: true, value: { id, pages: pages.length }, problems };
    } finally {
      await lock.release();
    }
  } catch (error) {
    return refused(problem('output-unwritable', output, (error as Error).message));
  }
}

function noRelease(output: string): Problem {
  return problem('no-release', output, 'no release is kept beside the one that is the site');
}
