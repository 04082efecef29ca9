/** The pieces of articles in the files of a site of before. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { byCodeUnit } from '../../article/folder.ts';
import { BOUND_FILES } from './bound-files.ts';
import { Source } from './splice.ts';

/** What stands for the pieces of an article, and their lengths in bytes, in the order of the files. */
export type Pieces = readonly [key: string, ...lengths: readonly number[]];

export interface Former {
  /**
   * The pieces of an article in the files, in their order; null where it has none by this key. To be asked in the order of slugs,
   * since the files are read from their beginnings to their ends.
   */
  readonly piecesOf: (slug: string, key: string) => readonly Buffer[] | null;
  readonly close: () => void;
}

/** Opens the files of a site in a folder; null where they are not as long as was recorded, or there are none. */
export function openFormer(folder: string, recorded: Readonly<Record<string, Pieces>>): Former | null {
  const paths = BOUND_FILES.map(({ path }) => join(folder, path));
  const known = new Map(Object.entries(recorded));
  if (known.size === 0 || !paths.every(existsSync)) return null;
  const { starts, ends } = placesOf(known);
  const sources = paths.map((path) => new Source(path));
  const close = (): void => {
    for (const source of sources) source.close();
  };
  if (sources.some(({ size }, index) => size !== ends[index])) {
    close();
    return null;
  }
  const piecesOf: Former['piecesOf'] = (slug, key) => {
    const [recordedKey, ...lengths] = known.get(slug) ?? [null];
    const from = starts.get(slug);
    if (recordedKey !== key || from === undefined) return null;
    return sources.map((source, index) => {
      const start = from[index] ?? 0;
      return source.slice(start, start + (lengths[index] ?? 0));
    });
  };
  return { piecesOf, close };
}

/** Where the pieces of each article begin in each file, and where the files end. */
function placesOf(known: ReadonlyMap<string, Pieces>) {
  const starts = new Map<string, readonly number[]>();
  const at = BOUND_FILES.map(() => 0);
  for (const slug of [...known.keys()].sort(byCodeUnit)) {
    const [, ...lengths] = known.get(slug) ?? [''];
    const first = starts.size === 0;
    const from = BOUND_FILES.map(({ binding: { before, between } }, index) => {
      const start = (at[index] ?? 0) + Buffer.byteLength(first ? before : between);
      at[index] = start + (lengths[index] ?? 0);
      return start;
    });
    starts.set(slug, from);
  }
  const ends = at.map((end, index) => end + Buffer.byteLength(BOUND_FILES[index]?.binding.after ?? ''));
  return { starts, ends };
}
