/** Versions of the program's own parts: what is cached is thrown away where the code that made it has changed. */

import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digestOf } from './digest.ts';
import { type FileHashes, filesUnder } from './files.ts';

const PACKAGE = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What reading a dump depends on beside the dump; the packages, by their exact versions in package.json. */
const READING = [
  'src/intake',
  'src/clean',
  'src/facts',
  'src/article',
  'src/knowledge.ts',
  'src/register.ts',
  'src/reading.ts',
];

/** What a page depends on beside its data. */
const PAGES = ['layouts', 'src/site', 'src/search', 'src/archive', 'src/plan', 'eleventy.config.ts'];

export interface CodeVersions {
  readonly reading: string;
  readonly pages: string;
}

/** The versions of the code as it lies on disk. */
export function codeVersions(hashes: FileHashes): CodeVersions {
  const shared = versionOf(hashes, ['package.json', 'src/types.ts']);
  const reading = digestOf(process.versions.node, shared, versionOf(hashes, READING));
  return { reading, pages: digestOf(reading, versionOf(hashes, PAGES)) };
}

function versionOf(hashes: FileHashes, places: readonly string[]): string {
  const files = places.flatMap((place) => {
    const path = join(PACKAGE, place);
    return /\.\w+$/.test(place) ? [path] : filesUnder(path);
  });
  return digestOf(...files.flatMap((file) => [relative(PACKAGE, file), hashes.of(file)]));
}
