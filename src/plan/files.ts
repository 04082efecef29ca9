/**
 * Files and the hashes of their content. What the file system says of a file that has not changed is remembered with
 * its hash, so that an unchanged file is not read again: the way Git's index does it.
 */

import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Size, time of change of the content and of the entry, number of the entry, and SHA-256 of the content. */
type Known = readonly [size: number, modified: number, changed: number, inode: number, sha256: string];

export type KnownFiles = Readonly<Record<string, Known>>;

/** A file changed less than this before it was looked at may change again without another time stamp. */
const RACY_MS = 50;

/** Hashes of files by path, with what was known of them before. */
export class FileHashes {
  readonly #before: KnownFiles;
  readonly #now: Record<string, Known> = {};
  readonly #began = Date.now();
  #asBefore = true;

  constructor(before: KnownFiles = {}) {
    this.#before = before;
  }

  /** SHA-256 of a file, in hexadecimal; null where it is not there or cannot be read. Links are followed. */
  of(path: string): string | null {
    const seen = this.#now[path];
    if (seen !== undefined) return seen[4];
    try {
      const { size, mtimeMs, ctimeMs, ino } = statSync(path);
      const known = this.#before[path];
      const same = known?.[0] === size && known[1] === mtimeMs && known[2] === ctimeMs && known[3] === ino;
      const sha256 = same ? known[4] : createHash('sha256').update(readFileSync(path)).digest('hex');
      // A racy entry is left out, so that the next run reads the file again.
      const racy = Math.max(mtimeMs, ctimeMs) > this.#began - RACY_MS;
      if (!same) this.#asBefore = false;
      this.#now[path] = [size, racy ? -1 : mtimeMs, ctimeMs, ino, sha256];
      return sha256;
    } catch {
      return null;
    }
  }

  /** Whether what is known is no more and nothing else than was known before. */
  get areAsBefore(): boolean {
    return this.#asBefore && Object.keys(this.#now).length === Object.keys(this.#before).length;
  }

  /** Forgets a file that was written meanwhile. */
  forget(path: string): void {
    delete this.#now[path];
  }

  /** What to hand to the next run: only what was asked for in this one. */
  get known(): KnownFiles {
    return this.#now;
  }
}

/** Paths of the plain files under a folder, in one order, names that begin with a dot left out; none where it is not there. */
export function filesUnder(folder: string, accept: (name: string) => boolean = () => true): string[] {
  const found: string[] = [];
  const walk = (path: string): void => {
    for (const entry of entriesOf(path)) {
      if (entry.name.startsWith('.')) continue;
      const inside = join(path, entry.name);
      if (entry.isDirectory()) walk(inside);
      else if (accept(entry.name)) found.push(inside);
    }
  };
  walk(folder);
  return found.sort();
}

/** Paths of all plain files under a folder, from it, parts separated by `/`; none where it is not there. */
export function filesIn(folder: string): string[] {
  const found: string[] = [];
  const walk = (inside: string): void => {
    for (const entry of entriesOf(`${folder}/${inside}`)) {
      if (entry.isDirectory()) walk(`${inside}${entry.name}/`);
      else if (entry.isFile()) found.push(inside + entry.name);
    }
  };
  walk('');
  return found;
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** Whether there is anything at a path, a link that leads nowhere too. */
export function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
