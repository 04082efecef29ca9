/** Results of pure steps, kept by the digest of what they were made from. Losing it costs time and nothing else. */

import { randomUUID } from 'node:crypto';
import {
  accessSync,
  constants,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Empty; when it was written, what is in no use was last removed. */
const TIDIED = 'tidied';

export class Cache {
  readonly folder: string;
  /** What could not be written, where the folder is read-only. */
  readonly #unwritten = new Map<string, string>();

  constructor(folder: string) {
    this.folder = folder;
  }

  /** The value kept under a key; undefined where there is none, or none that can be read. */
  get(key: string): unknown {
    const unwritten = this.#unwritten.get(key);
    return unwritten === undefined ? readJson(this.#pathOf(key)) : (JSON.parse(unwritten) as unknown);
  }

  /** Keeps a value that JSON can hold. Where the folder cannot be written, it is kept as long as the process lives. */
  put(key: string, value: unknown): void {
    const text = JSON.stringify(value);
    try {
      writeWhole(this.#pathOf(key), text);
    } catch {
      this.#unwritten.set(key, text);
    }
  }

  /** Whether other processes can find what is kept here. */
  isWritable(): boolean {
    try {
      mkdirSync(this.folder, { recursive: true });
      accessSync(this.folder, constants.W_OK);
      return true;
    } catch {
      return false;
    }
  }

  /** Milliseconds since {@link keepOnly} was last called, by whatever process. */
  get sinceTidied(): number {
    const mark = statSync(join(this.folder, TIDIED), { throwIfNoEntry: false });
    return mark === undefined ? Number.POSITIVE_INFINITY : Date.now() - mark.mtimeMs;
  }

  /** How many values are kept. */
  get size(): number {
    return shelvesOf(this.folder).reduce((sum, shelf) => sum + namesIn(join(this.folder, shelf)).length, 0);
  }

  /**
   * Removes what is under no key in use, and what writes that were broken off have left.
   * @param youngest milliseconds since a value was written below which it stays: another process may be about to use it
   */
  keepOnly(keys: ReadonlySet<string>, youngest: number): void {
    const before = Date.now() - youngest;
    try {
      writeFileSync(join(this.folder, TIDIED), '');
    } catch {
      // Then nothing of it can be removed either.
      return;
    }
    for (const shelf of shelvesOf(this.folder)) {
      for (const name of namesIn(join(this.folder, shelf))) {
        if (keys.has(name.replace(/\.json$/, ''))) continue;
        const path = join(this.folder, shelf, name);
        try {
          if (statSync(path).mtimeMs <= before) rmSync(path, { force: true });
        } catch {
          // What cannot be removed is not in the way.
        }
      }
    }
  }

  #pathOf(key: string): string {
    return join(this.folder, key.slice(0, 2), `${key}.json`);
  }
}

/** The folders that values lie in; none where nothing is kept. */
function shelvesOf(folder: string): string[] {
  return namesIn(folder).filter((name) => /^[0-9a-f]{2}$/.test(name));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Writes a file whole: a reader, and a crash, see the old one or the new one. Makes its folder where it is lacking. */
export function writeWhole(path: string, text: string): void {
  const draft = join(dirname(path), `.${randomUUID()}.tmp`);
  try {
    writeFileSync(draft, text);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(draft, text);
  }
  try {
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** A JSON file; undefined where it is not there or broken. */
export function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown;
  } catch {
    return undefined;
  }
}
