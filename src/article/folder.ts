/** What lies in a folder of dumps: files inside it, in one order on every machine, and what is refused. */

import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import { kindOf } from '../intake/index.ts';
import { problem } from '../problems.ts';
import type { Problem } from '../types.ts';

/** Whether a file of this name is read as a dump, or as several. */
export function isDumpName(name: string): boolean {
  return kindOf(name) !== null;
}

export interface Listing {
  /** Paths relative to the folder, parts separated by `/`, in code-unit order. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Lists the files under a folder. Names that begin with a dot are passed over. A symbolic link is followed only
 * to a file inside the folder: a link that leaves it is refused, and a linked folder would be listed twice.
 * A folder that is not there is empty.
 */
export async function listFolder(folder: string): Promise<Listing> {
  const files: string[] = [];
  const problems: Problem[] = [];
  if (!(await isFolder(folder))) return { files, problems };
  const root = await realpath(folder);

  async function walk(relative: string): Promise<void> {
    const entries = await readdir(join(folder, relative), { withFileTypes: true });
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue;
      const path = relative === '' ? entry.name : `${relative}/${entry.name}`;
      if (entry.isDirectory()) await walk(path);
      else if (entry.isFile()) files.push(path);
      else if (entry.isSymbolicLink()) {
        const verdict = await judgeLink(join(folder, path), root);
        if (verdict === 'file') files.push(path);
        else if (verdict !== 'folder')
          problems.push(problem('source-symlink', join(folder, path), verdict.reason));
      } else problems.push(problem('source-not-a-file', join(folder, path), 'it is not a plain file'));
    }
  }
  await walk('');
  return { files: files.sort(byCodeUnit), problems: problems.sort((a, b) => byCodeUnit(a.file, b.file)) };
}

/** Files as they are named, folders as the dumps in them; each once, in the order given. */
export async function expandPaths(paths: readonly string[]): Promise<Listing> {
  const files: string[] = [];
  const problems: Problem[] = [];
  for (const path of paths) {
    const listing = (await isFolder(path)) ? await listFolder(path) : null;
    if (listing === null) files.push(path);
    else {
      files.push(...listing.files.filter(isDumpName).map((file) => join(path, file)));
      problems.push(...listing.problems);
    }
  }
  return { files: [...new Set(files)], problems };
}

/** Why a path is not read as a dump; null where it may be tried. */
export async function objectionTo(path: string): Promise<Refusal | null> {
  const refused = (found: Problem): Refusal => ({ ok: false, problems: [found] });
  if (!isDumpName(path)) return refused(unsupported(path));
  const found = await stat(path).catch(() => null);
  if (found === null || found.isFile()) return null;
  return refused(problem('source-not-a-file', path, 'it is not a plain file'));
}

type Refusal = { readonly ok: false; readonly problems: readonly Problem[] };

/** The problem with a file whose ending is not one of a dump. */
export function unsupported(path: string): Problem {
  return problem(
    'source-unsupported',
    path,
    `the ending of ${basename(path)} is not one that Dateline reads`,
  );
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}

async function judgeLink(
  path: string,
  root: string,
): Promise<'file' | 'folder' | { readonly reason: string }> {
  let target: string;
  try {
    target = await realpath(path);
  } catch {
    return { reason: 'the link leads nowhere' };
  }
  if (target !== root && !target.startsWith(root.endsWith(sep) ? root : root + sep)) {
    return { reason: `the link leads out of the folder, to ${target}` };
  }
  const found = await lstat(target);
  if (found.isDirectory()) return 'folder';
  return found.isFile() ? 'file' : { reason: 'the link leads to something that is not a plain file' };
}

/** Compares by UTF-16 code units: the same order in every locale. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
