/** What lies in a folder of dumps: files inside it, in one order on every machine, and what is refused. */

import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { problem } from '../problems.ts';
import type { Problem } from '../types.ts';

/** Endings of the files that are read as dumps. */
const DUMP_ENDING = /\.(?:txt|text)$/i;

export function isDumpName(name: string): boolean {
  return DUMP_ENDING.test(name);
}

export interface Listing {
  /** Paths relative to the folder, parts separated by `/`, in code-unit order. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Lists the files under a folder. Names that begin with a dot are passed over. A symbolic link is followed only
 * to a file inside the folder: a link that leaves it is refused, and a linked folder would be listed twice.
 */
export async function listFolder(folder: string): Promise<Listing> {
  const files: string[] = [];
  const problems: Problem[] = [];
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

/** The problem with reading a path that was named outright; null where it is a plain file, linked or not. */
export async function objectionTo(path: string): Promise<Problem | null> {
  if ((await stat(path)).isFile()) return null;
  return problem('source-not-a-file', path, 'it is not a plain file');
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
