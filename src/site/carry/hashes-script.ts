/**
 * The hashes of a site's files as a classic script, for the page that checks files: one opened from a folder may not read the
 * manifests beside it.
 */

import { readManifest } from './bag.ts';
import { digestOfText } from './digest.ts';
import { HASHES_GLOBAL } from './hashes-script-name.ts';
import type { TextFile } from './text-file.ts';

export const HASHES = 'assets/hashes.js';

/** The script, from the files of the bag and what else was made after all others: what these list, and they themselves. */
export function hashesScript(made: readonly TextFile[]): string {
  const listed = made.filter(({ path }) => path.endsWith('.txt')).flatMap(({ text }) => readManifest(text));
  const own = made.map(({ path, text }) => [path, digestOfText(text).sha256] as const);
  return `self.${HASHES_GLOBAL} = ${JSON.stringify(Object.fromEntries([...listed, ...own]))};\n`;
}
