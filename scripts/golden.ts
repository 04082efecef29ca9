/**
 * The golden cases: dumps with what Dateline is to make of them.
 * A case is a folder of tests/golden/cases with `dump.txt`, `expected.json` (its record) and `expected.md`
 * (its article; none where the dump is refused).
 */
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ExtractRecord } from '../src/article/record.ts';
import { extract } from '../src/extract.ts';
import { ingest } from '../src/pipeline.ts';

export const CASES = fileURLToPath(new URL('../tests/golden/cases/', import.meta.url));

/** What came of a case. */
export interface Outcome {
  readonly name: string;
  readonly record: ExtractRecord;
  /** The article file as written, or null where the dump was refused. */
  readonly markdown: string | null;
}

/** Names of all cases, sorted. */
export async function caseNames(): Promise<string[]> {
  const entries = await readdir(CASES, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/**
 * Runs the cases through the pipeline, in a folder of their own, each dump named for its case.
 * Throws where the pipeline gives no record or reads no dump of that name.
 */
export async function runCases(names: readonly string[]): Promise<Outcome[]> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-golden-'));
  try {
    const sources = join(folder, 'sources');
    await mkdir(sources);
    for (const name of names) await cp(join(CASES, name, 'dump.txt'), join(sources, `${name}.txt`));
    const { records } = await extract(names.map((name) => join(sources, `${name}.txt`)));
    const { items } = await ingest(folder, () => {});
    return await Promise.all(
      names.map(async (name) => {
        const record = records.find(({ source }) => source === `${name}.txt`);
        const item = items.find(({ source }) => basename(source) === `${name}.txt`);
        if (!record || !item) throw new Error(`nothing came of ${name}`);
        return { name, record, markdown: item.file === null ? null : await readFile(item.file, 'utf8') };
      }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
