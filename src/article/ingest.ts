/** Every dump of a sources folder to its place on the shelf, one at a time; a bad one stops no other. */

import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { sourceName, splitSource } from '../intake/index.ts';
import { problem } from '../problems.ts';
import type { BodyUnit, Dump, Facts, Outcome, Problem, Span } from '../types.ts';
import { composeArticle, titleOf } from './compose.ts';
import { isDumpName, type Listing, unsupported } from './folder.ts';
import { noticesOf } from './notices.ts';
import type { Corrections, Sidecar } from './schema.ts';
import type { Placing, Shelf } from './shelf.ts';
import { NO_SIDECAR, parseSidecar, sidecarPath } from './sidecar.ts';

/** A dump read, cut up and understood. */
export interface Reading {
  readonly dump: Dump;
  readonly spans: readonly Span[];
  readonly body: readonly BodyUnit[];
  readonly facts: Facts;
}

/** What a sidecar tells the reading of a dump. */
export type Given = Pick<Sidecar, 'url' | 'retrieved'> & {
  readonly corrections?: Pick<Corrections, 'outlet'>;
};

/** What is given for the article at a place in a file; a sidecar that cannot be read refuses it. */
export type GivenFor = (locator: string | null) => Promise<Outcome<Given>>;

/** What came of reading one article of a file. */
export interface Read {
  readonly locator: string | null;
  readonly outcome: Outcome<Reading>;
}

/** What came of one dump. */
export interface Ingested {
  readonly source: string;
  readonly outcome: Placing | 'refused' | 'duplicate';
  /** The article's file; null where there is none. */
  readonly file: string | null;
  /** Null where the dump was refused before it was read to the end. */
  readonly reading: Reading | null;
  readonly problems: readonly Problem[];
}

export interface IngestParts {
  /** The folder of the sources, as it is named in problems. */
  readonly folder: string;
  readonly listing: Listing;
  readonly shelf: Shelf;
  /** The articles of a file, one after another, each with its place in the file. */
  readonly read: (path: string, givenFor: GivenFor) => AsyncIterable<Read>;
}

/** Takes in every dump listed, in order. What is not a dump or its sidecar is refused by name. */
export async function* ingestSources({
  folder,
  listing,
  shelf,
  read,
}: IngestParts): AsyncGenerator<Ingested> {
  const dumps = listing.files.filter(isDumpName);
  const sidecars = new Set(listing.files.filter((file) => file.endsWith('.yaml')));
  for (const file of listing.files) {
    if (isDumpName(file)) yield* ingestFile(file);
    else if (!sidecars.has(file)) yield refusedSource(file, [unsupported(join(folder, file))]);
  }

  async function* ingestFile(file: string): AsyncGenerator<Ingested> {
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
      yield outcome.ok && sidecar.ok
        ? await place(source, outcome, sidecar.value)
        : refusedSource(source, outcome.ok ? sidecar.problems : outcome.problems);
    }
  }

  async function place(
    source: string,
    reading: Outcome<Reading> & { readonly ok: true },
    sidecar: Sidecar,
  ): Promise<Ingested> {
    const path = join(folder, source);
    const { dump, body, facts } = reading.value;

    const others = shelf.sourcesWith(dump.sha256).filter((other) => other !== source);
    const former = others.find((other) => !dumps.includes(splitSource(other).file));
    const known = shelf.slugOf(source) ?? (former === undefined ? null : shelf.slugOf(former));
    if (known === null && others.length > 0) {
      const same = problem('duplicate-source', path, `it holds the same bytes as ${others.join(', ')}`);
      return { source, outcome: 'duplicate', file: null, reading: null, problems: [same] };
    }
    const slug = known ?? shelf.newSlug(titleOf(facts, sidecar, dump), dump.sha256);
    const article = composeArticle({ dump, body, facts, sidecar, source, slug });
    const before = shelf.articleOf(slug);
    const placed = await shelf.put(article);
    if (!placed.ok) return refusedSource(source, placed.problems);
    const file = shelf.pathOf(slug);
    const paths = { source: path, sidecar: join(folder, sidecarPath(source)), article: file };
    const notices = noticesOf({ before, article, placed: placed.value, sidecar, paths });
    const problems = [...reading.problems, ...notices];
    return { source, outcome: placed.value, file, reading: reading.value, problems };
  }
}

/** Sidecars that belong to no dump, or to more than one. */
export function sidecarProblems(folder: string, listing: Listing): Problem[] {
  const owners = new Map<string, string[]>();
  for (const dump of listing.files.filter(isDumpName)) {
    const beside = sidecarPath(dump);
    owners.set(beside, [...(owners.get(beside) ?? []), basename(dump)]);
  }
  return listing.files
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => {
      const dumps = owners.get(file) ?? owners.get(file.replace(/#[^/#]+\.yaml$/, '.yaml')) ?? [];
      if (dumps.length === 0)
        return [problem('sidecar-orphan', join(folder, file), 'no dump of that name is beside it')];
      if (dumps.length === 1) return [];
      return [problem('sidecar-shared', join(folder, file), `it is read for ${dumps.join(' and ')}`)];
    });
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

function refusedSource(source: string, problems: readonly Problem[]): Ingested {
  return { source, outcome: 'refused', file: null, reading: null, problems };
}
