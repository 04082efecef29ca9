/** What every command on a content folder begins with: what lies there, what is known of it from before, and what is due. */

import { join, resolve } from 'node:path';
import { isDumpName, type Listing, lackOfSources, listFolder } from '../article/folder.ts';
import { sidecarProblems } from '../article/ingest.ts';
import { Shelf, type Spine } from '../article/shelf.ts';
import type { Knowledge } from '../knowledge.ts';
import { Cache } from '../plan/cache.ts';
import { type CodeVersions, codeVersions } from '../plan/code.ts';
import { digestOf } from '../plan/digest.ts';
import { FileHashes } from '../plan/files.ts';
import type { Problem } from '../types.ts';
import { gazetteerKey, knowledgeFor, outletsKey } from './knowledge.ts';
import {
  type Cards,
  type Memory,
  memoryFolder,
  recall,
  recallCards,
  remember,
  rememberCards,
} from './memory.ts';

export interface Desk {
  /** The content folder and its sources, as they are named in problems. */
  readonly content: string;
  readonly sources: string;
  readonly folder: string;
  readonly memory: Memory;
  /** The cards that were remembered; read when they are first asked for. */
  readonly cards: () => Cards;
  readonly hashes: FileHashes;
  readonly versions: CodeVersions;
  readonly cache: Cache;
  readonly listing: Listing;
  readonly isDump: (file: string) => boolean;
  readonly shelf: Shelf;
  readonly knowledge: Knowledge;
  /** Digest of what is known of outlets. */
  readonly knowledgeKey: string;
  /** Digest of the gazetteer and of the names of outlets, which are none of its records'. */
  readonly gazetteerKey: string;
  readonly problems: readonly Problem[];
}

/**
 * Opens the desk on a content folder. `afresh` reads every file again, whatever the file system says of it: a disk that
 * changes a byte changes no time stamp.
 */
export async function openDesk(content: string, afresh = false): Promise<Desk> {
  const sources = join(content, 'sources');
  const folder = memoryFolder(content);
  const memory = recall(folder);
  const hashes = new FileHashes(afresh ? {} : memory.files);
  const versions = codeVersions(hashes);
  const listing = await listFolder(sources);
  const dumps = new Set(listing.files.filter(isDumpName));
  const hashOf = (path: string): string | null => hashes.of(resolve(path));
  const sound = memory.spines;
  const shelf = await Shelf.open(join(content, 'articles'), { hashOf, spines: sound });
  const lack = shelf.isEmpty ? await lackOfSources(sources, listing) : [];
  const knowledgeKey = outletsKey(content, hashes);
  const knowledge = await knowledgeFor(resolve(content), knowledgeKey);
  return {
    ...{ content, sources, folder, memory, hashes, versions, listing, shelf },
    knowledge: knowledge.value,
    knowledgeKey,
    gazetteerKey: digestOf(knowledgeKey, gazetteerKey(content, hashes)),
    cards: once(() => recallCards(folder)),
    cache: new Cache(join(folder, 'kept')),
    isDump: (file) => dumps.has(file),
    problems: [...knowledge.problems, ...listing.problems, ...sidecarProblems(sources, listing), ...lack],
  };
}

/** Keeps for the next run what this one has found out; cards are those of before where none were made. */
export function rememberDesk(
  desk: Desk,
  taken: Pick<Memory, 'notes' | 'placed'>,
  made: Cards['cards'] | null,
): boolean {
  const { hashes, folder, shelf } = desk;
  const spines: Record<string, Spine> = {};
  for (const spine of shelf.spines) {
    const file = hashes.of(resolve(shelf.pathOf(spine.slug)));
    if (file !== null) spines[spine.slug] = { ...spine, file };
  }
  if (made !== null) rememberCards(folder, { version: desk.versions.pages, cards: made });
  const { notes, placed } = taken;
  return (
    isRemembered(desk, taken, spines) || remember(folder, { files: hashes.known, notes, placed, spines })
  );
}

/** Whether all that is to be remembered is so already: of an unchanged archive, writing it would take most of the time. */
function isRemembered(
  { hashes, memory }: Desk,
  { notes, placed }: Pick<Memory, 'notes' | 'placed'>,
  spines: Memory['spines'],
): boolean {
  return (
    hashes.areAsBefore &&
    isEach(notes, memory.notes, (one, other) => one.key === other.key && one.notes === other.notes) &&
    isEach(spines, memory.spines, (one, other) => one.file === other.file) &&
    isEach(placed, memory.placed, (one, other) => JSON.stringify(one) === JSON.stringify(other))
  );
}

function isEach<T>(
  now: Readonly<Record<string, T>>,
  before: Readonly<Record<string, T>>,
  isSame: (one: T, other: T) => boolean,
): boolean {
  const entries = Object.entries(now);
  if (entries.length !== Object.keys(before).length) return false;
  return entries.every(([name, one]) => {
    const other = before[name];
    return other !== undefined && isSame(one, other);
  });
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
