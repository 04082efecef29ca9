import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { register } from 'tsx/esm/api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dumpFiles } from '../../../scripts/archive/dump.ts';
import { generateArchive } from '../../../scripts/generate-archive.ts';
import { build, rollback } from '../../../src/pipeline.ts';

// Eleventy imports the configuration and the pages itself, as Node does, not as the test runner would.
register();

let folder: string;
let content: string;
let output: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-spare-'));
  [content, output] = [join(folder, 'content'), join(folder, '_site')];
  await generateArchive(content, 16, 'spare');
});
afterEach(() => rm(folder, { recursive: true }));

const releases = () => readdir(`${output}.releases`);
const spares = async () => (await releases()).filter((name) => /^spare-r[^.]+$/.test(name));

async function buildNow(): Promise<void> {
  const { release } = await build({ content, output, pathPrefix: '/' }, () => undefined);
  expect(release).not.toBeNull();
}

async function addSource(number: number): Promise<void> {
  for (const { name, bytes } of dumpFiles('spare', number)) {
    await mkdir(join(content, 'sources', dirname(name)), { recursive: true });
    await writeFile(join(content, 'sources', name), bytes);
  }
}

/** Every file and folder of a site, but for the mark by which its release is known. */
async function filesOf(root: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const entry of await readdir(`${root}/`, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.name === '.dateline-site') continue;
    files[path.slice(root.length)] = entry.isFile() ? await readFile(path, 'latin1') : 'folder';
  }
  return files;
}

/** Paths that two sites do not have alike. */
function differencesOf(one: Record<string, string>, other: Record<string, string>): string[] {
  const paths = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...paths].filter((path) => one[path] !== other[path]).sort();
}

async function expectAsClean(): Promise<void> {
  const clean = join(folder, 'clean');
  await cp(content, join(clean, 'content'), { recursive: true });
  await build(
    { content: join(clean, 'content'), output: join(clean, '_site'), pathPrefix: '/' },
    () => undefined,
  );
  const [made, wanted] = [await filesOf(output), await filesOf(join(clean, '_site'))];
  expect(differencesOf(made, wanted)).toEqual([]);
  await rm(clean, { recursive: true });
}

describe('a release too old to go back to', { timeout: 120_000 }, () => {
  it('is what the next build begins with, and changes nothing of any other', async () => {
    for (const number of [20, 21, 22]) {
      await buildNow();
      await addSource(number);
    }
    await buildNow();
    expect(await spares()).toHaveLength(1);
    const changes = [
      () => addSource(23),
      () => writeFile(join(content, 'archive.yaml'), 'title: Another title\n'),
      async () => {
        const [name = ''] = (await readdir(join(content, 'articles'))).sort();
        await appendFile(join(content, 'articles', name), '\nA paragraph by hand.\n');
      },
      () => addSource(24),
      () => writeFile(join(content, 'archive.yaml'), 'title: A third title\n'),
      () => addSource(25),
    ];
    for (const change of changes) {
      await change();
      const before = await filesOf(output);
      const [spare] = await spares();
      const { ino } = await stat(join(`${output}.releases`, spare ?? '.'));
      await buildNow();
      if (spare !== undefined) expect((await stat(`${output}/`)).ino).toBe(ino);
      await expectAsClean();
      await rollback(output);
      expect(differencesOf(await filesOf(output), before)).toEqual([]);
      await rollback(output);
    }
  });

  it('is made no use of where its record is not its own', async () => {
    for (const number of [20, 21, 22]) {
      await buildNow();
      await addSource(number);
    }
    await buildNow();
    const [spare = ''] = await spares();
    await writeFile(join(`${output}.releases`, `${spare}.json`), '{"pages":{}}');
    await addSource(23);
    await buildNow();
    await expectAsClean();
  });
});
