/** What a build is made from, told by one digest: where it is that of the site which is there, nothing is due. */

import { join, relative, resolve } from 'node:path';
import { digestOf } from '../plan/digest.ts';
import type { ReleaseRecord } from '../site/stage.ts';
import type { Problem } from '../types.ts';
import type { Desk } from './desk.ts';

/** Digest of everything the site of a content folder depends on, whatever the folder is called. */
export function inputsOf(desk: Desk, pathPrefix: string, zip = false): string {
  const { content, listing, hashes, versions, gazetteerKey, shelf } = desk;
  const files = [
    join(content, 'archive.yaml'),
    join(content, 'redirects.yaml'),
    ...listing.files.map((file) => join(desk.sources, file)),
    ...shelf.paths,
  ];
  const parts = files.flatMap((file) => [relative(content, file), hashes.of(resolve(file))]);
  const problems = listing.problems.map(({ code, file }) => `${code} ${relative(content, file)}`);
  return digestOf(versions.pages, gazetteerKey, pathPrefix, String(zip), ...problems, ...parts);
}

/** Marks a path as one inside the folder, whatever that was called on the command line. */
const INSIDE = '//';

/** A problem as it is kept: without the name of the folder. */
export function withoutFolder(found: Problem, folder: string): Problem {
  return found.file.startsWith(folder) ? { ...found, file: INSIDE + found.file.slice(folder.length) } : found;
}

/** A problem that was kept, with the folder as it is called now. */
export function withFolder(found: Problem, folder: string): Problem {
  return found.file.startsWith(INSIDE) ? { ...found, file: folder + found.file.slice(INSIDE.length) } : found;
}

/** What was recorded of a release; null where it was not made by this version of the program. */
export function recordOf(value: unknown): ReleaseRecord | null {
  const record = value as Partial<ReleaseRecord> | null;
  const whole =
    record?.inputs !== undefined &&
    record.pages !== undefined &&
    record.assets !== undefined &&
    record.index !== undefined &&
    record.data !== undefined &&
    record.bag !== undefined;
  return whole && record.problems !== undefined ? (record as ReleaseRecord) : null;
}
