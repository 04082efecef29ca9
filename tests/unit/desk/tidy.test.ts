import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { register } from 'tsx/esm/api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dumpFiles } from '../../../scripts/archive/dump.ts';
import { generateArchive } from '../../../scripts/generate-archive.ts';
import { memoryFolder } from '../../../src/desk/memory.ts';
import { build } from '../../../src/pipeline.ts';
import { digestOf } from '../../../src/plan/digest.ts';

// Eleventy imports the configuration and the pages itself, as Node does, not as the test runner would.
register();

let folder: string;
let content: string;
let kept: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-tidy-'));
  content = join(folder, 'content');
  kept = join(memoryFolder(content), 'kept');
  await generateArchive(content, 3, 'tidy');
});
afterEach(() => rm(folder, { recursive: true }));

const buildNow = () => build({ content, output: join(folder, '_site'), pathPrefix: '/' }, () => undefined);
const keptNow = async () =>
  (await readdir(kept, { recursive: true })).filter((name) => name.endsWith('.json')).sort();

/** Values that nothing has a use for, written some hours ago or just now. */
async function addUseless(hours: number): Promise<string[]> {
  const names: string[] = [];
  for (let number = 0; number < 60; number += 1) {
    const key = digestOf('useless', hours, number);
    const name = join(key.slice(0, 2), `${key}.json`);
    await mkdir(join(kept, key.slice(0, 2)), { recursive: true });
    await writeFile(join(kept, name), '{}');
    names.push(name);
  }
  await age(names, hours);
  return names;
}

async function age(names: readonly string[], hours: number): Promise<void> {
  const then = new Date(Date.now() - hours * 3_600_000);
  for (const name of names) await utimes(join(kept, name), then, then);
}

/** As if what is in no use had not been removed for some hours. */
const forgetTidied = () => rm(join(kept, 'tidied'), { force: true });

async function addSource(number: number): Promise<void> {
  for (const { name, bytes } of dumpFiles('tidy', number)) {
    await mkdir(join(content, 'sources', name, '..'), { recursive: true });
    await writeFile(join(content, 'sources', name), bytes);
  }
}

describe('what is kept between builds', () => {
  it('loses what no build has a use for, and nothing that the last one made', {
    timeout: 60_000,
  }, async () => {
    await buildNow();
    const first = await keptNow();
    await addUseless(5);
    await age(await keptNow(), 5);
    await addSource(10);
    expect((await buildNow()).release).not.toBeNull();
    const second = await keptNow();
    expect(first.filter((name) => !second.includes(name))).toEqual([]);
    expect(second.length).toBeGreaterThan(first.length);
    expect(second.length).toBeLessThan(first.length + 60);

    // All that this site was made from is there: without any memory of it, nothing new is made.
    for (const name of ['memory.json', 'cards.json']) await rm(join(memoryFolder(content), name));
    await writeFile(join(content, 'archive.yaml'), 'title: Another title\n');
    expect((await buildNow()).release).not.toBeNull();
    expect(await keptNow()).toEqual(second);
  });

  it('goes one release after it was last used, and not while it is new', { timeout: 60_000 }, async () => {
    await buildNow();
    const before = await keptNow();
    for (const name of await readdir(join(content, 'sources'), { recursive: true })) {
      const path = join(content, 'sources', name);
      if (name.endsWith('.txt'))
        await writeFile(path, (await readFile(path, 'utf8')).replace(/\bthe\b/g, 'that'));
    }
    const fresh = await addUseless(0);
    await age(before, 5);
    await buildNow();
    const between = await keptNow();
    expect(between).toEqual(expect.arrayContaining([...before, ...fresh]));
    await age(await keptNow(), 5);
    await forgetTidied();
    await addSource(11);
    await buildNow();
    const after = new Set(await keptNow());
    expect(fresh.filter((name) => after.has(name))).toEqual([]);
    expect(before.filter((name) => after.has(name)).length).toBeLessThan(before.length / 2);
  });
});
