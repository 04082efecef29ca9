/** What is remembered of an archive from one run to the next. Losing it costs time and nothing else. */

import { mkdirSync, rmSync } from 'node:fs';
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
  const found = readJson(join(folder, 'memory.json')) as Partial<Memory> | undefined;
  return found?.form === FORM ? { ...NOTHING, ...found } : NOTHING;
}

/** Keeps a memory for the next run; false where it cannot be kept. */
export function remember(folder: string, memory: Omit<Memory, 'form'>): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    writeWhole(join(folder, 'memory.json'), JSON.stringify({ form: FORM, ...memory }));
    return true;
  } catch {
    return false;
  }
}

/** Forgets all that was remembered. */
export function forget(folder: string): void {
  rmSync(join(folder, 'memory.json'), { force: true });
}
