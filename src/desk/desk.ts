/** What every command on a content folder begins with: what lies there, what is known of it from before, and what is due. */

import { basename, join, resolve } from 'node:path';
import { isDumpName, type Listing, lackOfSources, listFolder } from '../article/folder.ts';
import { sidecarProblems } from '../article/ingest.ts';
import { Shelf } from '../article/shelf.ts';
import { type Knowledge, loadKnowledge, outletFiles } from '../knowledge.ts';
import { Cache } from '../plan/cache.ts';
import { type CodeVersions, codeVersions } from '../plan/code.ts';
import { digestOf } from '../plan/digest.ts';
import { FileHashes } from '../plan/files.ts';
import { formatProblem } from '../problems.ts';
import type { Outcome, Problem } from '../types.ts';
import { type Memory, memoryFolder, recall, remember } from './memory.ts';

export interface Desk {
  /** The content folder and its sources, as they are named in problems. */
  readonly content: string;
  readonly sources: string;
  readonly folder: string;
  readonly memory: Memory;
  readonly hashes: FileHashes;
  readonly versions: CodeVersions;
  readonly cache: Cache;
  readonly listing: Listing;
  readonly isDump: (file: string) => boolean;
  readonly shelf: Shelf;
  /** Outlets' profiles with the digest of their files. */
  readonly outlets: NonNullable<Memory['outlets']>;
  /** All that Dateline knows; loaded when a dump is read. */
  readonly knowledge: () => Promise<Knowledge>;
  readonly problems: readonly Problem[];
}

/** Opens the desk on a content folder. */
export async function openDesk(content: string): Promise<Desk> {
  const sources = join(content, 'sources');
  const folder = memoryFolder(content);
  const memory = recall(folder);
  const hashes = new FileHashes(memory.files);
  const versions = codeVersions(hashes);
  const listing = await listFolder(sources);
  const dumps = new Set(listing.files.filter(isDumpName));
  const hashOf = (path: string): string | null => hashes.of(resolve(path));
  const sound = memory.spines;
  const shelf = await Shelf.open(join(content, 'articles'), { hashOf, spines: sound });
  const lack = shelf.isEmpty ? await lackOfSources(sources, listing) : [];
  const knowledge = onceAsync(async () => (await knowledgeOf(content)).value);
  const outlets = await outletsOf(content, memory, hashes);
  return {
    ...{ content, sources, folder, memory, hashes, versions, listing, shelf, knowledge, outlets },
    cache: new Cache(join(folder, 'kept')),
    isDump: (file) => dumps.has(file),
    problems: [...outlets.problems, ...listing.problems, ...sidecarProblems(sources, listing), ...lack],
  };
}

/** The profiles of the outlets; loaded only where one of their files has changed. */
async function outletsOf(content: string, memory: Memory, hashes: FileHashes): Promise<Desk['outlets']> {
  const files = await outletFiles(resolve(content));
  const key = digestOf(...files.flatMap((file) => [basename(file), hashes.of(file)]));
  if (memory.outlets?.key === key) return memory.outlets;
  const { value, problems } = await knowledgeOf(content);
  return { key, outlets: value.outlets, problems };
}

/** What Dateline knows; without its own phrases, which come with it, it is not installed whole. */
export async function knowledgeOf(content?: string): Promise<Outcome<Knowledge> & { readonly ok: true }> {
  const knowledge = await loadKnowledge(content === undefined ? undefined : resolve(content));
  if (!knowledge.ok) throw new Error(`no phrases: ${knowledge.problems.map(formatProblem).join('\n')}`);
  return knowledge;
}

function onceAsync<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

/** Keeps for the next run what this one has found out; cards are those of before where none were made. */
export function rememberDesk(
  desk: Desk,
  { notes, placed }: Pick<Memory, 'notes' | 'placed'>,
  made: Pick<Memory, 'cards' | 'spines'> | null,
): boolean {
  const { cards, spines } = made ?? desk.memory;
  const { outlets, hashes, folder } = desk;
  return remember(folder, { files: hashes.known, notes, placed, spines, cards, outlets });
}
