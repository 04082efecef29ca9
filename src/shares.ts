/** How reading and rendering are shared out: here, among processes of this machine, or among machines. */

import { loadGazetteer } from './archive/gazetteer/load.ts';
import type { ReadSources } from './article/read-file.ts';
import { cardTasks, keptCard, type MakeCards, makeCardsHere, shareOfCards } from './desk/cards.ts';
import { type Desk, openDesk, rememberDesk } from './desk/desk.ts';
import { type Gathered, gather } from './desk/gather.ts';
import { notesBySource } from './desk/notes.ts';
import { articleOpener } from './desk/opening.ts';
import type { OnProgress } from './desk/progress.ts';
import { type RenderOrder, renderPaths } from './desk/publish-site.ts';
import { orderGiven, processesFor, runShare, shareOf, tellDone } from './desk/share.ts';
import {
  dueTasks,
  type ReadFiles,
  type ReadTask,
  readTasks,
  type Taken,
  takeNothing,
} from './desk/take-in.ts';
import { assembleSite } from './site/build.ts';

/** What reads and cleans is loaded where there is something to read: most builds find nothing new. */
const engine = () => import('./reading.ts');

/** Reads files here, one after another. */
async function readHere(
  desk: Desk,
  tasks: readonly ReadTask[],
  onDone: (files: number) => void,
): Promise<void> {
  const { readInto, readSources } = await engine();
  const read: ReadSources = (path, givenFor) => readSources(path, desk.knowledge, givenFor);
  for (const task of tasks) {
    await readInto(desk.cache, desk.sources, task, read);
    onDone(1);
  }
}

/** Reads files, and where they are many, in several processes. */
export function reading(onProgress: OnProgress): ReadFiles {
  return async (desk, tasks) => {
    let done = 0;
    const onDone = (files: number): void => {
      done += files;
      onProgress({ kind: 'reading', done, of: tasks.length });
    };
    onDone(0);
    const processes = desk.cache.isWritable() ? processesFor(tasks.length, 'files') : 1;
    if (processes === 1) return readHere(desk, tasks, onDone);
    const shares = Array.from({ length: processes }, (_, index) => {
      const order: ReadOrder = { content: desk.content, share: index, of: processes };
      return runShare({ command: 'read-share', order }, onDone);
    });
    await Promise.all(shares);
  };
}

/** The same, telling nobody. */
const readQuietly = reading(() => undefined);

interface ReadOrder {
  readonly content: string;
  readonly share: number;
  readonly of: number;
}

/** In a process of its own: reads every so-manieth of the files that are due. */
export async function readShare(): Promise<void> {
  const { content, share, of } = await orderGiven<ReadOrder>();
  const desk = await openDesk(content);
  const tasks = dueTasks(desk, readTasks(desk)).filter(({ file }) => shareOf(file, of) === share);
  await readHere(desk, tasks, tellDone);
}

/** Makes cards here, and where they are many, in several processes. */
export function carding(taken: Taken, onProgress: OnProgress): MakeCards {
  return async (desk, tasks) => {
    const processes = desk.cache.isWritable() ? processesFor(tasks.length, 'cards') : 1;
    // What was taken in must be known to the others; one process makes them as well where the rest of its work is.
    if (processes === 1 || !rememberDesk(desk, taken, null)) return;
    let done = 0;
    const onDone = (cards: number): void => {
      done += cards;
      onProgress({ kind: 'gathering', done, of: tasks.length });
    };
    onDone(0);
    const shares = Array.from({ length: processes }, (_, share) => {
      const order: ReadOrder = { content: desk.content, share, of: processes };
      return runShare({ command: 'card-share', order }, onDone);
    });
    await Promise.all(shares);
  };
}

/** In a process of its own: makes its share of the cards that are due. */
export async function cardShare(): Promise<void> {
  const { content, share, of } = await orderGiven<ReadOrder>();
  const desk = await openDesk(content);
  const taken = await takeNothing(desk, readQuietly);
  const notes = notesBySource(taken);
  const due = cardTasks(desk, notes).filter((task) => keptCard(desk, task) === null);
  const { gazetteer } = await loadGazetteer(content, desk.knowledge.outlets);
  const load = articleOpener(desk, taken, notes);
  await makeCardsHere(desk, shareOfCards(due, share, of), gazetteer, load, tellDone);
}

/** The archive as it stands, without taking anything in. */
export async function gatherAsIs(desk: Desk, pathPrefix: string): Promise<Gathered> {
  return gather(desk, await takeNothing(desk, readQuietly), pathPrefix);
}

/** In a process of its own: renders the pages it is given of a site whose articles are all taken in. */
export async function renderShare(): Promise<void> {
  const order = await orderGiven<RenderOrder>();
  const { content, pathPrefix } = order;
  const desk = await openDesk(content);
  const { parts } = await gatherAsIs(desk, pathPrefix);
  await renderPaths(assembleSite(parts), order, tellDone);
}

/** Reads a share of the sources and keeps what came of it, for a later run, here or elsewhere, to make articles of. */
export async function readShard(content: string, shard: Shard, onProgress: OnProgress): Promise<number> {
  const desk = await openDesk(content);
  const tasks = readTasks(desk).filter(({ file }) => shareOf(file, shard.of) === shard.number - 1);
  const due = dueTasks(desk, tasks);
  let done = 0;
  await readHere(desk, due, (files) => {
    done += files;
    onProgress({ kind: 'reading', done, of: due.length });
  });
  return tasks.length;
}

/** One of so many shards, counted from 1. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}
