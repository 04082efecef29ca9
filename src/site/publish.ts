/**
 * Puts a built site in the place of the old one, whole or not at all.
 *
 * Releases lie in `OUTPUT.releases`, each in a folder of its own; OUTPUT is a symbolic link to one of them. A new
 * release is built aside, and one rename(2) of a fresh link over the old one makes it the site: at every moment,
 * whatever is killed, OUTPUT is the old site or the new one. Where links cannot be made, or OUTPUT is a folder,
 * folders are renamed instead; a crash between the two renames is mended by the next run.
 */

import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readlink, rename, rm, rmdir, symlink, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { filesIn } from '../plan/files.ts';
import { problem } from '../problems.ts';
import type { Outcome, Problem } from '../types.ts';
import { discard, removeTree } from './discard.ts';
import { takeLock } from './lock.ts';
import { type Former, formerOf, kindOf, MARK, type Place, placeOf, RELEASE, sealOf } from './release.ts';
import { clearSpares, findSpare, sparePaths } from './spare.ts';

export interface Build {
  /**
   * Fills a folder with the site, of which some may be carried over from the release that is the site now. It may throw.
   * The folder is empty, or what an older release left, of which `spare` was recorded.
   */
  readonly render: (stage: string, former: Former | null, spare: unknown) => Promise<Filled>;
}

/** What was written into a stage. */
export interface Filled {
  readonly pages: number;
  /** Files that must be there, relative to the site. */
  readonly expected: readonly string[];
  /** What the release was made from, in a form that JSON can hold: handed to the next build. */
  readonly record?: unknown;
  /** Whether most of its files are further names of files of the release before: keeping one more takes next to no room. */
  readonly isLinked?: boolean;
}

export interface Release {
  readonly id: string;
  readonly pages: number;
}

/** How many releases are kept beside the one that is the site. */
const KEPT = 1;
/** Beside the releases while the site is a folder of ours: without links, only this tells it from any other. */
const FOLDER_IS_OURS = 'folder-is-ours';

/**
 * Builds a release of the site at `output` and publishes it. Faults of the build and of the disk are problems, and
 * leave the site as it was. `link` makes a symbolic link, or says that there are none here.
 */
export async function publish(output: string, build: Build, link = makeLink): Promise<Outcome<Release>> {
  const place = placeOf(output);
  try {
    await mkdir(place.releases, { recursive: true });
    const lock = await takeLock(join(place.releases, 'lock'));
    if (!lock.held) return refused(problem('build-locked', output, lock.reason));
    try {
      await recover(place);
      const objection = await objectionTo(place);
      if (objection !== null) return refused(problem('output-not-a-site', output, objection));
      return await buildAndSwap(output, place, build, link);
    } finally {
      await lock.release();
      // Goes only where it is empty: where nothing was ever published.
      await rmdir(place.releases).catch(() => undefined);
    }
  } catch (error) {
    return refused(problem('output-unwritable', output, (error as Error).message));
  }
}

export function refused(found: Problem): Outcome<Release> {
  return { ok: false, problems: [found] };
}

/** Clears what a killed run left: half-built stages go, and a site that was moved aside comes back. */
export async function recover({ site, releases }: Place): Promise<void> {
  const names = (await readdir(releases)).sort();
  for (const name of names) {
    if (/^(?:stage|link)-r|^lock\.[0-9a-f-]{36}$/.test(name))
      await rm(join(releases, name), { recursive: true, force: true });
  }
  const aside = names.filter((name) => /^(?:former|replaced)-r/.test(name)).sort(byRelease);
  const last = aside.at(-1);
  if (last !== undefined && (await kindOf(site)) === 'nothing') await rename(join(releases, last), site);
  // Our own releases need no owner to look at them; what was set aside for one stays.
  for (const name of aside.filter((one) => one.startsWith('former-')))
    await rm(join(releases, name), { recursive: true, force: true });
}

/** By the release that took the place of what was moved aside. */
function byRelease(a: string, b: string): number {
  const [one, other] = [a.replace(/^\w+-/, ''), b.replace(/^\w+-/, '')];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Why what is at the output may not be replaced; null where it may. */
async function objectionTo({ site, releases }: Place): Promise<string | null> {
  switch (await kindOf(site)) {
    case 'nothing':
      return null;
    case 'file':
      return 'it is a file';
    case 'link': {
      const target = resolve(site, '..', await readlink(site));
      return target.startsWith(join(releases, 'r')) ? null : `it is a link to ${target}`;
    }
    case 'folder': {
      const names = await readdir(site);
      if (names.length === 0 || names.includes(MARK)) return null;
      const ours = (await kindOf(join(releases, FOLDER_IS_OURS))) === 'file';
      return ours ? null : `it is a folder that Dateline did not make: there is no ${MARK} in it`;
    }
  }
}

async function buildAndSwap(
  output: string,
  place: Place,
  build: Build,
  link: typeof makeLink,
): Promise<Outcome<Release>> {
  const id = `r${new Date().toISOString().replace(/\D/g, '')}-${randomUUID().slice(0, 8)}`;
  const stage = join(place.releases, `stage-${id}`);
  const spare = await findSpare(place);
  await (spare === null ? mkdir(stage) : rename(spare.folder, stage));
  try {
    await clearSpares(place, stage);
    const former = await formerOf(place);
    const rendered = await build
      .render(stage, former, spare?.record ?? null)
      .catch((error: unknown) => ({ failure: messageOf(error) }));
    if ('failure' in rendered) return refused(problem('build-failed', output, rendered.failure));
    const { pages } = rendered;
    const lack = lackOf(stage, rendered);
    if (lack !== null) return refused(problem('build-incomplete', output, lack));
    const record = JSON.stringify(rendered.record ?? null);
    await writeFile(join(stage, MARK), sealOf(record));
    await writeFile(join(place.releases, `${id}.json`), record);
    await rename(stage, join(place.releases, id));
    const problems = await swapIn(place, id, link);
    await prune(place, id, rendered.isLinked ?? false);
    return { ok: true, value: { id, pages }, problems };
  } finally {
    // What stays is cleared by the next run, and must not hide why this one failed.
    await discard(stage).catch(() => undefined);
  }
}

/** What a stage lacks to be the site; null where it is whole. */
function lackOf(stage: string, { pages, expected }: Filled): string | null {
  const files = new Set(filesIn(stage));
  if (pages === 0 || files.size < pages)
    return `${pages} pages were rendered, and ${files.size} files are there`;
  const missing = expected.find((path) => !files.has(path));
  return missing === undefined ? null : `${missing} is missing`;
}

/** Makes the release the site. Between the two renames that a folder needs there is, for an instant, none. */
export async function swapIn(
  { site, releases }: Place,
  id: string,
  link: typeof makeLink,
): Promise<Problem[]> {
  const release = join(releases, id);
  const fresh = join(releases, `link-${id}`);
  const linked = await link(join(basename(releases), id), fresh);
  const mark = join(releases, FOLDER_IS_OURS);
  const ours = (await kindOf(mark)) === 'file';

  const wasFolder = (await kindOf(site)) === 'folder';
  const aside = join(releases, `${ours ? 'former' : 'replaced'}-${id}`);
  const before = ours && wasFolder ? ((await formerOf({ site, releases }))?.id ?? null) : null;
  if (wasFolder) await rename(site, aside);
  try {
    await rename(linked ? fresh : release, site);
  } catch (error) {
    if (wasFolder) await rename(aside, site);
    throw error;
  }
  if (linked) await rm(mark, { force: true });
  else await writeFile(mark, '');

  if (!wasFolder) return [];
  if (before !== null) {
    // It stays as the release it was, to go back to.
    await rename(aside, join(releases, before));
    return [];
  }
  if (ours || (await readdir(aside)).length === 0) {
    await rm(aside, { recursive: true, force: true });
    return [];
  }
  return [problem('output-set-aside', site, `the folder that was there now lies in ${aside}`)];
}

/** Makes a symbolic link to a folder; false where the file system or the user may not. */
export async function makeLink(target: string, path: string): Promise<boolean> {
  try {
    await symlink(target, path, 'dir');
    return true;
  } catch (error) {
    if (NO_LINKS.has((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

/** What file systems that cannot make symbolic links answer. */
const NO_LINKS = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EINVAL', 'UNKNOWN']);

/** Removes releases older than the last ones, or keeps the newest of those as the spare one. A folder set aside for its owner stays. */
async function prune(place: Place, current: string, isLinked: boolean): Promise<void> {
  const { releases } = place;
  const names = await readdir(releases);
  const old = names.filter((name) => RELEASE.test(name) && name !== current).sort();
  const kept = new Set([current, ...old.slice(Math.max(0, old.length - KEPT))]);
  const gone = old.filter((name) => !kept.has(name));
  const spare = isLinked ? gone.pop() : undefined;
  if (spare !== undefined && names.includes(`${spare}.json`)) {
    const [folder, record] = sparePaths(place, spare);
    await rename(join(releases, spare), folder);
    await rename(join(releases, `${spare}.json`), record);
  }
  for (const name of gone) await removeTree(join(releases, name));
  for (const name of names) {
    const id = name.slice(0, -'.json'.length);
    if (name.endsWith('.json') && !kept.has(id) && id !== spare)
      await rm(join(releases, name), { force: true });
  }
}

/** An error's message with those of its causes: template engines wrap what went wrong. */
function messageOf(error: unknown): string {
  const messages: string[] = [];
  for (
    let at = error;
    at instanceof Error && messages.length < 5;
    at = at.cause ?? (at as { originalError?: unknown }).originalError
  ) {
    messages.push(at.message);
  }
  return messages.length > 0 ? messages.join(': ') : String(error);
}
