import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateArchive } from '../../scripts/generate-archive.ts';

const LAUNCHER = resolve('src/dateline.mjs');

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'dateline-same-'));
  await generateArchive(join(home, 'given'), 14, 'same-bytes');
});
afterAll(() => rm(home, { recursive: true }));

/** Builds the archive in a folder and an environment of its own, its files put there in an order of their own. */
async function built(name: string, env: NodeJS.ProcessEnv, turned: boolean): Promise<Map<string, string>> {
  const [content, output] = [join(home, name, 'content'), join(home, name, 'site')];
  const files = (await readdir(join(home, 'given'), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(home, 'given').length))
    .sort();
  for (const file of turned ? files.reverse() : files) {
    await mkdir(dirname(join(content, file)), { recursive: true });
    await cp(join(home, 'given', file), join(content, file));
  }
  const args = [LAUNCHER, 'build', '--content', content, '--output', output, '--quiet'];
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: 'ignore' });
  const code = await new Promise((done) => child.on('close', done));
  expect(code).not.toBe(2);
  return new Map([...(await hashesIn(content)), ...(await hashesIn(output))]);
}

async function hashesIn(folder: string): Promise<[string, string][]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name !== '.dateline-site');
  return Promise.all(
    files.map(async (entry): Promise<[string, string]> => {
      const path = join(entry.parentPath, entry.name);
      return [
        path.slice(folder.length),
        createHash('sha256')
          .update(await readFile(path))
          .digest('hex'),
      ];
    }),
  );
}

describe('the same input', { timeout: 300_000 }, () => {
  it('gives the same bytes in any time zone, language, folder and order, by one process or by several', async () => {
    const one = await built('plain', { TZ: 'UTC', LC_ALL: 'C', DATELINE_JOBS: '1' }, false);
    const other = await built(
      'a folder/elsewhere',
      { TZ: 'Pacific/Chatham', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', DATELINE_JOBS: '2' },
      true,
    );
    expect(one.size).toBeGreaterThan(100);
    const unlike = [...new Set([...one.keys(), ...other.keys()])].filter(
      (path) => one.get(path) !== other.get(path),
    );
    expect(unlike).toEqual([]);
  });
});
