import { appendFile, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkSite } from '../../../src/site/check.ts';
import { dateline, folderWith, folderWithSeeds } from './dateline.ts';

const page = (body: string) => `<!doctype html><html lang="en"><title>t</title><body>${body}</body></html>`;

async function faultsOf(files: Record<string, string>, slugs: readonly string[] = []): Promise<string[]> {
  const folder = await folderWith(files);
  const problems = await checkSite(folder, slugs);
  await rm(folder, { recursive: true });
  return problems.map(({ code, file, reason }) => `${code} ${file.slice(folder.length + 1)}: ${reason}`);
}

describe('the links of a site', () => {
  it('that lead somewhere are in order', async () => {
    const body = [
      ...[
        '<a href="articles/a.html#p1">a</a>',
        '<a href="articles/a%20b.html">b</a>',
        '<a href="#here" id="here">h</a>',
      ],
      ...[
        '<a href="https://example.org/gone">out</a>',
        '<a href="mailto:a@b.c">m</a>',
        '<a href="#:~:text=word">t</a>',
      ],
      ...[
        '<a href="articles/">folder</a>',
        '<a href="?q=x">self</a>',
        '<img alt="<a href=gone.html>" src="i.svg">',
      ],
      '<!-- <a href="gone.html"> -->',
    ];
    const files = {
      'index.html': page(body.join('')),
      'articles/index.html': page('<a href="../index.html">up</a>'),
      'articles/a.html': page('<p id="p1">x</p>'),
      'articles/a b.html': page(''),
      'i.svg': '<svg/>',
      '404.html': page('<a href="/archive/articles/a.html">a</a>'),
    };
    expect(await faultsOf(files)).toEqual([]);
  });

  it.each([
    ['a page that is not there', '<a href="gone.html">x</a>'],
    ['a place that is not there', '<a href="#gone">x</a>'],
    ['a script that is not there', '<script src="assets/x.js"></script>'],
    ['above the site', '<a href="../secret.html">x</a>'],
    ['the root of the host', '<a href="/index.html">x</a>'],
    ['a page inside a template', '<template><a href="gone.html">x</a></template>'],
  ])('that lead to %s are named', async (_, body) => {
    expect(await faultsOf({ 'index.html': page(body) })).toEqual([
      expect.stringMatching(/^link-broken index\.html: "/),
    ]);
  });

  it('that a host’s page for missing addresses makes are followed too', async () => {
    expect(await faultsOf({ '404.html': page('<a href="/archive/gone.html">x</a>') })).toHaveLength(1);
  });

  it('are not looked for where there is no site, and an article without a page is missed', async () => {
    expect((await checkSite('/nowhere/at/all', [])).map(({ code }) => code)).toEqual(['site-missing']);
    expect(await faultsOf({ 'index.html': page('') }, ['a'])).toEqual([
      expect.stringMatching(/^page-missing articles\/a\.html/),
    ]);
  });
});

describe('dateline check', { timeout: 120_000 }, () => {
  let folder: string;
  beforeAll(async () => {
    folder = await folderWithSeeds();
    await dateline(['build'], folder);
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true }));

  it('finds nothing in a fresh archive, then the source that was changed and the page that is gone', async () => {
    expect(await dateline(['check'], folder)).toMatchObject({ code: 0, out: 'all is consistent\n', err: '' });
    await appendFile(join(folder, 'content/sources/003_17bb5004f96f0421.txt'), '\n');
    await rm(join(folder, '_site/search.html'));
    const { code, err, out } = await dateline(['check'], folder);
    expect(err).toMatch(/003_17bb5004f96f0421\.txt: warning: .+ \[source-changed\]/);
    expect(err).toMatch(/index\.html:\d+: error: .*search\.html.* \[link-broken\]/);
    expect([code, out]).toEqual([1, '']);
  });

  it('names every file of the site that was changed, added or lost, mends none, and its remedy works', async () => {
    const site = join(folder, '_site');
    const clean = async (): Promise<void> => {
      await rename(join(folder, '_site'), join(folder, `away-${Math.random()}`));
      await dateline(['build'], folder);
    };
    await clean();
    const before = await readFile(join(site, 'about.html'), 'utf8');
    await writeFile(join(site, 'about.html'), before.replace('a', 'b'));
    await writeFile(join(site, 'added.html'), page(''));
    await appendFile(join(site, 'tagmanifest-sha256.txt'), `${'0'.repeat(64)}  gone.html\n`);
    await appendFile(join(site, 'archive.zip'), 'x');
    const { err, code } = await dateline(['check'], folder);
    for (const name of ['about.html', 'added.html', 'archive.zip', 'gone.html', 'assets/hashes.js', 'sw.js'])
      expect(err).toMatch(new RegExp(`_site/${name}: error: .+ \\[site-file-changed\\]`));
    expect(err.match(/\[site-file-changed\]/g)).toHaveLength(6);
    expect([code, await readFile(join(site, 'about.html'), 'utf8')]).not.toEqual([1, before]);
    await clean();
    expect((await dateline(['check'], folder)).err).not.toContain('site-file-changed');
  });

  it('reads a source again although the file system says that it is as it was', async () => {
    const source = join(folder, 'content/sources/001_79096b96f04e5bb0.txt');
    const { atime, mtime } = await stat(source);
    const text = await readFile(source, 'utf8');
    await writeFile(source, text.replace(/[a-z](?=[^a-z]*$)/, 'z'));
    await utimes(source, atime, mtime);
    expect((await dateline(['check'], folder)).err).toMatch(/001_\w+\.txt: warning: .+ \[source-changed\]/);
  });
});
