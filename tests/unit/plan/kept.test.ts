import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { barOf } from '../../../src/cli-progress.ts';
import { Cache } from '../../../src/plan/cache.ts';
import { digestOf } from '../../../src/plan/digest.ts';
import { FileHashes } from '../../../src/plan/files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kept-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('hashes of files', () => {
  it('see a file that was changed within the same tick, to the same length', async () => {
    const file = join(folder, 'a');
    await writeFile(file, 'one');
    const first = new FileHashes();
    const before = first.of(file);
    await writeFile(file, 'two');
    expect(new FileHashes(first.known).of(file)).not.toBe(before);
  });

  it('do not read a file again that is as it was', async () => {
    const file = join(folder, 'a');
    await writeFile(file, 'one');
    await utimes(file, 1_000, 1_000);
    await new Promise((done) => setTimeout(done, 80));
    const first = new FileHashes();
    first.of(file);
    const known = Object.fromEntries(
      Object.entries(first.known).map(([path, [size, modified, changed, inode]]) => [
        path,
        [size, modified, changed, inode, 'remembered'] as const,
      ]),
    );
    expect(new FileHashes(known).of(file)).toBe('remembered');
    expect(new FileHashes(known).of(join(folder, 'none'))).toBeNull();
  });
});

describe('a cache', () => {
  it('gives back what was put, and nothing where a file is cut short', async () => {
    const cache = new Cache(join(folder, 'kept'));
    const key = digestOf('key');
    cache.put(key, { text: 'ä' });
    expect(new Cache(join(folder, 'kept')).get(key)).toEqual({ text: 'ä' });
    await writeFile(join(folder, 'kept', key.slice(0, 2), `${key}.json`), '{"text');
    expect(cache.get(key)).toBeUndefined();
  });

  it('keeps in memory what it cannot write', async () => {
    await writeFile(join(folder, 'file'), '');
    const cache = new Cache(join(folder, 'file', 'kept'));
    cache.put(digestOf('key'), [1]);
    expect(cache.get(digestOf('key'))).toEqual([1]);
    expect(cache.isWritable()).toBe(false);
  });
});

describe('a digest', () => {
  it('tells parts from one another, wherever they are cut', () => {
    expect(digestOf('ab', 'c')).not.toBe(digestOf('a', 'bc'));
    expect(digestOf(null)).not.toBe(digestOf('null'));
  });
});

describe('the bar', () => {
  it('tells stage, count, rate and time left', () => {
    expect(barOf('reading', 50, 200, 10)).toMatch(
      /^reading {3}█{6}░{18} 50\/200 sources, 5 a second, 30 s left$/,
    );
  });
});
