/**
 * A release too old to go back to, kept for the next build to begin with: nearly all of its files are names of the same files as
 * those of the release that is the site, so that making a new one takes work for what differs and not for every file.
 */

import { rmdirSync, statSync, unlinkSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filesIn } from '../plan/files.ts';
import { removeTree } from './discard.ts';
import { MARK, type Place, RELEASE, sealOf } from './release.ts';

const PREFIX = 'spare-';

/** Keeps a release as the spare one; there is none yet, since every build begins by taking it. */
export async function keepSpare({ releases }: Place, id: string): Promise<void> {
  await rename(join(releases, id), join(releases, PREFIX + id));
  await rename(join(releases, `${id}.json`), join(releases, `${PREFIX}${id}.json`));
}

/**
 * Makes the folder of a stage: the spare release where there is one and its record is its own, else an empty folder.
 * Gives what was recorded of the release; null where the folder is empty.
 */
export async function takeSpare({ releases }: Place, stage: string): Promise<unknown> {
  const names = (await readdir(releases)).filter((name) => name.startsWith(PREFIX));
  const ids = names.map((name) => name.slice(PREFIX.length)).filter((id) => RELEASE.test(id));
  const id = ids.sort().at(-1);
  const text = id === undefined ? null : await recordOf(releases, id);
  if (id !== undefined && text !== null) {
    await rename(join(releases, PREFIX + id), stage);
    unlinkSync(join(stage, MARK));
  } else await mkdir(stage);
  for (const name of names) {
    const path = join(releases, name);
    if (name.endsWith('.json')) await rm(path, { force: true });
    else if (name !== PREFIX + id || text === null) await removeTree(path);
  }
  return text === null ? null : (JSON.parse(text) as unknown);
}

async function recordOf(releases: string, id: string): Promise<string | null> {
  try {
    const text = await readFile(join(releases, `${PREFIX}${id}.json`), 'utf8');
    const seal = await readFile(join(releases, PREFIX + id, MARK), 'utf8');
    return sealOf(text) === seal ? text : null;
  } catch {
    return null;
  }
}

/** The files of a stage that are there already. */
export class Leftovers {
  readonly #stage: string;
  readonly #kept = new Set<string>();
  readonly #emptied = new Set<string>();

  /** Removes all files of the stage but those that are to stay. */
  constructor(stage: string, stays: (path: string) => boolean) {
    this.#stage = stage;
    for (const path of filesIn(stage)) {
      if (stays(path)) this.#kept.add(path);
      else this.#remove(path);
    }
  }

  get paths(): ReadonlySet<string> {
    return this.#kept;
  }

  /** Removes those that are not to stay after all. */
  narrow(stays: (path: string) => boolean): void {
    for (const path of [...this.#kept]) {
      if (stays(path)) continue;
      this.#kept.delete(path);
      this.#remove(path);
    }
  }

  /** Removes the folders in which nothing is left. */
  close(): void {
    for (const folder of [...this.#emptied].sort((a, b) => b.length - a.length)) {
      for (let at = folder; at !== '.'; at = dirname(at)) {
        try {
          rmdirSync(join(this.#stage, at));
        } catch {
          // Something is in it.
          break;
        }
      }
    }
  }

  #remove(path: string): void {
    unlinkSync(`${this.#stage}/${path}`);
    this.#emptied.add(dirname(path));
  }
}

/** Whether two paths are names of one file. */
export function isSameFile(one: string, other: string): boolean {
  const [a, b] = [statSync(one, { throwIfNoEntry: false }), statSync(other, { throwIfNoEntry: false })];
  return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev;
}
