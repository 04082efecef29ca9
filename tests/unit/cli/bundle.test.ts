import { execFile } from 'node:child_process';
import {
  chmod,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundleOf } from '../../../src/cli-bundle.mjs';

const CLI = `import { readFileSync } from 'node:fs';
import type { Word } from './words.ts';
import { last } from './words.ts';

const words = readFileSync(new URL('./words.yaml', import.meta.url), 'utf8').trim().split(' ');

export function main(args: readonly string[]): void {
  const word: Word = last(words);
  if (args[0] === 'fail') throw new Error(word);
  console.log(word);
}
`;
const WORDS = `export type Word = string;
export const last = (words: readonly Word[]): Word => words.at(-1) ?? '';
`;

let root = '';
const { TMPDIR } = process.env;

/** A program of two modules and a file of data, with the real launcher. */
beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'dateline-bundle-')));
  await mkdir(join(root, 'src'));
  await mkdir(join(root, 'node_modules'));
  for (const name of ['esbuild', 'tsx'])
    await symlink(resolve('node_modules', name), join(root, 'node_modules', name));
  for (const name of ['dateline.mjs', 'cli-bundle.mjs', 'cli-cache.mjs', 'cli-engine.mjs'])
    await cp(join('src', name), join(root, 'src', name));
  await cp('tsconfig.json', join(root, 'tsconfig.json'));
  await writeFile(join(root, 'package.json'), '{ "type": "module" }');
  await writeFile(join(root, 'src/cli.ts'), CLI);
  await writeFile(join(root, 'src/words.ts'), WORDS);
  await writeFile(join(root, 'src/words.yaml'), 'one two');
});

afterEach(async () => {
  process.env.TMPDIR = TMPDIR ?? '';
  if (TMPDIR === undefined) delete process.env.TMPDIR;
  await rm(root, { recursive: true });
});

async function run(...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(root, 'src/dateline.mjs'), ...args]);
  return stdout.trim();
}

/** Leaves no place beside the packages, as in a folder that is read-only, and gives a temporary folder of its own. */
async function withoutPackagesFolder(): Promise<string> {
  await writeFile(join(root, 'node_modules', '.cache'), '');
  const temporary = join(root, 'tmp');
  await mkdir(temporary);
  process.env.TMPDIR = temporary;
  return temporary;
}

const cacheName = `dateline-cache-${process.getuid?.() ?? ''}`;

describe('the bundle', () => {
  it('is made once and found again', async () => {
    const folder = await bundleOf(root);
    expect(folder).toContain(join('node_modules', '.cache', 'dateline'));
    expect(await bundleOf(root)).toBe(folder);
  });

  it.each([
    ['src/cli.ts', `${CLI}\n// more`],
    ['src/words.yaml', 'one two three'],
    ['package.json', '{ "type": "module", "version": "2.0.0" }'],
  ])('is made anew when a file has changed: %s', async (file, text) => {
    const before = await bundleOf(root);
    await writeFile(join(root, file), text);
    const after = await bundleOf(root);
    expect(after).not.toBeNull();
    expect(after).not.toBe(before);
  });

  it('runs as the sources do, with their files beside them', async () => {
    expect(await run()).toBe('two');
    await writeFile(join(root, 'src/words.yaml'), 'one two three');
    expect(await run()).toBe('three');
  });

  it('is whole when several are made at once', async () => {
    expect(await Promise.all([run(), run(), run()])).toEqual(['two', 'two', 'two']);
    const cache = join(root, 'node_modules/.cache/dateline');
    expect((await readdir(cache)).filter((name) => name.includes('.'))).toEqual([]);
    expect(await run()).toBe('two');
  });

  it.each([
    ['cut short', (code: string) => code.slice(0, code.length / 2)],
    ['changed', (code: string) => code.replace('console.log', 'console.error')],
  ])('is made anew when it was damaged: %s', async (_how, damage) => {
    const file = join((await bundleOf(root)) ?? '', 'cli.mjs');
    await writeFile(file, damage(await readFile(file, 'utf8')));
    expect(await run()).toBe('two');
    expect(await bundleOf(root)).not.toBeNull();
  });

  it('tells the place of an error in the sources', async () => {
    await expect(run('fail')).rejects.toThrow(`${join(root, 'src', 'cli.ts')}:9:`);
  });

  it('does without where the sources do not compile, so that tsx says what is wrong', async () => {
    await writeFile(join(root, 'src/words.ts'), 'export const = 1;');
    expect(await bundleOf(root)).toBeNull();
    await expect(run()).rejects.toThrow(/words\.ts/);
  });
});

describe('the place of the bundle', () => {
  it('is in the temporary folder where none can be beside the packages', async () => {
    const temporary = await withoutPackagesFolder();
    const folder = await bundleOf(root);
    expect(folder).toContain(join(temporary, cacheName));
    const { main } = (await import(pathToFileURL(join(folder ?? '', 'cli.mjs')).href)) as { main: unknown };
    expect(main).toBeTypeOf('function');
  });

  it('is never a folder that others can write to', async () => {
    const shared = join(await withoutPackagesFolder(), cacheName);
    await mkdir(shared);
    await chmod(shared, 0o777);
    expect(await bundleOf(root)).toBeNull();
  });

  it('is never a link to somewhere else', async () => {
    const temporary = await withoutPackagesFolder();
    await mkdir(join(temporary, 'elsewhere'), { mode: 0o700 });
    await symlink(join(temporary, 'elsewhere'), join(temporary, cacheName));
    expect(await bundleOf(root)).toBeNull();
  });

  it('keeps the newest bundles and clears away the others', async () => {
    for (let count = 0; count < 12; count++) {
      await writeFile(join(root, 'src/words.yaml'), `state ${count}`);
      expect(await bundleOf(root)).not.toBeNull();
    }
    expect((await readdir(join(root, 'node_modules/.cache/dateline'))).length).toBe(8);
  });
});
