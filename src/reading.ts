/** One dump after another, from its bytes to what is known of it: read, cut into blocks, cleaned, understood. */

import { join } from 'node:path';
import { withHolder } from './article/found-at.ts';
import type { Given, GivenFor, Read, Reading } from './article/ingest.ts';
import { bodyUnits, clean } from './clean/index.ts';
import { gatherFacts } from './facts/index.ts';
import { settleLedger } from './facts/settle.ts';
import { readDumpAt, readDumps, sourceName, splitSource, toBlocks } from './intake/index.ts';
import { type Knowledge, loadKnowledge } from './knowledge.ts';
import { formatProblem, problem } from './problems.ts';
import type { Dump, Outcome } from './types.ts';

/** What Dateline knows; without its own phrases, which come with it, it is not installed whole. */
export async function knowledgeOf(content?: string): Promise<Outcome<Knowledge> & { readonly ok: true }> {
  const knowledge = await loadKnowledge(content);
  if (!knowledge.ok) throw new Error(`no phrases: ${knowledge.problems.map(formatProblem).join('\n')}`);
  return knowledge;
}

/** One dump, from its text to what is known of it. */
function understand(dump: Dump, knowledge: Knowledge, given: Given): Outcome<Reading> {
  const cleaned = clean(dump, toBlocks(dump), knowledge);
  if (cleaned.rejected !== null)
    return { ok: false, problems: [problem('no-article', sourcePath(dump), cleaned.rejected)] };
  const known = {
    ...given,
    url: given.url ?? dump.given?.url ?? null,
    retrieved: given.retrieved ?? dump.given?.retrieved ?? null,
  };
  const facts = withHolder(gatherFacts(cleaned, knowledge, known), known, knowledge.outlets);
  const spans = settleLedger(cleaned.spans, facts);
  return { ok: true, value: { dump, spans, body: bodyUnits(cleaned), facts }, problems: [] };
}

function sourcePath({ path, locator }: Dump): string {
  return sourceName(path, locator);
}

/** Every article of a file, one after another. */
export async function* readSources(
  path: string,
  knowledge: Knowledge,
  givenFor: GivenFor,
): AsyncGenerator<Read> {
  for await (const dump of readDumps(path)) {
    const locator = dump.ok ? (dump.value.locator ?? null) : null;
    const given = await givenFor(locator);
    if (!dump.ok || !given.ok) yield { locator, outcome: dump.ok ? (given as Refused) : dump };
    else yield { locator, outcome: understand(dump.value, knowledge, given.value) };
  }
}

type Refused = Outcome<never> & { readonly ok: false };

/** The article of a source, by the name it was taken in under. */
export async function readSource(
  folder: string,
  source: string,
  knowledge: Knowledge,
  given: Given,
): Promise<Outcome<Reading>> {
  const { file, locator } = splitSource(source);
  const dump = await readDumpAt(join(folder, file), locator);
  return dump.ok ? understand(dump.value, knowledge, given) : dump;
}
