/**
 * Makes the content folder of an invented archive: `node --import tsx scripts/generate-archive.ts FOLDER --articles N [--seed S]`.
 * Report number i of a seed is the same in an archive of any size. Tests and benchmarks share it.
 */

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { dumpFiles } from './archive/dump.ts';
import { MIRROR, PAPERS, profileOf } from './archive/outlets.ts';

const SETTINGS = 'title: Invented reports\ndescription: Made from a seed, to try the archive at any size.\n';

/** Writes reports `from` to `to` (not included), and the archive's own files. */
export async function generateArchive(
  folder: string,
  to: number,
  seed = 'dateline',
  from = 0,
): Promise<void> {
  await write(join(folder, 'archive.yaml'), SETTINGS);
  for (const paper of [...PAPERS, MIRROR]) {
    if (paper.profiled) await write(join(folder, 'outlets', `${paper.id}.yaml`), profileOf(paper));
  }
  for (let number = from; number < to; number += 1) {
    for (const { name, bytes } of dumpFiles(seed, number)) await write(join(folder, 'sources', name), bytes);
  }
}

async function write(path: string, data: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, data);
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { articles: { type: 'string', default: '1000' }, seed: { type: 'string', default: 'dateline' } },
  });
  const [folder] = positionals;
  if (folder === undefined) throw new Error('usage: generate-archive.ts FOLDER --articles N [--seed S]');
  await generateArchive(folder, Number(values.articles), values.seed);
}

if (process.argv[1]?.endsWith('generate-archive.ts')) await main();
