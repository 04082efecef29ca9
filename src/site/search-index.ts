import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { toDocuments } from '../search/documents.ts';
import { writeFiles } from '../search/files.ts';
import { MANIFEST_FILE, readManifest } from '../search/manifest.ts';
import { toNames } from '../search/names.ts';
import { type Contents, type Previous, updateIndex } from '../search/update.ts';
import type { SiteView } from './view.ts';

/** The folder of the index, below the site's. */
const FOLDER = 'search';
/** What the index was built from, so that the next build can keep it. No page loads it. */
const CONTENTS_FILE = 'contents.json';

/**
 * Writes the index of a site's articles into `OUTPUT/search`. Where `previous` is a site whose index holds most of them, its
 * files are kept and only what has changed is written.
 */
export async function writeSearchIndex(
  { articles, names }: SiteView,
  output: string,
  previous: string | null = null,
): Promise<void> {
  const folder = join(output, FOLDER);
  const before = previous === null ? null : join(previous, FOLDER);
  const known = toNames(names);
  const documents = toDocuments(
    articles.map((article) => article.record),
    known,
  );
  const there = before === null ? null : await readPrevious(before);
  const { index, contents, keeps } = updateIndex({ documents, entities: known.entities }, there);
  if (keeps && before !== null) await copyTables(before, folder);
  await writeFiles(index, async ({ path, bytes }) => {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  });
  await writeFile(join(folder, CONTENTS_FILE), JSON.stringify(contents));
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

/** Copies the shards of tables; those of single shards belong to what has come since. */
async function copyTables(from: string, to: string): Promise<void> {
  await cp(from, to, {
    recursive: true,
    dereference: true,
    filter: (path) => relative(from, path).split(sep)[0] !== 'k',
  });
}
