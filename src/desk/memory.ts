/** What is remembered of an archive from one run to the next. Losing it costs time and nothing else. */

import { mkdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { DraftNote, Placed } from '../article/ingest.ts';
import type { Spine } from '../article/shelf.ts';
import { readJson, writeWhole } from '../plan/cache.ts';
import type { KnownFiles } from '../plan/files.ts';
import type { Card } from '../site/view.ts';

/** Changes with the form of what is kept. */
const FORM = 2;

export interface Memory {
  readonly files: KnownFiles;
  /** What came of reading a file of the sources folder, by its path in it; `key` is of all that was read. */
  readonly notes: Readonly<Record<string, { readonly key: string; readonly notes: readonly DraftNote[] }>>;
  readonly placed: Readonly<Record<string, Placed>>;
  readonly spines: Readonly<Record<string, Spine>>;
}

/** The cards of an archive, most of what is remembered: read only where a site is made. */
export interface Cards {
  /** Stands for the code that they were made by. */
  readonly version: string;
  readonly cards: Readonly<Record<string, { readonly from: string; readonly card: Card }>>;
}

const NOTHING: Memory = { files: {}, notes: {}, placed: {}, spines: {} };
const NO_CARDS: Cards = { version: '', cards: {} };

/** Where what is remembered of a content folder lies: beside it, in `.dateline`. */
export function memoryFolder(content: string): string {
  const whole = resolve(content);
  return join(dirname(whole), '.dateline', basename(whole));
}

/** What was remembered; nothing where there is nothing, or nothing of this form. */
export function recall(folder: string): Memory {
  return MEMORY.read(folder) ?? NOTHING;
}

/** The cards that were remembered. */
export function recallCards(folder: string): Cards {
  return CARDS.read(folder) ?? NO_CARDS;
}

/** Keeps a memory for the next run; false where it cannot be kept. */
export function remember(folder: string, memory: Memory): boolean {
  return MEMORY.write(folder, memory);
}

export function rememberCards(folder: string, cards: Cards): boolean {
  return CARDS.write(folder, cards);
}

/** A value in a file of its own. A process that reads it again while the file is as it wrote it gets what it wrote. */
class Remembered<T> {
  readonly #name: string;
  #last: { readonly state: string; readonly value: T } | null = null;

  constructor(name: string) {
    this.#name = name;
  }

  read(folder: string): T | null {
    const path = join(folder, this.#name);
    const state = stateOf(path);
    if (state !== null && this.#last?.state === state) return this.#last.value;
    const found = readJson(path) as { readonly form?: number; readonly value?: T } | undefined;
    return found?.form === FORM ? (found.value ?? null) : null;
  }

  write(folder: string, value: T): boolean {
    const path = join(folder, this.#name);
    try {
      mkdirSync(folder, { recursive: true });
      writeWhole(path, JSON.stringify({ form: FORM, value }));
      const state = stateOf(path);
      this.#last = state === null ? null : { state, value };
      return true;
    } catch {
      return false;
    }
  }
}

const MEMORY = new Remembered<Memory>('memory.json');
const CARDS = new Remembered<Cards>('cards.json');

/** What the file system says of a file, which is another one after each write; null where it is not there. */
function stateOf(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? null : [path, found.ino, found.size, found.mtimeMs, found.ctimeMs].join(' ');
}

/** Forgets all that was remembered. */
export function forget(folder: string): void {
  for (const name of ['memory.json', 'cards.json']) rmSync(join(folder, name), { force: true });
}
