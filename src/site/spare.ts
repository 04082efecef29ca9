/**
 * A release too old to go back to, kept for the next build to begin with: nearly all of its files are names of the same files as
 * those of the release that is the site, so that making a new one takes work for what differs and not for every file.
 */

import { rmdirSync, statSync, unlinkSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filesIn } from '../plan/files.ts';
import { removeTree } from './discard.ts';
import { MARK, type Place, RELEASE, sealOf } from './release.ts';

const PREFIX = 'spare-';

/** Where a release lies as the spare one, and its record. */
export function sparePaths({ releases }: Place, id: string): readonly [folder: string, record: string] {
  return [join(releases, PREFIX + id), join(releases, `${PREFIX}${id}.json`)];
}

/** The spare release; null where there is none, or its record is not its own. */
export async function findSpare({ releases }: Place): Promise<Spare | null> {
  const names = (await readdir(releases)).filter((name) => name.startsWith(PREFIX));
  const ids = names.map((name) => name.slice(PREFIX.length)).filter((id) => RELEASE.test(id));
  const id = ids.sort().at(-1);
  const text = id === undefined ? null : await recordOf(releases, id);
  if (id === undefined || text === null) return null;
  return { folder: join(releases, PREFIX + id), record: JSON.parse(text) as unknown };
}

interface Spare {
  readonly folder: string;
  readonly record: unknown;
}

/** Takes from the stage that the spare release has become what told that it was one, and removes any other, and their records. */
export async function clearSpares({ releases }: Place, stage: string): Promise<void> {
  await rm(join(stage, MARK), { force: true });
  for (const name of (await readdir(releases)).filter((one) => one.startsWith(PREFIX))) {
    const path = join(releases, name);
    if (name.endsWith('.json')) await rm(path, { force: true });
    else await removeTree(path);
  }
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
