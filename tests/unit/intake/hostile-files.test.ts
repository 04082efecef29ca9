import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDumps } from '../../../src/intake/index.ts';
import type { Dump, Outcome } from '../../../src/types.ts';
import { PAGE, put, scratch, warc } from './files.ts';

let folder = '';
beforeAll(() => {
  folder = scratch();
});

async function all(path: string): Promise<Outcome<Dump>[]> {
  const found: Outcome<Dump>[] = [];
  for await (const outcome of readDumps(path)) found.push(outcome);
  return found;
}

const codes = (outcomes: readonly Outcome<Dump>[]): string[] =>
  outcomes.flatMap((outcome) => outcome.problems.map(({ code }) => code));

describe('hostile files', () => {
  it('reads a WARC file that was cut off as far as it goes, and says so', async () => {
    const page = { url: 'https://a.example/1', type: 'text/html; charset=utf-8', body: PAGE };
    const whole = await warc([page, page], false);
    const outcomes = await all(put(folder, 'cut.warc', whole.subarray(0, whole.length - 500)));
    expect(outcomes[0]?.ok && outcomes[0].value.text).toBe(PAGE);
    expect(codes(outcomes)).toEqual(['record-unreadable']);
  });

  it('stops at a gzip bomb', async () => {
    const bomb = put(folder, 'bomb.html.gz', Buffer.alloc(160 * 1024 * 1024, 0x20));
    expect(codes(await all(bomb))).toEqual(['unreadable-file']);
  }, 30_000);

  it.each(['broken.txt.gz', 'broken.jsonl.gz', 'broken.warc.gz'])('tells a broken gzip: %s', async (name) => {
    const path = join(folder, name);
    writeFileSync(path, Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5]));
    const outcomes = await all(path);
    expect(outcomes.every(({ ok }) => !ok)).toBe(true);
    expect(codes(outcomes)).toEqual(['unreadable-file']);
  });

  it.each(['a.eml', 'a.mhtml', 'a.warc', 'a.jsonl', 'a.html'])('never throws on noise: %s', async (name) => {
    const noise = Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919 + (i >> 3) * 31) & 0xff));
    const outcomes = await all(put(folder, `noise-${name}`, noise));
    expect(outcomes.length).toBeGreaterThan(0);
  });
});
