/** Dumps with gold as the line model learns them: lines, labels, features. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readPage } from '../../src/clean/clean.ts';
import { decode } from '../../src/clean/decode.ts';
import { evidenceOf, type LineEvidence } from '../../src/clean/evidence.ts';
import { CONTEXT_FEATURES } from '../../src/clean/line-model/context-features.ts';
import type { Matrix } from '../../src/clean/line-model/matrix.ts';
import { featuresOf } from '../../src/clean/line-model/page-features.ts';
import { type Vocabulary, vocabularyOf } from '../../src/clean/line-model/vocabulary.ts';
import type { Page } from '../../src/clean/page.ts';
import { readDumpAt, toBlocks } from '../../src/intake/index.ts';
import type { Knowledge } from '../../src/knowledge.ts';
import type { Block, Dump } from '../../src/types.ts';
import { taughtPages } from '../html-model/pages.ts';
import { marksFor } from '../marks/marks.ts';
import { align, wordsOf } from './align.ts';
import { type Index, indexOf, siteOf } from './sites.ts';

/** A dump to learn from. */
export interface Sample {
  /** Set and variant, e.g. `scrapinghub/full`. */
  readonly set: string;
  /** Name of the page, the same in all variants. */
  readonly id: string;
  /** Host of the page's address, or its name: pages of one site are kept together. */
  readonly site: string;
  readonly gold: string;
  /** Whether the gold was made for this very dump. */
  readonly exact: boolean;
  readonly dump: Dump;
  readonly blocks: readonly Block[];
  readonly page: Page;
  readonly evidence: readonly LineEvidence[];
  readonly features: Matrix;
  readonly vocabulary: Vocabulary;
  readonly labels: Uint8Array;
}

interface Source {
  readonly set: string;
  readonly file: string;
  readonly id: string;
  readonly site: string;
  readonly gold: string;
  /** Whether the gold was made for this very dump. */
  readonly exact: boolean;
  /** Whether the article was marked in the page itself, of which the dump may lack a part. */
  readonly marked: boolean;
}

const json = async <T>(file: string): Promise<T | null> => {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as T;
  } catch {
    return null;
  }
};

/** Variants of a page below a folder that holds `gold.json` or `facts.json`. */
const VARIANTS = ['full', 'pruned', 'rsp'];

/** The articles of a folder's pages by name: its gold, or what is marked in the same pages' HTML. */
function articlesIn(folder: string, index: Index, knowledge: Knowledge): Map<string, string> {
  if (marksFor(basename(folder)) !== null)
    return new Map(taughtPages(folder, knowledge).map(({ id, gold }) => [id, gold]));
  return new Map(Object.entries(index).map(([id, { articleBody }]) => [id, articleBody ?? '']));
}

async function pagesIn(folder: string, set: string, knowledge: Knowledge): Promise<Source[]> {
  const index = indexOf(folder);
  if (index === null) return [];
  const marked = marksFor(basename(folder)) !== null;
  const articles = articlesIn(folder, index, knowledge);
  const found: Source[] = [];
  for (const variant of VARIANTS) {
    for (const name of (await readdir(join(folder, variant)).catch(() => [])).sort()) {
      const id = name.replace(/\.txt$/, '');
      const gold = articles.get(id) ?? '';
      if (gold === '') continue;
      found.push({
        set: `${set}/${variant}`,
        file: join(folder, variant, name),
        id,
        site: siteOf(index, id),
        gold,
        exact: false,
        marked,
      });
    }
  }
  return found;
}

type Unit = string | Readonly<Record<string, string>>;

/** Dumps with `NAME.gold.json` beside them, whose `body` is a list of paragraphs. */
async function dumpsIn(folder: string, set: string): Promise<Source[]> {
  const found: Source[] = [];
  for (const name of (await readdir(folder).catch(() => [])).sort()) {
    if (!name.endsWith('.gold.json')) continue;
    const gold = await json<{ source: string; body?: Unit[] }>(join(folder, name));
    if (!Array.isArray(gold?.body)) continue;
    const body = gold.body.map((unit) => (typeof unit === 'string' ? unit : (Object.values(unit)[0] ?? '')));
    found.push({
      set,
      file: join(folder, gold.source),
      id: name,
      site: name,
      gold: body.join('\n'),
      exact: true,
      marked: false,
    });
  }
  return found;
}

/** Least share of the article that must stand in a dump: pages drop parts of it, and then nothing is to be learnt from them. */
const FOUND = 0.5;

/** How much of the article stands in the lines that are taken for it. */
function shareFound(page: Page, labels: Uint8Array, gold: string): number {
  const found = page.lines.flatMap(({ text }, i) => (labels[i] === 1 ? wordsOf(text) : []));
  return found.length / Math.max(1, wordsOf(gold).length);
}

/** Everything to learn from below the folders given. */
export async function samplesIn(folders: readonly string[], knowledge: Knowledge): Promise<Sample[]> {
  const sources: Source[] = [];
  for (const folder of folders) {
    const set = folder.split('/').filter(Boolean).at(-1) ?? folder;
    sources.push(...(await pagesIn(folder, set, knowledge)), ...(await dumpsIn(folder, set)));
  }
  const samples: Sample[] = [];
  for (const source of sources) {
    const read = await readDumpAt(source.file, null);
    if (!read.ok) continue;
    const dump = read.value;
    const blocks = toBlocks(dump);
    const page = readPage(dump, blocks, knowledge);
    if (page.lines.length === 0) continue;
    const evidence = evidenceOf(page);
    const labels = align(
      page.lines.map(({ text }) => text),
      source.gold,
    );
    if (source.marked && shareFound(page, labels, source.gold) < FOUND) continue;
    samples.push({
      ...source,
      dump,
      blocks,
      page,
      evidence,
      features: featuresOf(page, evidence, decode(page, evidence), CONTEXT_FEATURES.length),
      vocabulary: vocabularyOf(page),
      labels,
    });
  }
  return samples;
}
