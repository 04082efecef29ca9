/** What was noted of the sources, by the articles made from them. */

import { join } from 'node:path';
import type { DraftNote } from '../article/ingest.ts';
import type { Spine } from '../article/shelf.ts';
import { problem } from '../problems.ts';
import type { Problem } from '../types.ts';
import type { Desk } from './desk.ts';
import type { Taken } from './take-in.ts';

export type Notes = ReadonlyMap<string, DraftNote>;

export function notesBySource({ notes }: Pick<Taken, 'notes'>): Notes {
  return new Map(Object.values(notes).flatMap((file) => file.notes.map((note) => [note.source, note])));
}

/** The note of the source that an article was made from, as it was then; null where that is gone or another. */
export function noteOf({ source, sha256 }: Pick<Spine, 'source' | 'sha256'>, notes: Notes): DraftNote | null {
  const note = notes.get(source ?? '');
  return note !== undefined && note.draft !== null && note.sha256 === sha256 ? note : null;
}

/** The draft an edited article is compared with. */
export function noteFor({ source, edited }: Pick<Spine, 'source' | 'edited'>, notes: Notes): string | null {
  return edited ? (notes.get(source ?? '')?.draft ?? null) : null;
}

/** What an article lacks whose source is gone, or is no longer what it was. */
export function lackOf(
  desk: Desk,
  { slug, source, sha256 }: Omit<Spine, 'file'>,
  notes: Notes,
): Problem | null {
  const path = join(desk.sources, source ?? '');
  const note = notes.get(source ?? '');
  if (note === undefined || note.draft === null) {
    return problem('source-missing', path, `the source of ${slug}.md cannot be read`);
  }
  if (note.sha256 === sha256) return null;
  const reason = `its SHA-256 is ${note.sha256} and no longer the one in ${slug}.md, ${sha256}`;
  return problem('source-changed', path, reason);
}
