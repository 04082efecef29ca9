import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildIndex } from '../search/build.ts';
import { toDocuments } from '../search/documents.ts';
import { writeFiles } from '../search/files.ts';
import type { SiteView } from './view.ts';

/** The folder of the index, below the site's. */
export const INDEX_FOLDER = 'search';

/** Writes the index of a site's articles into `OUTPUT/search`. */
export async function writeSearchIndex({ articles }: SiteView, output: string): Promise<void> {
  const folder = join(output, INDEX_FOLDER);
  const documents = toDocuments(articles.map((article) => article.record));
  await writeFiles(buildIndex({ documents, entities: [] }), async ({ path, bytes }) => {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  });
}
