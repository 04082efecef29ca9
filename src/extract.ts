/** `dateline extract`: dumps anywhere to records; nothing is written. */

import { basename } from 'node:path';
import { findDuplicates } from './archive/duplicates.ts';
import { expandPaths, objectionTo } from './article/folder.ts';
import { plainText } from './article/plain-text.ts';
import type { GivenFor, Read } from './article/reading.ts';
import { type ExtractRecord, recordOfReading, recordOfRefusal } from './article/record.ts';
import { NO_SIDECAR } from './article/sidecar.ts';
import { knowledgeOf } from './desk/knowledge.ts';
import { sourceName } from './intake/index.ts';
import { readSources } from './reading.ts';
import type { Problem } from './types.ts';

export interface ExtractReport {
  readonly records: readonly ExtractRecord[];
  readonly problems: readonly Problem[];
}

const noSidecar: GivenFor = async () => ({ ok: true, value: NO_SIDECAR, problems: [] });

/** Cleans files and folders anywhere and writes nothing: one record a dump, in the order given. */
export async function extract(paths: readonly string[]): Promise<ExtractReport> {
  const knowledge = await knowledgeOf();
  const listing = await expandPaths(paths);
  const results: (Omit<Read, 'locator'> & { readonly source: string })[] = [];
  for (const path of listing.files) {
    const objection = listing.refusals.get(path) ?? (await objectionTo(path));
    if (objection !== null) results.push({ source: basename(path), outcome: objection });
    else
      for await (const { locator, ...read } of readSources(path, knowledge.value, noSidecar))
        results.push({ source: sourceName(basename(path), locator), ...read });
  }
  const copies = findDuplicates(
    results.map(({ source, outcome }) => ({
      name: source,
      body: outcome.ok ? plainText(outcome.value.body) : '',
      date: outcome.ok ? outcome.value.facts.date.value : null,
      retrievedFrom: outcome.ok ? outcome.value.facts.retrievedFrom.value : null,
    })),
  );
  const records = results.map(({ source, outcome, said }, index) =>
    outcome.ok
      ? recordOfReading(source, outcome.value, copies[index] ?? null)
      : recordOfRefusal(source, outcome.problems, said ?? null),
  );
  const problems = results.flatMap(({ outcome }) => outcome.problems);
  return { records, problems: [...knowledge.problems, ...listing.problems, ...problems] };
}
