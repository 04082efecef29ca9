import { mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Build, publish } from '../../src/site/publish.ts';
import { rollBack } from '../../src/site/rollback.ts';
import { type Fault, onFailingDisk } from './support/disk.ts';

/** Kills and errors tried in all; `npm test -- --long` tries more of them. */
const LONG = process.env.DATELINE_LONG === '1';
const PAGES = LONG ? 120 : 12;

let folder: string;
let site: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'every-')));
  site = join(folder, '_site');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const buildOf = (text: string): Build => ({
  render: async (stage) => {
    const expected = Array.from({ length: PAGES }, (_, page) => `${page}.html`);
    for (const page of expected) await writeFile(join(stage, page), text);
    return { pages: PAGES, expected, record: { text } };
  },
});

const withoutLinks = async () => false;

/** What the pages say: one text where the site is whole. */
async function texts(): Promise<string[]> {
  const pages = (await readdir(site)).filter((name) => name.endsWith('.html'));
  expect(pages).toHaveLength(PAGES);
  return [...new Set(await Promise.all(pages.map((page) => readFile(join(site, page), 'utf8'))))];
}

/** The lock of a process that died: this process lives on, so the lock is made to name an earlier one. */
async function markDead(): Promise<void> {
  const lock = join(`${site}.releases`, 'lock');
  const text = await readFile(lock, 'utf8').catch(() => null);
  if (text !== null) await writeFile(lock, JSON.stringify({ ...JSON.parse(text), began: '1' }));
}

let faults = 0;

async function survives(fault: Fault, link: Parameters<typeof publish>[2]): Promise<boolean> {
  await rm(site, { recursive: true, force: true });
  await rm(`${site}.releases`, { recursive: true, force: true });
  for (const text of ['first', 'old'])
    expect(await publish(site, buildOf(text), link)).toMatchObject({ ok: true });
  const { reached } = await onFailingDisk(folder, fault, () => publish(site, buildOf('new'), link));
  if (!reached) return false;
  faults += 1;
  await markDead();
  // Without links there is an instant with no site; the next run brings it back.
  const there = await readdir(site).catch(() => null);
  if (there === null) expect(link).toBe(withoutLinks);
  else expect(['old', 'new']).toContainEqual((await texts()).join());
  expect(await publish(site, buildOf('after'), link), `fault ${fault.at}`).toMatchObject({
    problems: [],
    ok: true,
  });
  expect(await texts()).toEqual(['after']);
  expect(await rollBack(site, link), `fault ${fault.at}: ${await readdir(`${site}.releases`)}`).toMatchObject(
    { problems: [], ok: true },
  );
  expect(['first', 'old', 'new']).toContainEqual((await texts()).join());
  const strays = (await readdir(`${site}.releases`)).filter((name) => /^(?:stage|link|lock)/.test(name));
  expect(strays).toEqual([]);
  return true;
}

describe.each(['error', 'death'] as const)('an %s at every file operation of publishing', (how) => {
  it.each([
    ['by links', undefined],
    ['by folders', withoutLinks],
  ])(
    '%s leaves the old site or the new one, and the next run succeeds',
    { timeout: 300_000 },
    async (_, link) => {
      for (let at = 1; await survives({ at, how }, link); at += 1);
    },
  );
});

describe('the faults', () => {
  it('were many', () => {
    expect(faults).toBeGreaterThan(100);
  });
});
