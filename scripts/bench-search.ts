/**
 * `npm run bench:search -- --articles N`: search measured beside its peers, in Chromium, on one corpus.
 * `--from FOLDER` takes its texts from files (one article each, its first line the headline) instead of making them up.
 */
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findBrowser, REMEDY } from './find-browser.ts';
import { type Corpus, type KnownItem, makeCorpus, misspell, random } from './search-bench/corpus.ts';
import { ENGINES, textOf } from './search-bench/engines.ts';
import { compressedSize, measure, percentile } from './search-bench/measure.ts';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '2000' },
    from: { type: 'string' },
    only: { type: 'string' },
  },
});

const browserPath = findBrowser();
if (browserPath === null) throw new Error(REMEDY);
const corpus =
  values.from === undefined ? makeCorpus(Number(values.articles)) : await readCorpus(values.from);
const bytes = corpus.documents.reduce(
  (sum, document) => sum + Buffer.byteLength(document.title + textOf(document)),
  0,
);
const next = random(11);
const known = corpus.phrases.slice(0, 100);
const sets = {
  clean: known.map(({ words }) => `${words.join(' ')} `),
  misspelt: known.map(({ words }) => `${words.map((word) => slip(word)).join(' ')} `),
  phrase: known.map(({ words }) => `"${words.join(' ')}"`),
  prefix: known.map(({ words }) => words.join(' ').slice(0, -1)),
  cjk: corpus.cjk.slice(0, 100).map(({ words }) => `${words[0]} `),
};
const queries = [...sets.clean.slice(0, 30), ...wordsOfAll(30)];

console.log(`${corpus.documents.length} articles, ${(bytes / 1e6).toFixed(1)} MB of text`);
const browser = await chromium.launch({
  executablePath: browserPath,
  args: ['--disable-gpu', '--enable-precise-memory-info'],
});
for (const [name, engine] of Object.entries(ENGINES)) {
  if (values.only !== undefined && values.only !== name) continue;
  const folder = await mkdtemp(join(tmpdir(), 'bench-search-'));
  await mkdir(folder, { recursive: true });
  const before = process.cpuUsage();
  const start = performance.now();
  await engine.index(corpus, folder);
  const cpu = process.cpuUsage(before);
  const seconds = (performance.now() - start) / 1000;
  const size = await compressedSize(folder);
  await engine.page(folder);
  const figures = await measure(browser, folder, queries, sets);
  const share = (set: keyof typeof sets, items: readonly KnownItem[]): string => {
    const hits =
      figures.found[set]?.filter((slugs, index) => slugs.includes(items[index]?.slug ?? '')).length ?? 0;
    return `${hits} of ${figures.found[set]?.length ?? 0}`;
  };
  console.log(name, {
    'index, of text': (size / bytes).toFixed(3),
    'bytes to first ten': figures.bytesToFirst,
    'cold p50, p95 ms': [0.5, 0.95].map((at) => percentile(figures.cold, at).toFixed(1)).join(', '),
    'warm p50, p95 ms': [0.5, 0.95].map((at) => percentile(figures.warm, at).toFixed(2)).join(', '),
    'heap MB, peak': `${figures.heapMegabytes.toFixed(1)}, ${figures.peakMegabytes.toFixed(1)}`,
    'articles a second': (corpus.documents.length / seconds).toFixed(0),
    // Pagefind indexes in a process of its own.
    'articles a CPU second of this process': (
      corpus.documents.length /
      ((cpu.user + cpu.system) / 1e6)
    ).toFixed(0),
    'known item': share('clean', known),
    misspelt: share('misspelt', known),
    phrase: share('phrase', known),
    prefix: share('prefix', known),
    cjk: share('cjk', corpus.cjk),
  });
  await rm(folder, { recursive: true });
}
await browser.close();

/** A slip in a word; short words are left as they are, for no one could tell what was meant. */
function slip(word: string): string {
  return word.length < 4 ? word : misspell(word, next);
}

/** One or two words that are anywhere in the corpus, by chance. */
function wordsOfAll(count: number): string[] {
  return Array.from({ length: count }, () => {
    const document = corpus.documents[Math.floor(next() * corpus.documents.length)];
    const words = document === undefined ? [] : textOf(document).split(/\s+/);
    return `${words[Math.floor(next() * words.length)]} ${words[Math.floor(next() * words.length)]} `;
  });
}

async function readCorpus(folder: string): Promise<Corpus> {
  const names = (await readdir(folder)).sort().slice(0, Number(values.articles));
  const documents = await Promise.all(
    names.map(async (name) => {
      const [title = name, ...lines] = (await readFile(join(folder, name), 'utf8')).split(/\n+/);
      const passages = lines.map((text, index) => ({ id: `p${index + 1}`, text }));
      return { ...makeCorpus(1).documents[0], slug: name, title, passages, entities: [] };
    }),
  );
  const phrases = documents.flatMap(({ slug, passages }) => {
    const words = passages[1]?.text.match(/\p{L}{5,}/gu)?.slice(0, 4) ?? [];
    return words.length < 4 ? [] : [{ slug, words }];
  });
  return { documents: documents as Corpus['documents'], entities: [], phrases, cjk: [] };
}
