/** What lies in a folder of dumps: files inside it, in one order on every machine, and what is refused. */

import type { Dirent } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import { kindOf } from '../intake/formats/endings.ts';
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
    for (const entry of await entriesOf(join(folder, relative), problems)) {
      if (entry.name.startsWith('.')) continue;
      const path = relative === '' ? entry.name : `${relative}/${entry.name}`;
      if (entry.isDirectory()) await walk(path);
      else if (entry.isFile()) files.push(path);
      else if (entry.isSymbolicLink()) {
        const verdict = await judgeLink(join(folder, path), root);
        if (verdict === 'file') files.push(path);
        else if (verdict !== 'folder')
          problems.push(problem('source-symlink', join(folder, path), verdict.reason, verdict));
      } else problems.push(problem('source-not-a-file', join(folder, path), 'it is not a plain file'));
    }
  }
  await walk('');
  return { files: files.sort(byCodeUnit), problems: problems.sort((a, b) => byCodeUnit(a.file, b.file)) };
}

/** What is in a folder; one that may not be read is a problem, and empty. */
async function entriesOf(folder: string, problems: Problem[]): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    problems.push(
      problem('unreadable-file', folder, `the folder cannot be read: ${(error as Error).message}`),
    );
    return [];
  }
}

/** Paths to read, in the order given, and those among them that are refused before they are read. */
export interface Expansion extends Listing {
  readonly refusals: ReadonlyMap<string, Refusal>;
}

/** Files as they are named, folders as the dumps in them, with what is refused there; each once, in the order given. */
export async function expandPaths(paths: readonly string[]): Promise<Expansion> {
  const files: string[] = [];
  const problems: Problem[] = [];
  const refusals = new Map<string, Refusal>();
  for (const path of paths) {
    if (!(await isFolder(path))) {
      files.push(path);
      continue;
    }
    const listing = await listFolder(path);
    for (const found of listing.problems) refusals.set(found.file, refused(found));
    const dumps = listing.files.filter(isDumpName).map((file) => join(path, file));
    files.push(...[...dumps, ...listing.problems.map(({ file }) => file)].sort(byCodeUnit));
    problems.push(...passedOver(path, listing));
  }
  return { files: [...new Set(files)], problems, refusals };
}

/** What a folder holds beside dumps and their sidecars, and that it holds no dump. */
function passedOver(folder: string, { files, problems }: Listing): Problem[] {
  const others = files.filter((file) => !isDumpName(file) && !file.endsWith('.yaml'));
  const named = others.slice(0, MOST_NAMED).join(', ') + (others.length > MOST_NAMED ? ' …' : '');
  const found: Problem[] = [];
  if (others.length > 0) {
    const many = others.length === 1 ? 'one file was' : `${others.length} files were`;
    found.push(problem('files-passed-over', folder, `${many} not read: ${named}`));
  }
  if (problems.length === 0 && !files.some(isDumpName)) found.push(noDumps(folder));
  return found;
}

/** How many of the files that are passed over are named. */
const MOST_NAMED = 5;

/** The problem with a folder that holds nothing to read. */
export function noDumps(folder: string): Problem {
  return problem('no-dumps', folder, 'there is no dump in it');
}

/** The problem with a sources folder that is missing or holds nothing at all; none where something is there. */
export async function lackOfSources(folder: string, { files, problems }: Listing): Promise<Problem[]> {
  if (files.length > 0 || problems.length > 0) return [];
  return [
    (await isFolder(folder)) ? noDumps(folder) : problem('no-dumps', folder, 'there is no such folder'),
  ];
}

/** Why a path is not read as a dump; null where it may be tried. */
export async function objectionTo(path: string): Promise<Refusal | null> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => error.code);
  if (found === 'ENOENT' || found === 'ENOTDIR')
    return refused(problem('unreadable-file', path, 'there is no file of that name'));
  if (!isDumpName(path)) return refused(unsupported(path));
  if (typeof found !== 'object' || found.isFile()) return null;
  return refused(problem('source-not-a-file', path, 'it is not a plain file'));
}

type Refusal = { readonly ok: false; readonly problems: readonly Problem[] };

function refused(found: Problem): Refusal {
  return { ok: false, problems: [found] };
}

/** The problem with a file whose ending is not one of a dump. */
export function unsupported(path: string): Problem {
  const name = basename(path);
  const reason = `the ending of ${name} is not one that Dateline reads`;
  const sidecar = /^(.+)\.(?:yml|YAML|YML)$/.exec(name);
  if (sidecar === null) return problem('source-unsupported', path, reason);
  return problem('source-unsupported', path, reason, {
    fix: `If it goes with a dump, rename it to ${sidecar[1]}.yaml; else remove it.`,
  });
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}

const COPY_FOLDER = 'Copy the folder itself to where the link is.';

async function judgeLink(
  path: string,
  root: string,
): Promise<'file' | 'folder' | { readonly reason: string; readonly fix?: string }> {
  let target: string;
  try {
    target = await realpath(path);
  } catch {
    return { reason: 'the link leads nowhere', fix: 'Remove the link, or put back what it led to.' };
  }
  if (target !== root && !target.startsWith(root.endsWith(sep) ? root : root + sep)) {
    const reason = `the link leads out of the folder, to ${target}`;
    return (await isFolder(target)) ? { reason, fix: COPY_FOLDER } : { reason };
  }
  const found = await lstat(target);
  if (found.isDirectory()) return 'folder';
  return found.isFile() ? 'file' : { reason: 'the link leads to something that is not a plain file' };
}

/** Compares by UTF-16 code units: the same order in every locale. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
