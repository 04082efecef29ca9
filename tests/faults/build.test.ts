import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dateline, dumpOf, folderWithSeeds, LAUNCHER } from '../unit/cli/dateline.ts';

let folder: string;
beforeEach(async () => {
  folder = await folderWithSeeds();
});
afterEach(() => rm(folder, { recursive: true }));

/** Every file of the site with its text. */
async function siteNow(): Promise<ReadonlyMap<string, string>> {
  const site = await realpath(join(folder, '_site'));
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      files.map(async (file) => [file.slice(site.length), await readFile(file, 'latin1')] as const),
    ),
  );
}

const addDump = () =>
  writeFile(join(folder, 'content/sources/sixth.txt'), dumpOf('Envoys agree on a list of points'));

describe('a build', { timeout: 240_000 }, () => {
  it('makes a site that is consistent, and the same one again', async () => {
    const first = await dateline(['build'], folder);
    expect([first.code, first.err]).toEqual([0, '']);
    expect(first.out).toMatch(/open file:\/\/\/.*_site\/index\.html/);
    expect(first.out).toContain('npm start');
    expect(await dateline(['check'], folder)).toMatchObject({ code: 0, err: '', out: 'all is consistent\n' });
    const before = await siteNow();
    expect((await dateline(['build'], folder)).out).toContain('5 unchanged');
    expect(await siteNow()).toEqual(before);
  });

  it('says how to serve what is not at its usual place', async () => {
    const run = await dateline(
      ['build', '--content', 'content', '--output', 'my site', '--path-prefix', 'archive'],
      folder,
    );
    expect(run.out).toContain("or run `npx dateline serve --output 'my site' --path-prefix /archive/`");
  });

  it('goes on to its end when nobody reads what it says', async () => {
    const run = await dateline(['build'], folder, ['bash', '-c', 'set -o pipefail; "$@" | head -1', 'bash']);
    expect(run.code).toBe(0);
    expect((await siteNow()).has('/index.html')).toBe(true);
  });

  it('that fails for want of room leaves the old site', async () => {
    await dateline(['build'], folder);
    const before = await siteNow();
    await addDump();
    // No file may grow beyond 16 kilobytes: the fonts do not fit.
    const run = await dateline(['build'], folder, ['bash', '-c', 'ulimit -f 16; "$@"', 'bash']);
    expect(run.err).toMatch(/\[build-failed\]\n {2}remedy: /);
    expect(run.code).toBe(1);
    expect(await siteNow()).toEqual(before);
    expect((await dateline(['build'], folder)).code).toBe(0);
    expect((await siteNow()).has('/articles/envoys-agree-on-a-list-of-points.html')).toBe(true);
  });

  it('killed at any moment leaves the old site or the new one, and no article damaged', async () => {
    await dateline(['build'], folder);
    const before = await siteNow();
    const sources = join(folder, 'content/sources');
    await addDump();
    const whole = join(folder, 'whole');
    await cp(join(folder, 'content'), join(whole, 'content'), { recursive: true });
    const start = performance.now();
    await dateline(['build'], whole);
    const duration = performance.now() - start;
    for (const moment of [0.25, 0.5, 0.7, 0.85, 0.95]) {
      const child = spawn(process.execPath, [LAUNCHER, 'build'], { cwd: folder, stdio: 'ignore' });
      await sleep(duration * moment);
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      const site = await siteNow();
      if (!site.has('/articles/envoys-agree-on-a-list-of-points.html')) expect(site).toEqual(before);
      else expect(site.size).toBeGreaterThan(before.size);
    }
    const after = await dateline(['build'], folder);
    expect([after.code, after.err]).toEqual([0, '']);
    expect(await dateline(['check'], folder)).toMatchObject({ code: 0, err: '' });
    expect(await readdir(sources)).toHaveLength(11);
    expect(await readdir(join(folder, 'content/articles'))).toHaveLength(6);
  });

  it('refuses to run beside another, and says which', async () => {
    const child = spawn(process.execPath, [LAUNCHER, 'build'], { cwd: folder, stdio: 'ignore' });
    const releases = join(folder, '_site.releases');
    while (!(await readdir(releases).catch(() => [''])).includes('lock')) await sleep(10);
    const lock = JSON.parse(await readFile(join(releases, 'lock'), 'utf8'));
    expect(lock.pid).toBe(child.pid);
    if (child.exitCode === null) await once(child, 'exit');
    expect(child.exitCode).toBe(0);
  });
});
