/** The articles folder on disk. */

import { lstat, mkdir, readdir, readFile } from 'node:fs/promises';
import { problem } from '../problems.ts';
import type { Outcome } from '../types.ts';

/** A name as file systems that know no case compare it. */
export function foldCase(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/**
 * Makes the folder in the content folder, which is there. Not recursively: should the folder one works in be
 * removed meanwhile, Node's recursive `mkdir` of a relative path never ends.
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** Names of what is in a folder; none where it is not there. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Reads a file as strict UTF-8, never through a link that could lead elsewhere. */
export async function readPlainFile(path: string): Promise<Outcome<string>> {
  const refused = (reason: string): Outcome<string> => ({
    ok: false,
    problems: [problem('article-unreadable', path, reason)],
  });
  try {
    if (!(await lstat(path)).isFile()) return refused('it is not a plain file');
    return {
      ok: true,
      value: new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path)),
      problems: [],
    };
  } catch (error) {
    const reason = error instanceof TypeError ? 'it is not valid UTF-8' : (error as Error).message;
    return refused(reason);
  }
}
