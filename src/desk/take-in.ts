/** Sources to articles: what has changed is read, what was read is put on the shelf, in the order of the listing. */

import { basename, join, resolve } from 'node:path';
import type { Draft } from '../article/draft.ts';
import { unsupported } from '../article/folder.ts';
import { type DraftNote, type Ingested, type Placed, placeSource, refusedSource } from '../article/ingest.ts';
import { sidecarPath } from '../article/sidecar.ts';
import type { Cache } from '../plan/cache.ts';
import { digestOf } from '../plan/digest.ts';
import type { Desk } from './desk.ts';
import { withFolder, withoutFolder } from './plan.ts';

/** A file to be read: the unit of work that is shared out among processes. */
export interface ReadTask {
  readonly file: string;
  readonly key: string;
  readonly sidecars: readonly string[];
}

/** Reads files and says of each what came of it, in any order. */
export type ReadFiles = (
  desk: Desk,
  tasks: readonly ReadTask[],
) => AsyncIterable<{ readonly task: ReadTask; readonly notes: readonly DraftNote[] }>;

/** What was noted of every file, and what came of every source. */
export interface Taken {
  readonly items: readonly Ingested[];
  readonly notes: Desk['memory']['notes'];
  readonly placed: Readonly<Record<string, Placed>>;
}

/** The files of the sources folder with the digest of all that their drafts are made from. */
export function readTasks(desk: Desk): ReadTask[] {
  const { listing, hashes, sources, versions, knowledgeKey } = desk;
  const beside = sidecarsByOwner(listing.files);
  return listing.files.filter(desk.isDump).map((file) => {
    const sidecars = beside.get(sidecarPath(file)) ?? [];
    const read = [file, ...sidecars].flatMap((name) => [basename(name), hashes.of(resolve(sources, name))]);
    return { file, sidecars, key: digestOf(versions.reading, knowledgeKey, ...read) };
  });
}

/** Sidecars by the path of the sidecar of a whole file: those of the articles in it, `NAME#3.yaml`, are with it. */
function sidecarsByOwner(files: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const file of files) {
    if (!file.endsWith('.yaml')) continue;
    for (const owner of new Set([file, file.replace(/#[^/#]+\.yaml$/, '.yaml')])) {
      const known = found.get(owner);
      if (known === undefined) found.set(owner, [file]);
      else known.push(file);
    }
  }
  return found;
}

/** Those of the tasks whose outcome is not remembered. */
export function dueTasks(desk: Desk, tasks: readonly ReadTask[]): ReadTask[] {
  return tasks.filter(({ file, key }) => desk.memory.notes[file]?.key !== key);
}

/** Takes in every source. `onItem` is told of each as it is put in its place. */
export async function takeIn(
  desk: Desk,
  readFiles: ReadFiles,
  onItem: (item: Ingested) => void,
): Promise<Taken> {
  const tasks = readTasks(desk);
  const due = new Set(dueTasks(desk, tasks).map(({ file }) => file));
  const fresh = inOrder(
    readFiles(
      desk,
      tasks.filter(({ file }) => due.has(file)),
    ),
  );
  const byFile = new Map(tasks.map((task) => [task.file, task]));
  const notes: Record<string, { key: string; notes: readonly DraftNote[] }> = {};
  const placed: Record<string, Placed> = {};
  const items: Ingested[] = [];
  const done = (item: Ingested): void => {
    items.push(item);
    onItem(item);
  };
  for (const file of desk.listing.files) {
    const task = byFile.get(file);
    if (task === undefined) {
      if (!file.endsWith('.yaml')) done(refusedSource(file, [unsupported(join(desk.sources, file))]));
      continue;
    }
    const known = desk.memory.notes[file]?.notes ?? [];
    const found = due.has(file) ? await fresh(file) : known;
    notes[file] = { key: task.key, notes: found };
    for (const note of found) {
      const item = await place(desk, note);
      done(item);
      const kept = placedOf(desk, note, item);
      if (kept !== null) placed[note.source] = kept;
    }
  }
  return { items, notes, placed };
}

/** What is known of the sources, without putting anything on the shelf; what has changed is read. */
export async function takeNothing(desk: Desk, readFiles: ReadFiles): Promise<Taken> {
  const tasks = readTasks(desk);
  const notes: Record<string, { key: string; notes: readonly DraftNote[] }> = {};
  for (const { file, key } of tasks) {
    const known = desk.memory.notes[file];
    if (known?.key === key) notes[file] = known;
  }
  for await (const { task, notes: found } of readFiles(desk, dueTasks(desk, tasks)))
    notes[task.file] = { key: task.key, notes: found };
  return { items: [], notes, placed: {} };
}

async function place(desk: Desk, note: DraftNote): Promise<Ingested> {
  const { sources: folder, shelf, isDump, cache, memory } = desk;
  const named = { ...note, problems: note.problems.map((found) => withFolder(found, desk.sources)) };
  const settled = (): Placed | null => {
    const before = memory.placed[note.source];
    if (before === undefined || before.draft !== note.draft || shelf.slugOf(note.source) !== before.slug)
      return null;
    return before.file === fileHash(desk, before.slug)
      ? { ...before, problems: before.problems.map((found) => withFolder(found, desk.content)) }
      : null;
  };
  return placeSource({ folder, shelf, isDump, settled, open: () => openDraft(cache, note, folder) }, named);
}

function fileHash({ hashes, shelf }: Desk, slug: string): string | null {
  return hashes.of(resolve(shelf.pathOf(slug)));
}

/** What to remember of a source, so that it need not be looked at again; null where it is to be looked at each time. */
function placedOf(desk: Desk, note: DraftNote, { slug, outcome, problems }: Ingested): Placed | null {
  if (slug === null || note.draft === null) return null;
  if (outcome === 'added' || outcome === 'updated') desk.hashes.forget(resolve(desk.shelf.pathOf(slug)));
  const file = fileHash(desk, slug);
  if (file === null) return null;
  const kept = outcome === 'kept';
  // What was told of a change is told once; what still holds, each time.
  const lasting = kept ? problems : note.problems.map((found) => withFolder(found, desk.sources));
  const relative = lasting.map((found) => withoutFolder(found, desk.content));
  return { draft: note.draft, file, slug, outcome: kept ? 'kept' : 'unchanged', problems: relative };
}

/** The kept draft of a source; read anew where it was lost. */
export function openDraft(cache: Cache, { source, draft }: DraftNote, folder: string): Draft {
  const kept = cache.get(draft ?? '') as Draft | undefined;
  if (kept === undefined) throw new DraftLost(source);
  return { ...kept, dump: { ...kept.dump, path: join(folder, source) } };
}

/** A draft that was to be kept is not there: it was removed meanwhile. */
export class DraftLost extends Error {
  readonly source: string;
  constructor(source: string) {
    super(`what was made of ${source} is no longer in .dateline: run the command again`);
    this.source = source;
  }
}

/** Asks for results by file as they come in any order. */
function inOrder(results: ReturnType<ReadFiles>): (file: string) => Promise<readonly DraftNote[]> {
  const early = new Map<string, readonly DraftNote[]>();
  const source = results[Symbol.asyncIterator]();
  return async (file) => {
    for (;;) {
      const found = early.get(file);
      if (found !== undefined) {
        early.delete(file);
        return found;
      }
      const next = await source.next();
      if (next.done === true) throw new Error(`nothing came of ${file}`);
      early.set(next.value.task.file, next.value.notes);
    }
  };
}
