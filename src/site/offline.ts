/** The service worker of a site: which build it is of, and what it holds from the first visit on. */

import { readManifest, TAG_MANIFEST } from './carry/bag.ts';
import { digestOfText } from './carry/digest.ts';
import type { TextFile } from './carry/text-file.ts';

/** At the root of the site, since a worker is in charge of no more than its folder. */
export const WORKER = 'sw.js';

/** What is said where a page is asked for that is not held, and what every page needs to look as it does. */
const CORE = [
  'offline.html',
  'assets/site.css',
  'assets/theme.js',
  'assets/page.js',
  'assets/offline.js',
  'assets/icon.svg',
  'assets/newsreader-latin-wght-normal.woff2',
  'assets/libre-franklin-latin-wght-normal.woff2',
];

/** The worker of the build that the files of its bag tell of: it names the build, and loads what all builds share. */
export function workerScript(bag: readonly TextFile[]): string {
  const manifest = bag.find(({ path }) => path === TAG_MANIFEST)?.text ?? '';
  const hashes = new Map(readManifest(manifest));
  const core = CORE.flatMap((path): [string, string][] => {
    const sha256 = hashes.get(path);
    return sha256 === undefined ? [] : [[path, sha256]];
  });
  const build = { id: buildId(manifest), core };
  return `self.DATELINE_BUILD = ${JSON.stringify(build)};\nimportScripts('assets/offline-worker.js');\n`;
}

/** Stands for a build: what its manifest says of all files. The pages work it out in the same way. */
export function buildId(tagManifest: string): string {
  return digestOfText(tagManifest).sha256.slice(0, 16);
}
