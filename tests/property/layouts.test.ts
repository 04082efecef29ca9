/** A layout that changes between two builds: the site is the one that the changed layout makes at once. */

import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { dumpFiles } from '../../scripts/archive/dump.ts';
import { generateArchive } from '../../scripts/generate-archive.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PARTS = [
  'src',
  'layouts',
  'package.json',
  'tsconfig.json',
  'eleventy.config.ts',
  'eleventy.config.mjs',
];
const SEED = 'layouts';

let folder: string;
let program: string;

/** A copy of the program, whose layouts may be changed, with the packages of the real one. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-layouts-'));
  program = join(folder, 'program');
  for (const part of PARTS) await cp(join(ROOT, part), join(program, part), { recursive: true });
  await mkdir(join(program, 'node_modules'));
  for (const name of await readdir(join(ROOT, 'node_modules')))
    if (name !== '.cache')
      await symlink(join(ROOT, 'node_modules', name), join(program, 'node_modules', name));
});
afterEach(() => rm(folder, { recursive: true }));

async function build(home: string): Promise<void> {
  const launcher = join(program, 'src/dateline.mjs');
  await promisify(execFile)(process.execPath, [launcher, 'build', '--quiet'], { cwd: home });
}

async function editLayout(path: string, edit: (text: string) => string): Promise<void> {
  const file = join(program, 'layouts', path);
  const before = await readFile(file, 'utf8');
  const after = edit(before);
  expect(after).not.toBe(before);
  await writeFile(file, after);
}

async function filesIn(root: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) files.set(path.slice(root.length), await readFile(path, 'latin1'));
  }
  return files;
}

/** What is done to the layouts, one build after another; content changes between them as well. */
const CHANGES: readonly (() => Promise<void>)[] = [
  () => editLayout('parts/Footer.tsx', (text) => text.replace('<footer', '<footer data-changed="part"')),
  () => editLayout('assets/css/base.css', (text) => `${text}\n.changed-style { color: red; }\n`),
  () => editLayout('pages/source.11ty.tsx', (text) => text.replace('>Sum</h2>', '>Changed page</h2>')),
];

it('is on every page that it makes, and the site is the one built at once', {
  timeout: 600_000,
}, async () => {
  const home = join(folder, 'home');
  await generateArchive(join(home, 'content'), 4, SEED);
  await build(home);
  for (const [step, change] of CHANGES.entries()) {
    await change();
    for (const { name, bytes } of dumpFiles(SEED, 50 + step)) {
      await mkdir(join(home, 'content/sources', name, '..'), { recursive: true });
      await writeFile(join(home, 'content/sources', name), bytes);
    }
    await build(home);
  }
  const clean = join(folder, 'clean');
  await cp(join(home, 'content'), join(clean, 'content'), { recursive: true });
  await build(clean);
  const [files, others] = [await filesIn(join(home, '_site/')), await filesIn(join(clean, '_site/'))];
  const unlike = [...new Set([...files.keys(), ...others.keys()])].filter(
    (path) => path !== '.dateline-site' && files.get(path) !== others.get(path),
  );
  expect(unlike).toEqual([]);
  const pages = [...files].filter(([path]) => path.endsWith('.html'));
  expect(
    pages.filter(([, text]) => text.includes('<footer') && !text.includes('data-changed="part"')),
  ).toEqual([]);
  expect(files.get('assets/site.css')).toContain('.changed-style');
  const sources = pages.filter(
    ([path, text]) => path.startsWith('sources/') && text.includes('Changed page'),
  );
  expect(sources.length).toBeGreaterThan(3);
});
