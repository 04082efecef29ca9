/** A file of the sources folder to the drafts of its articles, kept where every process finds them. */

import type { DraftNote } from '../article/ingest.ts';
import { draftFile, type ReadSources } from '../article/read-file.ts';
import type { Cache } from '../plan/cache.ts';
import { digestOfValue } from '../plan/digest.ts';
import { withoutFolder } from './plan.ts';
import { notesKey, type ReadTask } from './take-in.ts';

/** Reads one file, keeps its drafts, and last what came of it. */
export async function readInto(
  cache: Cache,
  folder: string,
  { file, key, sidecars }: ReadTask,
  read: ReadSources,
): Promise<void> {
  const notes: DraftNote[] = [];
  for await (const { source, outcome } of draftFile(folder, file, new Set(sidecars), read)) {
    if (!outcome.ok) {
      const problems = outcome.problems.map((found) => withoutFolder(found, folder));
      notes.push({ source, draft: null, sha256: '', title: '', problems });
      continue;
    }
    const { dump, problems, title, ...rest } = outcome.value;
    const draft = { ...rest, title, dump: { ...dump, path: '' }, problems: [] };
    const digest = digestOfValue(draft);
    cache.put(digest, draft);
    const told = problems.map((found) => withoutFolder(found, folder));
    notes.push({ source, draft: digest, sha256: dump.sha256, title, problems: told });
  }
  cache.put(notesKey(key), notes);
}
