import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launch, visit } from './support/browser.ts';
import { buildSite, COMMAND, copyContent, ROOT } from './support/build.ts';

/** A sixth dump, as one might be dropped in. */
const DUMP = [
  'The Marle Courier',
  'Lighthouse at Skarn Point to be lit by hand again',
  '8 June 2015',
  'SKARN POINT - Two keepers will move back into the lighthouse at Skarn Point this autumn, eighteen years after ' +
    'the light was automated, the coastal administration said on Monday.',
  'The decision follows three failures of the automatic lamp last winter, one of which left the strait dark for ' +
    'nine hours during a gale.',
  '"A sensor can tell you that the lamp is out," said Torvald Lien, who heads the administration.',
  'Share on Facebook',
  'Share on Twitter',
].join('\n\n');

let browser: Browser;
let folder: string;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-rebuild-'));
  await copyContent(join(folder, 'content'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a sixth dump', () => {
  it('is in the archive and found by search after a rebuild', async () => {
    const [content, site] = [join(folder, 'content'), join(folder, 'site')];
    await buildSite(content, site);
    await writeFile(join(content, 'sources', 'lighthouse.txt'), DUMP);
    await buildSite(content, site);

    const base = `${pathToFileURL(site).href}/`;
    const { page, faults, strays, close } = await visit(
      browser,
      `${base}search.html?q=lihgthouse+kepers`,
      {},
      base,
    );
    await page.locator('#results li a').first().waitFor();
    expect(await page.locator('[role=status]').textContent()).toMatch(/^1 article\b/);
    await page.locator('#results li a').click();
    await page.waitForURL(/\/articles\/.+#p1(:~:|$)/);
    expect(await page.locator('h1').textContent()).toBe('Lighthouse at Skarn Point to be lit by hand again');
    expect(await page.locator('article').textContent()).not.toContain('Share on');
    await page.goto(`${base}index.html`);
    expect(await page.locator('main a[href^="articles/"]').count()).toBe(6);
    expect(faults).toEqual([]);
    expect(strays).toEqual([]);
    await close();
  });
});

describe('serve', () => {
  let server: ChildProcess | undefined;
  afterEach(async () => {
    if (server === undefined || server.exitCode !== null) return;
    const ended = new Promise((done) => server?.once('exit', done));
    server.kill('SIGTERM');
    await ended;
  });

  it('builds, serves, and rebuilds where content changes', async () => {
    const content = join(folder, 'content');
    const args = [
      COMMAND,
      'serve',
      '--content',
      content,
      '--output',
      join(folder, 'site'),
      '--port',
      String(20_000 + (process.pid % 20_000)),
    ];
    server = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
    const base = await addressFrom(server);
    const { page, close } = await visit(browser, `${base}search.html`, {}, base);
    await page.waitForFunction(() =>
      /^5 articles/.test(document.querySelector('[role=status]')?.textContent ?? ''),
    );

    await writeFile(join(content, 'sources', 'lighthouse.txt'), DUMP);
    await page.waitForFunction(
      () => /^6 articles/.test(document.querySelector('[role=status]')?.textContent ?? ''),
      null,
      {
        timeout: 30_000,
      },
    );
    await close();
  });
});

/** The address a server prints when it is ready, with the slash at its end. */
function addressFrom(process: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    process.stdout?.on('data', (part: Buffer) => {
      said += part.toString();
      const found = /http:\/\/[\w.:[\]-]+\/?/.exec(said)?.[0];
      if (found) resolve(found.replace(/\/?$/, '/'));
    });
    process.once('exit', (code) => reject(new Error(`serve ended with ${code}: ${said}`)));
  });
}
