/** One dump after another, from its bytes to what is known of it: read, cut into blocks, cleaned, understood. */

import { withHolder } from './article/found-at.ts';
import type { Given, GivenFor, Read } from './article/reading.ts';
import { bodyUnits, clean } from './clean/index.ts';

export { readInto } from './desk/read-into.ts';

import { gatherFacts } from './facts/index.ts';
import { saidOfItself } from './facts/refused.ts';
import { settleLedger } from './facts/settle.ts';
import { readDumps, sourceName, toBlocks } from './intake/index.ts';
import type { Knowledge } from './knowledge.ts';
import { problem } from './problems.ts';
import type { Dump, Outcome } from './types.ts';

/** One dump, from its text to what is known of it. */
function understand(dump: Dump, knowledge: Knowledge, given: Given): Omit<Read, 'locator'> {
  const cleaned = clean(dump, toBlocks(dump), knowledge);
  const known = {
    ...given,
    url: given.url ?? dump.given?.url ?? null,
    retrieved: given.retrieved ?? dump.given?.retrieved ?? null,
  };
  if (cleaned.rejected !== null) {
    const problems = [problem('no-article', sourcePath(dump), cleaned.rejected)];
    return { outcome: { ok: false, problems }, said: saidOfItself(cleaned, knowledge, known) };
  }
  const facts = withHolder(gatherFacts(cleaned, knowledge, known), known, knowledge.outlets);
  const spans = settleLedger(cleaned.spans, facts);
  const value = { dump, spans, body: bodyUnits(cleaned), facts };
  return { outcome: { ok: true, value, problems: [] } };
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
    else yield { locator, ...understand(dump.value, knowledge, given.value) };
  }
}

type Refused = Outcome<never> & { readonly ok: false };
