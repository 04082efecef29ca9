/** Pages of HTML as the model of such pages learns them, read from folders of evaluation sets. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readPage } from '../../src/clean/clean.ts';
import { decode } from '../../src/clean/decode.ts';
import { evidenceOf } from '../../src/clean/evidence.ts';
import { CONTEXT_FEATURES } from '../../src/clean/html-model/context-features.ts';
import { featuresOf } from '../../src/clean/html-model/features.ts';
import type { Matrix } from '../../src/clean/line-model/matrix.ts';
import type { Page } from '../../src/clean/page.ts';
import { decodeBytes, toBlocks } from '../../src/intake/index.ts';
import type { Knowledge } from '../../src/knowledge.ts';
import type { Dump } from '../../src/types.ts';
import { align } from '../line-model/align.ts';
import { indexOf, siteOf } from '../line-model/sites.ts';
import { marksFor, marksOf } from '../marks/marks.ts';

export interface TaughtPage {
  readonly set: string;
  readonly id: string;
  readonly site: string;
  readonly page: Page;
  /** With columns to spare for the context's. */
  readonly features: Matrix;
  /** 1 for the blocks of the article; all 0 on a page whose article is not known. */
  readonly labels: Uint8Array;
  readonly weights: Float32Array;
  /** The article, empty where it is not known. */
  readonly gold: string;
}

/** What all blocks of a page weigh together, so that long pages do not outweigh short ones. */
const PAGE_WEIGHT = 60;

/** Which blocks are the article's, and its text: by the folder's gold, or as the lines of the set have been marked. */
function answerOf(
  page: Page,
  gold: string | undefined,
  marked: ReadonlySet<string> | undefined,
): Pick<TaughtPage, 'labels' | 'gold'> {
  const texts = page.lines.map(({ block }) => block.text);
  if (gold !== undefined || marked === undefined)
    return { gold: gold ?? '', labels: align(texts, gold ?? '') };
  const labels = Uint8Array.from(marksOf(texts), (mark) => (marked.has(mark) ? 1 : 0));
  return { labels, gold: page.lines.flatMap(({ text }, i) => (labels[i] === 1 ? [text] : [])).join('\n') };
}

/** Every page `html/ID.html.gz` of a folder. */
export function taughtPages(folder: string, knowledge: Knowledge): TaughtPage[] {
  const index = indexOf(folder) ?? {};
  const set = basename(folder);
  const marks = marksFor(set);
  return readdirSync(join(folder, 'html'))
    .sort()
    .flatMap((file) => {
      const id = basename(file, '.html.gz');
      const bytes = gunzipSync(readFileSync(join(folder, 'html', file)));
      const decoded = decodeBytes(bytes);
      if (decoded === null) return [];
      const dump: Dump = { name: id, path: file, size: bytes.length, sha256: '', ...decoded, format: 'html' };
      const page = readPage(dump, toBlocks(dump), knowledge);
      if (page.lines.length === 0) return [];
      const evidence = evidenceOf(page);
      const raw = Float32Array.from(page.lines, ({ shape }) => 2 + Math.sqrt(shape.words));
      const sum = raw.reduce((total, weight) => total + weight, 0);
      return [
        {
          set,
          id,
          site: siteOf(index, id),
          page,
          features: featuresOf(page, evidence, decode(page, evidence), CONTEXT_FEATURES.length),
          ...answerOf(page, index[id]?.articleBody, marks?.get(id)),
          weights: raw.map((weight) => (weight / sum) * PAGE_WEIGHT),
        },
      ];
    });
}
