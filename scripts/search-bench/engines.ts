/**
 * The engines of the benchmark: each makes its files in a folder, with a page whose `ask(query)` gives the first ten results.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import MiniSearch from 'minisearch';
import { buildIndex } from '../../src/search/build.ts';
import type { SearchDocument } from '../../src/search/data.ts';
import { writeFiles } from '../../src/search/files.ts';
import type { Corpus } from './corpus.ts';
import { openPagefind } from './pagefind.ts';

/** Makes the files of an engine in a folder: its index, which is timed, and a page, `index.html`, that asks it. */
export interface Engine {
  readonly index: (corpus: Corpus, folder: string) => Promise<void>;
  readonly page: (folder: string) => Promise<void>;
}

export const ENGINES: Readonly<Record<string, Engine>> = {
  dateline: { index: indexDateline, page: pageOfDateline },
  minisearch: { index: indexMiniSearch, page: pageOfMiniSearch },
  pagefind: { index: indexPagefind, page: pageOfPagefind },
};

export const textOf = ({ passages }: SearchDocument): string => passages.map(({ text }) => text).join('\n');

async function indexDateline(corpus: Corpus, folder: string): Promise<void> {
  await writeFiles(buildIndex(corpus), async ({ path, bytes }) => {
    const file = join(folder, 'search', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  });
}

async function pageOfDateline(folder: string): Promise<void> {
  const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
  await build({
    entryPoints: [
      at('./page.ts'),
      ...['tables', 'rare'].map((name) => at(`../../layouts/assets/search-${name}.ts`)),
    ],
    entryNames: '[name]',
    bundle: true,
    minify: true,
    format: 'iife',
    outdir: join(folder, 'assets'),
  });
  await page(folder, '<script src="assets/page.js"></script>');
}

async function indexMiniSearch({ documents }: Corpus, folder: string): Promise<void> {
  const index = new MiniSearch({ fields: ['title', 'text'], storeFields: ['title'], idField: 'slug' });
  index.addAll(
    documents.map((document) => ({ slug: document.slug, title: document.title, text: textOf(document) })),
  );
  await writeFile(join(folder, 'index.json'), JSON.stringify(index));
}

async function pageOfMiniSearch(folder: string): Promise<void> {
  const library = dirname(createRequire(import.meta.url).resolve('minisearch'));
  await build({
    entryPoints: [join(library, '..', 'es', 'index.js')],
    bundle: true,
    minify: true,
    format: 'iife',
    globalName: 'Mini',
    outfile: join(folder, 'minisearch.js'),
  });
  const script = `const opened = fetch('index.json').then((r) => r.text()).then((json) => Mini.default.loadJSON(json, { fields: ['title', 'text'], storeFields: ['title'], idField: 'slug' }));
window.ask = async (query) => (await opened).search(query, { combineWith: 'AND', fuzzy: 0.2, prefix: true }).slice(0, 10).map(({ id }) => id);`;
  await page(folder, `<script src="minisearch.js"></script><script>${script}</script>`);
}

async function indexPagefind({ documents }: Corpus, folder: string): Promise<void> {
  const index = await openPagefind();
  for (const document of documents) {
    await index.addCustomRecord({
      url: `/${document.slug}`,
      content: `${document.title}\n${textOf(document)}`,
      language: 'en',
      meta: { title: document.title },
    });
  }
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
}

async function pageOfPagefind(folder: string): Promise<void> {
  const script = `const opened = import('./pagefind/pagefind.js');
window.ask = async (query) => {
  const { results } = await (await opened).search(query);
  const shown = await Promise.all(results.slice(0, 10).map((result) => result.data()));
  return shown.map(({ url }) => url.replace(/^.*\\//, ''));
};`;
  await page(folder, `<script type="module">${script}</script>`);
}

async function page(folder: string, scripts: string): Promise<void> {
  await writeFile(
    join(folder, 'index.html'),
    `<!doctype html><meta charset="utf-8"><title>bench</title>${scripts}`,
  );
}
