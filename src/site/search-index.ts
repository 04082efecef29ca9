/** The search index of a site: its files, upon those of the site before. */

import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { digestOf } from '../plan/digest.ts';
import { filesIn as pathsIn } from '../plan/files.ts';
import type { SearchDocument } from '../search/data.ts';
import { toDocument } from '../search/documents.ts';
import { writeFiles } from '../search/files.ts';
import { MANIFEST_FILE, readManifest } from '../search/manifest.ts';
import { toEntities } from '../search/names.ts';
import { type Contents, type Indexed, type Previous, updateIndex } from '../search/update.ts';
import { Carrier } from './carrier.ts';
import type { ArticleView, Card, SiteView } from './view.ts';

/** The folder of the index, below the site's. */
const FOLDER = 'search';
/** What the index was built from, so that the next build can keep it. No page loads it. */
const CONTENTS_FILE = 'contents.json';

type Searched = Pick<SiteView, 'articles' | 'gazetteer' | 'derive' | 'version'>;

/** An article as search takes it. */
export function documentIn(
  { record }: Pick<ArticleView, 'record'>,
  { names }: Pick<Card, 'names'>,
): SearchDocument {
  return toDocument(
    record,
    names.map(({ id }) => id),
  );
}

/** Stands for all that the index of a site is made from: equal keys mean an index that answers alike. */
export function searchKey(site: Searched): string {
  return digestOf(JSON.stringify(toEntities(site.gazetteer)), ...indexedOf(site).map(({ digest }) => digest));
}

/** The articles of a site, as they are indexed. */
export function indexedOf({ articles, derive, version }: Searched): Indexed[] {
  return articles.map((card) => ({
    slug: card.slug,
    date: card.date.edtf,
    digest: digestOf(version, card.slug, card.key),
    open: () => derive('document', card, (view) => documentIn(view, card)),
  }));
}

/**
 * Writes the index of a site's articles into `OUTPUT/search`, and says which files that made, by their paths in the site.
 * Where `previous` is a site whose index holds most of them, its files are kept and only what has changed is written.
 */
export async function writeSearchIndex(
  site: Searched,
  output: string,
  previous: string | null = null,
): Promise<string[]> {
  const folder = join(output, FOLDER);
  const before = previous === null ? null : join(previous, FOLDER);
  const there = before === null ? null : await readPrevious(before);
  const task = { articles: indexedOf(site), entities: toEntities(site.gazetteer) };
  const { index, contents, keeps } = updateIndex(task, there);
  // The stage of a release may hold files of the index before.
  for (const path of pathsIn(folder)) if (!keeps || isSingle(path)) await rm(join(folder, path));
  if (keeps && before !== null) carryTables(before, folder);
  await writeFiles(index, async ({ path, bytes }) => {
    await writeAnew(join(folder, path), bytes);
  });
  await writeAnew(join(folder, CONTENTS_FILE), JSON.stringify(contents));
  return filesOf(folder);
}

/** Writes a file that is none of the site before, which may have its name here. */
async function writeAnew(file: string, data: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await rm(file, { force: true });
  await writeFile(file, data);
}

/** The files of the index in a folder, by their paths in the site. */
function filesOf(folder: string): string[] {
  return pathsIn(folder)
    .map((path) => `${FOLDER}/${path}`)
    .sort();
}

/** The index of a site; null where there is none, or none that can be read. */
async function readPrevious(folder: string): Promise<Previous | null> {
  try {
    const [manifest, contents] = await Promise.all(
      [MANIFEST_FILE, CONTENTS_FILE].map((name) => readFile(join(folder, name), 'utf8')),
    );
    return { manifest: readManifest(manifest ?? ''), contents: JSON.parse(contents ?? '') as Contents };
  } catch {
    return null;
  }
}

/** Carries over the shards of tables; those of single shards belong to what has come since. */
function carryTables(from: string, to: string): void {
  const carrier = new Carrier(from, to);
  for (const path of pathsIn(from)) if (!isSingle(path)) carrier.carry(path);
}

/** Whether a file of the index is a shard of no table. */
function isSingle(path: string): boolean {
  return path.startsWith('k/');
}
