/** Pages of HTML with the text of their articles, read from a folder of evaluation sets. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readPage } from '../../src/clean/clean.ts';
import { decode } from '../../src/clean/decode.ts';
import { evidenceOf } from '../../src/clean/evidence.ts';
import { featuresOf } from '../../src/clean/html-model/features.ts';
import type { Page } from '../../src/clean/page.ts';
import { decodeBytes, toBlocks } from '../../src/intake/index.ts';
import type { Knowledge } from '../../src/knowledge.ts';
import type { Dump } from '../../src/types.ts';
import { align } from '../line-model/align.ts';

export interface TaughtPage {
  readonly set: string;
  readonly id: string;
  readonly page: Page;
  readonly rows: readonly number[][];
  readonly labels: Uint8Array;
  readonly weights: readonly number[];
  readonly gold: string;
}

/** What all blocks of a page weigh together, so that long pages do not outweigh short ones. */
const PAGE_WEIGHT = 60;

/** Every page of a set: `FOLDER/SET/html/ID.html.gz`, with `FOLDER/SET/gold.json`. */
export function taughtPages(folder: string, set: string, knowledge: Knowledge): TaughtPage[] {
  const gold = JSON.parse(readFileSync(join(folder, set, 'gold.json'), 'utf8')) as Record<
    string,
    { articleBody?: string }
  >;
  return readdirSync(join(folder, set, 'html'))
    .sort()
    .flatMap((file) => {
      const id = basename(file, '.html.gz');
      const body = gold[id]?.articleBody ?? '';
      const bytes = gunzipSync(readFileSync(join(folder, set, 'html', file)));
      const decoded = decodeBytes(bytes);
      if (decoded === null || body === '') return [];
      const dump: Dump = { name: id, path: file, size: bytes.length, sha256: '', ...decoded, format: 'html' };
      const page = readPage(dump, toBlocks(dump), knowledge);
      const evidence = evidenceOf(page);
      const rows = featuresOf(page, evidence, decode(page, evidence));
      const raw = page.lines.map(({ shape }) => 2 + Math.sqrt(shape.words));
      const sum = raw.reduce((total, weight) => total + weight, 0);
      return [
        {
          set,
          id,
          page,
          rows,
          labels: align(
            page.lines.map(({ block }) => block.text),
            body,
          ),
          weights: raw.map((weight) => (weight / sum) * PAGE_WEIGHT),
          gold: body,
        },
      ];
    });
}
