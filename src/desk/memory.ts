/** What is remembered of an archive from one run to the next. Losing it costs time and nothing else. */

import { mkdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { DraftNote, Placed } from '../article/ingest.ts';
import type { Spine } from '../article/shelf.ts';
import { readJson, writeWhole } from '../plan/cache.ts';
import type { KnownFiles } from '../plan/files.ts';
import type { Card } from '../site/view.ts';

/** Changes with the form of what is kept. */
const FORM = 1;

export interface Memory {
  readonly form: typeof FORM;
  /** Stands for the code that the cards were made by. */
  readonly version: string;
  readonly files: KnownFiles;
  /** What came of reading a file of the sources folder, by its path in it; `key` is of all that was read. */
  readonly notes: Readonly<Record<string, { readonly key: string; readonly notes: readonly DraftNote[] }>>;
  readonly placed: Readonly<Record<string, Placed>>;
  readonly spines: Readonly<Record<string, Spine>>;
  readonly cards: Readonly<Record<string, { readonly from: string; readonly card: Card }>>;
}

const NOTHING: Memory = {
  form: FORM,
  version: '',
  files: {},
  notes: {},
  placed: {},
  spines: {},
  cards: {},
};

/** Where what is remembered of a content folder lies: beside it, in `.dateline`. */
export function memoryFolder(content: string): string {
  const whole = resolve(content);
  return join(dirname(whole), '.dateline', basename(whole));
}

/** What was remembered; nothing where there is nothing, or nothing of this form. */
export function recall(folder: string): Memory {
  const path = join(folder, 'memory.json');
  const state = stateOf(path);
  if (state !== null && last?.state === state) return last.memory;
  const found = readJson(path) as Partial<Memory> | undefined;
  return found?.form === FORM ? { ...NOTHING, ...found } : NOTHING;
}

/** What this process remembered last: one that builds again and again need not read it back while the file is the same. */
let last: { readonly state: string; readonly memory: Memory } | null = null;

/** What the file system says of a file, which is another one after each write; null where it is not there. */
function stateOf(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? null : [path, found.ino, found.size, found.mtimeMs, found.ctimeMs].join(' ');
}

/** Keeps a memory for the next run; false where it cannot be kept. */
export function remember(folder: string, known: Omit<Memory, 'form'>): boolean {
  const path = join(folder, 'memory.json');
  const memory: Memory = { form: FORM, ...known };
  try {
    mkdirSync(folder, { recursive: true });
    writeWhole(path, JSON.stringify(memory));
    const state = stateOf(path);
    last = state === null ? null : { state, memory };
    return true;
  } catch {
    return false;
  }
}

/** Forgets all that was remembered. */
export function forget(folder: string): void {
  rmSync(join(folder, 'memory.json'), { force: true });
}
