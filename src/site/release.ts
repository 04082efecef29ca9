/** Releases of a site: where they lie, how they are known, and what was recorded of them. */

import { lstat, readdir, readFile, readlink } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { digestOf } from '../plan/digest.ts';

/** The release that is the site, and what was recorded of it. */
export interface Former {
  readonly id: string;
  readonly folder: string;
  readonly record: unknown;
}

/** Where the site is and where its releases are. */
export interface Place {
  readonly site: string;
  readonly releases: string;
}

/** Releases are named by time, so that their names sort; the rest makes them unlike. */
export const RELEASE = /^r\d{17}-[0-9a-f]{8}$/;
/** In every release: by this a folder is known for a site that Dateline made, also where it was copied. */
export const MARK = '.dateline-site';

/** The release that is the site and what was recorded of it; null where there is none, or it is not known which. */
export async function formerOf({ site, releases }: Place): Promise<Former | null> {
  const kind = await kindOf(site);
  if (kind !== 'link' && kind !== 'folder') return null;
  const seal = await textOf(join(site, MARK));
  const linked = kind === 'link' ? basename(await readlink(site)) : null;
  for (const id of linked === null ? await folderlessIn(releases) : [linked]) {
    if (!RELEASE.test(id)) continue;
    const text = await textOf(join(releases, `${id}.json`));
    // The seal tells whether this is the record of what lies there: a crash may have parted them.
    if (text === null || sealOf(text) !== seal) continue;
    return { id, folder: linked === null ? site : join(releases, id), record: JSON.parse(text) as unknown };
  }
  return null;
}

/** What is written into a release: that it is Dateline's, and which record is its own. */
export function sealOf(record: string): string {
  return `Made by Dateline, which may replace this folder.\n${digestOf(record)}\n`;
}

/** Releases of which only the record lies among the releases, newest first: one of them may be the folder of the site. */
async function folderlessIn(releases: string): Promise<string[]> {
  const names = new Set(await readdir(releases).catch(() => []));
  const recorded = [...names]
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length));
  return recorded
    .filter((id) => !names.has(id))
    .sort()
    .reverse();
}

/** The release that is the site at `output`. */
export async function currentRelease(output: string): Promise<Former | null> {
  return formerOf(placeOf(output));
}

export function placeOf(output: string): Place {
  const site = resolve(output);
  return { site, releases: `${site}.releases` };
}

async function textOf(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch(() => null);
}

/** What is at a path; links are not followed. */
export async function kindOf(path: string): Promise<'nothing' | 'link' | 'folder' | 'file'> {
  try {
    const found = await lstat(path);
    if (found.isSymbolicLink()) return 'link';
    return found.isDirectory() ? 'folder' : 'file';
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return 'nothing';
    throw error;
  }
}
