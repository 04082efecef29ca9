/** What a watch of folders makes of the ways in which files come, change and go. */

import { appendFile, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Watching, watchFolders } from '../../../src/site/watch.ts';

const SLOW = 120_000;

let folder: string;
let watching: Watching;
/** What each run was told had changed, by names. */
let runs: string[][];
let running = 0;
let atOnce = 0;
/** What a run does meanwhile. */
let work: (names: readonly string[]) => Promise<void>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-watch-'));
  await mkdir(join(folder, 'sources'));
  await writeFile(join(folder, 'sources', 'Old.txt'), 'old');
  runs = [];
  atOnce = 0;
  work = async () => undefined;
  watching = await watchFolders(
    [folder],
    async (paths) => {
      running += 1;
      atOnce = Math.max(atOnce, running);
      const names = paths.map((path) => basename(path));
      runs.push(names);
      await work(names);
      running -= 1;
    },
    async (path) => basename(path) === 'own.md',
  );
}, SLOW);
afterEach(async () => {
  await watching.close();
  await rm(folder, { recursive: true });
});

const put = (name: string, text: string) => writeFile(join(folder, 'sources', name), text);

async function until(test: () => boolean): Promise<void> {
  while (!test()) await sleep(20);
}

const told = (name: string): boolean => runs.some((names) => names.includes(name));

it('takes a burst of a thousand files in a few runs, one at a time, and misses none', {
  timeout: SLOW,
}, async () => {
  let seen = 0;
  work = async () => {
    seen = (await readdir(join(folder, 'sources'))).length;
    await sleep(300);
  };
  const names = Array.from({ length: 1_000 }, (_, index) => `burst-${index}.txt`);
  for (const name of names) await put(name, 'text');
  await until(() => names.every(told));
  await until(() => running === 0);
  expect(seen).toBe(1_001);
  expect(atOnce).toBe(1);
  expect(runs.length).toBeLessThan(100);
});

it('reads no copy that is still being written', { timeout: SLOW }, async () => {
  let found = '';
  work = async (names) => {
    if (names.includes('half.txt')) found = await readFile(join(folder, 'sources', 'half.txt'), 'utf8');
  };
  await put('half.txt', 'begun ');
  for (let part = 0; part < 10; part += 1) {
    await sleep(30);
    await appendFile(join(folder, 'sources', 'half.txt'), `${part} `);
  }
  await until(() => found !== '');
  expect(found).toBe('begun 0 1 2 3 4 5 6 7 8 9 ');
});

it('takes no notice of what editors and downloads write beside a file', { timeout: SLOW }, async () => {
  const beside = ['.hidden.swp', 'a.txt~', 'a.tmp', 'a.txt.part', 'a.crdownload', '.#a.txt', '.~lock.a.txt#'];
  for (const name of beside) await put(name, 'text');
  await put('last.txt', 'text');
  await until(() => told('last.txt'));
  expect(runs.flat()).toEqual(['last.txt']);
});

it('takes a draft that is renamed to its name, as editors save', { timeout: SLOW }, async () => {
  await put('.Old.txt.swp', 'new');
  await rename(join(folder, 'sources', '.Old.txt.swp'), join(folder, 'sources', 'Old.txt'));
  await until(() => told('Old.txt'));
});

it('sees a name that changes in its case alone', { timeout: SLOW }, async () => {
  await rename(join(folder, 'sources', 'Old.txt'), join(folder, 'sources', 'old.txt'));
  await until(() => told('old.txt'));
});

it('runs for nothing that a run itself has written, and again for what changed meanwhile', {
  timeout: SLOW,
}, async () => {
  work = async (names) => {
    if (!names.includes('first.txt')) return;
    await put('own.md', 'by the run');
    await put('meanwhile.txt', 'text');
  };
  await put('first.txt', 'text');
  await until(() => told('meanwhile.txt'));
  await put('own.md', 'by the run, once more');
  await sleep(500);
  expect(runs.filter((names) => names.every((name) => name === 'own.md'))).toEqual([]);
});
