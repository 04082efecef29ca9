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
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

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

  /** Removes what is under no key in use. */
  keepOnly(keys: ReadonlySet<string>): void {
    try {
      for (const shelf of readdirSync(this.folder)) {
        for (const name of readdirSync(join(this.folder, shelf))) {
          if (!keys.has(name.replace(/\.json$/, ''))) rmSync(join(this.folder, shelf, name), { force: true });
        }
      }
    } catch {
      // What cannot be removed is not in the way.
    }
  }

  #pathOf(key: string): string {
    return join(this.folder, key.slice(0, 2), `${key}.json`);
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
