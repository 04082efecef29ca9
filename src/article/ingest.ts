/** Every source to its place on the shelf, one at a time; a bad one stops no other. */

import { basename, join } from 'node:path';
import { splitSource } from '../intake/formats/endings.ts';
import { problem } from '../problems.ts';
import type { Problem } from '../types.ts';
import type { Draft } from './draft.ts';
import { isDumpName, type Listing } from './folder.ts';
import { layBeside } from './incoming.ts';
import { noticesOf } from './notices.ts';
import type { Placing, Shelf } from './shelf.ts';
import { sidecarPath } from './sidecar.ts';

/** What is known of the draft of a source without opening it. */
export interface DraftNote {
  readonly source: string;
  /** Digest of the draft; null where the source was refused. */
  readonly draft: string | null;
  readonly sha256: string;
  readonly title: string;
  readonly problems: readonly Problem[];
}

/** What came of one source the last time, and of which draft and article file. */
export interface Placed {
  readonly draft: string;
  /** SHA-256 of the article's file after it. */
  readonly file: string;
  readonly slug: string;
  readonly outcome: 'unchanged' | 'kept';
  readonly problems: readonly Problem[];
}

/** What came of one source. */
export interface Ingested {
  readonly source: string;
  readonly outcome: Placing | 'refused' | 'duplicate';
  /** The article's file; null where there is none. */
  readonly file: string | null;
  readonly slug: string | null;
  readonly problems: readonly Problem[];
}

export interface Placer {
  /** The folder of the sources, as it is named in problems. */
  readonly folder: string;
  /** Whether there is a dump at a path inside the folder. */
  readonly isDump: (file: string) => boolean;
  readonly shelf: Shelf;
  readonly open: (note: DraftNote) => Draft;
  /** Slugs that the article of a slug had before. */
  readonly formerSlugs: (slug: string) => readonly string[];
  /** What came of a source before, where neither its draft nor its article has changed since. */
  readonly settled: (note: DraftNote) => Placed | null;
}

/** Puts the article of a source on the shelf. */
export async function placeSource(placer: Placer, note: DraftNote): Promise<Ingested> {
  const { folder, isDump, shelf } = placer;
  const { source, sha256 } = note;
  if (note.draft === null) return refusedSource(source, note.problems);
  const settled = placer.settled(note);
  if (settled !== null) {
    const { outcome, slug, problems } = settled;
    return { source, outcome, slug, file: shelf.pathOf(slug), problems };
  }
  const others = shelf.sourcesWith(sha256).filter((other) => other !== source);
  const former = others.find((other) => !isDump(splitSource(other).file));
  const known = shelf.slugOf(source) ?? (former === undefined ? null : shelf.slugOf(former));
  if (known === null && others.length > 0) {
    const path = join(folder, source);
    const same = problem('duplicate-source', path, `it holds the same bytes as ${others.join(', ')}`);
    return { source, outcome: 'duplicate', slug: null, file: null, problems: [same] };
  }
  const slug = known ?? shelf.newSlug(note.title, sha256);
  return putDraft(placer, note, slug);
}

async function putDraft(
  { folder, shelf, open, formerSlugs }: Placer,
  note: DraftNote,
  slug: string,
): Promise<Ingested> {
  const { source } = note;
  const { article: drafted, sidecar } = open(note);
  const article = { ...drafted, slug };
  const before = shelf.articleOf(slug);
  const placed = await shelf.put(article);
  if (!placed.ok) return refusedSource(source, placed.problems);
  const file = shelf.pathOf(slug);
  const paths = { source: join(folder, source), sidecar: join(folder, sidecarPath(source)), article: file };
  const notices = noticesOf({ before, article, placed: placed.value, sidecar, paths });
  const beside =
    placed.value === 'kept' && before !== undefined
      ? await layBeside(file, shelf.textOf(slug) ?? '', article, formerSlugs(slug))
      : [];
  const problems = [...note.problems, ...notices, ...beside];
  return { source, outcome: placed.value, slug, file, problems };
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

/** A source of which nothing came. */
export function refusedSource(source: string, problems: readonly Problem[]): Ingested {
  return { source, outcome: 'refused', slug: null, file: null, problems };
}
