/**
 * The built site with the index of a larger archive in the place of its own, so that search reads tables cut into shards.
 */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inject } from 'vitest';
import { type Corpus, makeCorpus } from '../../../scripts/search-bench/corpus.ts';
import { type BuiltIndex, buildIndex } from '../../../src/search/build.ts';
import { writeFiles } from '../../../src/search/files.ts';
import type { Way } from './browser.ts';
import { type Served, serveFolder } from './serve.ts';

export interface LargeSite {
  readonly folder: string;
  readonly corpus: Corpus;
  readonly index: BuiltIndex;
  readonly bases: Readonly<Record<Way, string>>;
  close(): Promise<void>;
}

/** Puts the index of `count` generated articles into a copy of the site, and serves it every way. */
export async function largeSite(count: number): Promise<LargeSite> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-shards-'));
  await cp(inject('siteFolder'), folder, { recursive: true, dereference: true });
  const corpus = makeCorpus(count);
  const index = buildIndex(corpus);
  await writeIndex(folder, index);
  const [root, below]: Served[] = await Promise.all([serveFolder(folder), serveFolder(folder, '/a/b/')]);
  if (root === undefined || below === undefined) throw new Error('not served');
  return {
    folder,
    corpus,
    index,
    bases: { http: root.base, 'sub-path': below.base, file: `${pathToFileURL(folder).href}/` },
    close: async () => {
      await Promise.all([root.close(), below.close()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Writes an index in the place of the one that is there. */
export async function writeIndex(folder: string, index: BuiltIndex): Promise<void> {
  await rm(join(folder, 'search'), { recursive: true, force: true });
  await writeFiles(index, async ({ path, bytes }) => {
    const file = join(folder, 'search', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  });
}
