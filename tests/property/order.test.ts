import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ExtractRecord } from '../../src/article/record.ts';
import { extract } from '../../src/extract.ts';
import { runs } from '../support/runs.ts';
import { realDumps } from './support/dumps.ts';

const folder = mkdtempSync(join(tmpdir(), 'dateline-order-'));
afterAll(() => rmSync(folder, { recursive: true }));

const paths: string[] = [];
let straight = new Map<string, ExtractRecord>();

/** Real dumps, a copy of one with another head, a packed copy of another, and a file that is refused. */
beforeAll(async () => {
  const put = (name: string, content: string | Uint8Array): void => {
    paths.push(join(folder, name));
    writeFileSync(join(folder, name), content);
  };
  const dumps = realDumps();
  dumps.forEach(({ text }, i) => {
    put(`${String(i).padStart(2, '0')}.txt`, text);
  });
  put('90.txt', `Home\nWorld\nSport\n\n${dumps[2]?.text}`);
  put('91.txt.gz', gzipSync(dumps[3]?.text ?? ''));
  put('92.txt', '');
  straight = await recordsOf(paths);
  expect([...straight.values()].filter(({ duplicateOf }) => duplicateOf !== null).length).toBeGreaterThan(0);
});

async function recordsOf(order: readonly string[]): Promise<Map<string, ExtractRecord>> {
  const { records } = await extract(order);
  return new Map(records.map((record) => [record.source, record]));
}

it('gives every file the same record, in whatever order and company they come', async () => {
  const some = fc.shuffledSubarray(paths, { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(some, async (order) => {
      const { records } = await extract(order);
      expect(records.map(({ source }) => source)).toEqual(order.map((path) => path.slice(folder.length + 1)));
      for (const record of records) {
        const before = straight.get(record.source);
        // Whether it is a copy depends on whether what it copies is there.
        expect(record).toEqual({ ...before, duplicateOf: record.duplicateOf });
      }
    }),
    runs(6),
  );
});

it('takes the same files for copies of the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(paths, { minLength: paths.length }), async (order) => {
      expect(await recordsOf(order)).toEqual(straight);
    }),
    runs(2),
  );
});
