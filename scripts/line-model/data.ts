/** Dumps with gold as the line model learns them: lines, labels, features. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPage } from '../../src/clean/clean.ts';
import { decode } from '../../src/clean/decode.ts';
import { evidenceOf, type LineEvidence } from '../../src/clean/evidence.ts';
import { featuresOf, type Matrix } from '../../src/clean/line-model/page-features.ts';
import { type Vocabulary, vocabularyOf } from '../../src/clean/line-model/vocabulary.ts';
import type { Page } from '../../src/clean/page.ts';
import { readDumpAt, toBlocks } from '../../src/intake/index.ts';
import type { Knowledge } from '../../src/knowledge.ts';
import type { Block, Dump } from '../../src/types.ts';
import { align } from './align.ts';

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
}

const hostOf = (url: string): string => {
  try {
    return new URL(url).hostname.replace(/^www\./, '');
  } catch {
    return url;
  }
};

const json = async <T>(file: string): Promise<T | null> => {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as T;
  } catch {
    return null;
  }
};

/** Variants of a page below a folder that holds `gold.json` ({id: {articleBody, url}}). */
const VARIANTS = ['full', 'pruned', 'rsp'];

async function pagesIn(folder: string, set: string): Promise<Source[]> {
  const gold = await json<Record<string, { articleBody?: string; url?: string }>>(join(folder, 'gold.json'));
  if (gold === null) return [];
  const found: Source[] = [];
  for (const variant of VARIANTS) {
    for (const name of (await readdir(join(folder, variant)).catch(() => [])).sort()) {
      const id = name.replace(/\.txt$/, '');
      const entry = gold[id];
      if (entry?.articleBody === undefined) continue;
      const file = join(folder, variant, name);
      found.push({
        set: `${set}/${variant}`,
        file,
        id,
        site: hostOf(entry.url ?? id),
        gold: entry.articleBody,
        exact: false,
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
    });
  }
  return found;
}

/** Everything to learn from below the folders given. */
export async function samplesIn(folders: readonly string[], knowledge: Knowledge): Promise<Sample[]> {
  const sources: Source[] = [];
  for (const folder of folders) {
    const set = folder.split('/').filter(Boolean).at(-1) ?? folder;
    sources.push(...(await pagesIn(folder, set)), ...(await dumpsIn(folder, set)));
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
    samples.push({
      ...source,
      dump,
      blocks,
      page,
      evidence,
      features: featuresOf(page, evidence, decode(page, evidence)),
      vocabulary: vocabularyOf(page),
      labels,
    });
  }
  return samples;
}
