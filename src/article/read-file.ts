/** One file of the sources folder to the drafts of its articles. Pure but for reading: the unit of work that is shared out. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sourceName } from '../intake/formats/endings.ts';
import { problem } from '../problems.ts';
import type { Outcome } from '../types.ts';
import { type Draft, draftOf } from './draft.ts';
import type { GivenFor, Read } from './reading.ts';
import type { Sidecar } from './schema.ts';
import { NO_SIDECAR, parseSidecar, sidecarPath } from './sidecar.ts';

/** Reads the articles of a file, one after another, each with its place in the file. */
export type ReadSources = (path: string, givenFor: GivenFor) => AsyncIterable<Read>;

/** What came of one article of a file. */
export interface Drafted {
  readonly source: string;
  readonly outcome: Outcome<Draft>;
}

/** Every article of `file`, a path inside `folder`; `sidecars` are those that lie beside it. */
export async function* draftFile(
  folder: string,
  file: string,
  sidecars: ReadonlySet<string>,
  read: ReadSources,
): AsyncGenerator<Drafted> {
  const asked = new Map<string | null, Outcome<Sidecar>>();
  const givenFor: GivenFor = async (locator) => {
    const beside = sidecarPath(sourceName(file, locator));
    const sidecar = sidecars.has(beside) ? await readSidecar(join(folder, beside)) : noSidecar;
    asked.set(locator, sidecar);
    return sidecar;
  };
  for await (const { locator, outcome } of read(join(folder, file), givenFor)) {
    const source = sourceName(file, locator);
    const sidecar = asked.get(locator) ?? noSidecar;
    asked.delete(locator);
    if (!outcome.ok) yield { source, outcome };
    else if (!sidecar.ok) yield { source, outcome: sidecar };
    else
      yield { source, outcome: { ok: true, value: draftOf(source, outcome, sidecar.value), problems: [] } };
  }
}

const noSidecar: Outcome<Sidecar> = { ok: true, value: NO_SIDECAR, problems: [] };

async function readSidecar(path: string): Promise<Outcome<Sidecar>> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (error) {
    const reason = error instanceof TypeError ? 'it is not valid UTF-8' : (error as Error).message;
    return { ok: false, problems: [problem('sidecar-unreadable', path, reason)] };
  }
  return parseSidecar(text, path);
}
