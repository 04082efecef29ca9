import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import configure from '../../../eleventy.config.ts';
import type { EleventyConfig } from '../../../src/site/eleventy.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const ELEVENTY = join(ROOT, 'node_modules', '@11ty', 'eleventy', 'cmd.cjs');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-plain-'));
  await mkdir(join(folder, 'content', 'sources'), { recursive: true });
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs Eleventy's own command as a user would, on an archive without articles. */
function eleventy(output: string): Promise<unknown> {
  const env = { ...process.env, DATELINE_CONTENT: join(folder, 'content'), NODE_OPTIONS: '' };
  const args = [ELEVENTY, '--quiet', `--output=${output}`];
  return promisify(execFile)(process.execPath, args, { cwd: ROOT, env, timeout: 60_000 });
}

describe('plain Eleventy', () => {
  it('renders the pages without being told how to read TypeScript', async () => {
    await eleventy(join(folder, 'pages'));
    expect(await readFile(join(folder, 'pages', 'index.html'), 'utf8')).toContain('The archive is empty');
  }, 60_000);

  it('refuses to write into a published site, and leaves it as it is', async () => {
    const release = join(folder, '_site.releases', 'r1');
    await mkdir(release, { recursive: true });
    await writeFile(join(release, 'index.html'), 'published');
    await symlink(release, join(folder, '_site'));
    await expect(eleventy(join(folder, '_site'))).rejects.toThrow('is a published site');
    expect(await readdir(release)).toEqual(['index.html']);
    expect(await readFile(join(release, 'index.html'), 'utf8')).toBe('published');
  }, 60_000);

  it('writes beside the published site where it is not told where to', async () => {
    const config: EleventyConfig = {
      globalData: {},
      addGlobalData: () => undefined,
      addExtension: () => undefined,
      addTemplate: () => undefined,
      addTemplateFormats: () => undefined,
      addWatchTarget: () => undefined,
      setUseGitIgnore: () => undefined,
      on: () => undefined,
    };
    expect(await configure(config)).toMatchObject({ dir: { output: '_site-eleventy' } });
  });
});
