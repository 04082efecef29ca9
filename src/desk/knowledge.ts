/** What Dateline knows, and a name for the state of it. */

import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadGazetteer } from '../archive/gazetteer/load.ts';
import { type Knowledge, loadKnowledge } from '../knowledge.ts';
import { digestOf } from '../plan/digest.ts';
import { type FileHashes, filesUnder } from '../plan/files.ts';
import { formatProblem } from '../problems.ts';
import type { Outcome, Outlet } from '../types.ts';

const OWN_OUTLETS = fileURLToPath(new URL('../../content/outlets', import.meta.url));
const OWN_GAZETTEER = fileURLToPath(new URL('../../content/gazetteer', import.meta.url));

/** What Dateline knows; without its own phrases, which come with it, it is not installed whole. */
export async function knowledgeOf(content?: string): Promise<Outcome<Knowledge> & { readonly ok: true }> {
  const knowledge = await loadKnowledge(content);
  if (!knowledge.ok) throw new Error(`no phrases: ${knowledge.problems.map(formatProblem).join('\n')}`);
  return knowledge;
}

let last: { readonly key: string; readonly knowledge: ReturnType<typeof knowledgeOf> } | null = null;

/** The same for the same state of its files, as long as the process lives: what the rooms make of it is made once. */
export async function knowledgeFor(content: string, key: string): ReturnType<typeof knowledgeOf> {
  if (last?.key !== key) last = { key, knowledge: knowledgeOf(content) };
  return last.knowledge;
}

let lastGazetteer: { readonly key: string; readonly reading: ReturnType<typeof loadGazetteer> } | null = null;

/** The gazetteer of a content folder, in the same way. @param key of all that it is made from */
export async function gazetteerFor(
  content: string,
  key: string,
  outlets: readonly Outlet[],
): ReturnType<typeof loadGazetteer> {
  const whole = digestOf(content, key);
  if (lastGazetteer?.key !== whole) lastGazetteer = { key: whole, reading: loadGazetteer(content, outlets) };
  return lastGazetteer.reading;
}

/** Digest of the files on outlets, the package's own and those of a content folder. */
export function outletsKey(content: string, hashes: FileHashes): string {
  return keyOfFolders([resolve(content, 'outlets'), OWN_OUTLETS], hashes);
}

/** The same of the files of the gazetteer. */
export function gazetteerKey(content: string, hashes: FileHashes): string {
  return keyOfFolders([resolve(content, 'gazetteer'), OWN_GAZETTEER], hashes);
}

function keyOfFolders(folders: readonly string[], hashes: FileHashes): string {
  const parts = folders.flatMap((folder) => [
    ...['folder', ...filesUnder(folder).flatMap((file) => [file.slice(folder.length), hashes.of(file)])],
  ]);
  return digestOf(...parts);
}
