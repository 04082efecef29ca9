/** Sources to articles: what has changed is read, what was read is put on the shelf, in the order of the listing. */

import { join, resolve } from 'node:path';
import type { Draft } from '../article/draft.ts';
import { unsupported } from '../article/folder.ts';
import { type DraftNote, type Ingested, type Placed, placeSource, refusedSource } from '../article/ingest.ts';
import { formerSlugs, readRedirects } from '../article/redirects.ts';
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

/** Reads files, in any order and anywhere, and keeps what came of each where {@link notesOf} finds it. */
export type ReadFiles = (desk: Desk, tasks: readonly ReadTask[]) => Promise<void>;

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
    const read = [file, ...sidecars].flatMap((name) => [name, hashes.of(resolve(sources, name))]);
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

/** Those of the tasks whose outcome is neither remembered nor kept. */
export function dueTasks(desk: Desk, tasks: readonly ReadTask[]): ReadTask[] {
  return tasks.filter((task) => notesOf(desk, task) === null);
}

/** What came of reading a file; null where it is yet to be read. */
export function notesOf({ memory, cache }: Desk, { file, key }: ReadTask): readonly DraftNote[] | null {
  const remembered = memory.notes[file];
  if (remembered?.key === key) return remembered.notes;
  return (cache.get(notesKey(key)) as readonly DraftNote[] | undefined) ?? null;
}

/** The key under which the notes of a file are kept. */
export function notesKey(key: string): string {
  return digestOf('notes', key);
}

/** The notes of all files; those that are due are read. */
async function allNotes(desk: Desk, readFiles: ReadFiles): Promise<Desk['memory']['notes']> {
  const tasks = readTasks(desk);
  const due = dueTasks(desk, tasks);
  if (due.length > 0) await readFiles(desk, due);
  const notes: Record<string, { key: string; notes: readonly DraftNote[] }> = {};
  for (const task of tasks) {
    const found = notesOf(desk, task);
    if (found === null) throw new DraftLost(task.file);
    notes[task.file] = { key: task.key, notes: found };
  }
  return notes;
}

/** Takes in every source. `onItem` is told of each as it is put in its place. */
export async function takeIn(
  desk: Desk,
  readFiles: ReadFiles,
  onItem: (item: Ingested) => void,
): Promise<Taken> {
  const notes = await allNotes(desk, readFiles);
  const placed: Record<string, Placed> = {};
  const items: Ingested[] = [];
  const done = (item: Ingested): void => {
    items.push(item);
    onItem(item);
  };
  for (const file of desk.listing.files) {
    const found = notes[file]?.notes;
    if (found === undefined) {
      if (!file.endsWith('.yaml')) done(refusedSource(file, [unsupported(join(desk.sources, file))]));
      continue;
    }
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
  return { items: [], notes: await allNotes(desk, readFiles), placed: desk.memory.placed };
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
  const former = (slug: string): string[] => formerSlugs(slug, readRedirects(desk.content).redirects);
  const open = (): Draft => openDraft(cache, note, folder);
  return placeSource({ folder, shelf, isDump, settled, open, formerSlugs: former }, named);
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
