import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stageBag } from '../../../src/site/bag-stage.ts';
import { Carrier } from '../../../src/site/carrier.ts';
import { readManifest } from '../../../src/site/carry/bag.ts';
import { LOCAL } from './carry/support/meta.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-bag-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const FILES = {
  'index.html': 'home',
  'offline.html': 'none',
  'articles/100 %.html': 'text',
  'data/a.csv': 'a',
};

/** A site of some files in a folder of its own, some of them carried over from another, with its bag. */
async function site(
  name: string,
  files: Readonly<Record<string, string>>,
  former: string | null,
  zip = true,
) {
  const stage = join(folder, name);
  mkdirSync(stage);
  const carrier = new Carrier(former === null ? '' : join(folder, former), stage);
  for (const [path, text] of Object.entries(files)) {
    if (text === 'CARRIED' && carrier.carry(path)) continue;
    mkdirSync(dirname(join(stage, path)), { recursive: true });
    writeFileSync(join(stage, path), text);
  }
  const bag = await stageBag({
    ...{ stage, former: former === null ? null : join(folder, former), meta: LOCAL, zip, carrier, known: [] },
    files: Object.keys(files),
  });
  return { bag, read: (path: string) => readFileSync(join(stage, path)) };
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('the bag of a site', () => {
  it('tells the hash of every file, payload and pages apart', async () => {
    const { bag, read } = await site('one', FILES, null);
    const payload = readManifest(read('manifest-sha256.txt').toString());
    const tags = readManifest(read('tagmanifest-sha256.txt').toString());
    for (const [path, hash] of [...payload, ...tags]) expect(sha256(read(path)), path).toBe(hash);
    expect(payload.map(([path]) => path)).toEqual(['data/a.csv']);
    expect(tags.map(([path]) => path)).toEqual(
      expect.arrayContaining(['index.html', 'articles/100 %.html', 'bagit.txt']),
    );
    const there = readdirSync(join(folder, 'one'), { recursive: true, encoding: 'utf8' });
    expect(bag.every((path) => there.includes(path))).toBe(true);
    expect(read('archive.zip.sha256').toString()).toBe(`${sha256(read('archive.zip'))}  archive.zip\n`);
  });

  it('takes the hash of a file that was carried over from the manifest, and is as if all were read', async () => {
    await site('one', FILES, null);
    const carried = {
      ...FILES,
      'offline.html': 'CARRIED',
      'articles/100 %.html': 'CARRIED',
      'index.html': 'new',
    };
    const after = await site('two', carried, 'one');
    const clean = await site('three', { ...FILES, 'index.html': 'new' }, null);
    expect(after.bag).toEqual(clean.bag);
    for (const path of after.bag) expect(after.read(path).equals(clean.read(path)), path).toBe(true);
  });

  it('takes over the ZIP of before where every file is as it was, and holds none unless it is to', async () => {
    await site('one', FILES, null);
    const same = await site('two', FILES, 'one');
    const inode = (name: string): number => statSync(join(folder, name, 'archive.zip')).ino;
    expect(inode('two')).toBe(inode('one'));
    await site('three', { ...FILES, 'index.html': 'new' }, 'two');
    expect(inode('three')).not.toBe(inode('two'));
    expect((await site('four', FILES, 'one', false)).bag).toEqual(
      same.bag.filter((path) => !path.startsWith('archive.zip')),
    );
  });

  it('has a worker that names the build: another for any other file, and the same for the same', async () => {
    const worker = async (name: string, files: Readonly<Record<string, string>>): Promise<string> =>
      (await site(name, files, null, false)).read('sw.js').toString();
    const one = await worker('one', FILES);
    expect(one).toMatch(/^self\.DATELINE_BUILD = \{"id":"[0-9a-f]{16}","core":\[\["offline\.html",/);
    expect(await worker('two', FILES)).toBe(one);
    expect(await worker('three', { ...FILES, 'data/a.csv': 'b' })).not.toBe(one);
  });
});
