/**
 * Reading without a network: the host is truly gone, and what the browser holds is all there is.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { bagFolder } from '../../src/site/bag-stage.ts';
import { launch } from './support/browser.ts';
import { type Served, serveFolder } from './support/serve.ts';

const PREFIX = '/deep/archive/';
const META = {
  title: 'Archive',
  description: '',
  baseUrl: null,
  language: 'en',
  visibility: 'public',
  contact: null,
} as const;

let browser: Browser;
let folder: string;
let served: Served;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-offline-'));
  cpSync(inject('siteFolder'), join(folder, 'one'), { recursive: true, dereference: true });
  served = await serveFolder(join(folder, 'one'), PREFIX);
  context = await browser.newContext();
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  await served.close();
  rmSync(folder, { recursive: true });
});

const articles = (): string[] =>
  readdirSync(join(folder, 'one', 'articles'))
    .filter((name) => name.endsWith('.html'))
    .map((name) => `articles/${name}`);

const open = (path: string) => page.goto(served.base + path);

/** Another build on the same host: every article says so, and the style sheet too. */
async function deployAnother(): Promise<void> {
  const two = join(folder, 'two');
  cpSync(join(folder, 'one'), two, { recursive: true });
  for (const path of articles()) {
    const text = readFileSync(join(two, path), 'utf8');
    writeFileSync(join(two, path), text.replace(/<h1[^>]*>/, '$&Second build: '));
  }
  writeFileSync(join(two, 'assets', 'site.css'), 'h1 { letter-spacing: 7px }');
  await bagFolder(two, META);
  const { port } = new URL(served.base);
  await served.close();
  served = await serveFolder(two, PREFIX, Number(port));
}

/** Addresses held in the browser, from the root of the site, by the names of their caches. */
function held(): Promise<Record<string, string[]>> {
  return page.evaluate(async (base) => {
    const names = await caches.keys();
    const entries = await Promise.all(
      names.map(async (name) => {
        const keys = await (await caches.open(name)).keys();
        return [name, keys.map(({ url }) => url.slice(base.length))] as const;
      }),
    );
    return Object.fromEntries(entries);
  }, served.base);
}

async function untilHeld(path: string): Promise<void> {
  await expect.poll(async () => Object.values(await held()).flat(), { timeout: 20_000 }).toContain(path);
}

async function keepWhole(): Promise<void> {
  await open('data.html');
  await page.getByRole('button', { name: 'Keep the whole archive on this device' }).click();
  await page.getByText(/files are kept\.$/).waitFor({ timeout: 60_000 });
}

const headline = () => page.locator('h1').textContent();
const spacing = () => page.locator('h1').evaluate((head) => getComputedStyle(head).letterSpacing);

describe('without a network', () => {
  it('a page that was opened is read as it was, and another says that it is not on the device', async () => {
    const [first = '', second = '', third = ''] = articles();
    await open(first);
    const [title, look] = [await headline(), await spacing()];
    await untilHeld(first);
    await open(second);
    await untilHeld(second);
    await served.close();

    await open(first);
    expect([await headline(), await spacing()]).toEqual([title, look]);
    await open(`${second}?from=mail#p1`);
    expect(await page.locator('.prose p').count()).toBeGreaterThan(1);

    await open(third);
    expect(await headline()).toBe('Not on this device');
    expect(await page.getByRole('link', { name: 'Try again' }).getAttribute('href')).toBe(
      served.base + third,
    );
    await page.getByRole('link', { name: title ?? '' }).click();
    await page.waitForURL(served.base + first);
    expect(await headline()).toBe(title);
  });

  it('the whole archive that was kept is read and searched', async () => {
    await keepWhole();
    await served.close();

    for (const path of [...articles(), 'timeline.html', 'people.html']) {
      await open(path);
      expect(await headline()).not.toBe('Not on this device');
    }
    await page.goto(served.base);
    expect(await page.locator('main a[href^="articles/"]').count()).toBe(5);
    await open('search.html?q=sanctions');
    await page.locator('#results li a').first().waitFor();
    expect(await page.locator('[role=status]').first().textContent()).toMatch(/^\d+ article/);
    await open('data.html');
    await page.getByText('The whole archive is on this device.').waitFor();
  });

  it('what was removed from the device is no longer there', async () => {
    await keepWhole();
    await page.getByRole('button', { name: 'Remove it from this device' }).click();
    await page.getByText('It was removed.').waitFor();
    const [first = ''] = articles();
    await expect.poll(async () => Object.values(await held()).flat()).not.toContain(first);
    await served.close();
    await open(first);
    expect(await headline()).toBe('Not on this device');
  });
});

describe('a new build', () => {
  it('is shown at once, wholly, and takes the place of what was held', async () => {
    const [first = '', second = ''] = articles();
    await open(first);
    await untilHeld(first);
    const [before] = Object.keys(await held());
    await deployAnother();

    await open(second);
    expect(await headline()).toMatch(/^Second build: /);
    expect(await spacing()).toBe('7px');
    await expect.poll(async () => Object.keys(await held()), { timeout: 20_000 }).not.toContain(before);
    expect(Object.values(await held()).flat()).not.toContain(first);
    await open(first);
    await untilHeld(first);
    await served.close();
    await open(first);
    expect([(await headline())?.slice(0, 12), await spacing()]).toEqual(['Second build', '7px']);
  });

  it('is kept whole where the one before was, and no page of the old is left', async () => {
    await keepWhole();
    const [before] = Object.keys(await held());
    await deployAnother();
    await open('index.html');
    await expect
      .poll(async () => Object.keys(await held()), { timeout: 60_000 })
      .toEqual([expect.not.stringMatching(before ?? '')]);
    await served.close();
    for (const path of articles()) {
      await open(path);
      expect(await headline()).toMatch(/^Second build: /);
      expect(await spacing()).toBe('7px');
    }
  });
});

describe('a browser that has no more room', () => {
  /** Allows the site this many bytes more than it holds already. */
  async function allow(more: number): Promise<void> {
    const { origin } = new URL(served.base);
    const session = await context.newCDPSession(page);
    const { usage } = await session.send('Storage.getUsageAndQuota', { origin });
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + more });
  }

  const searched = (query: string) => open(`search.html?q=${query}`);
  const room = () => page.locator('.no-room');

  it('says so, shows pages and results all the same, and later what it held before', async () => {
    const [first = '', second = ''] = articles();
    await open(first);
    const title = await headline();
    await untilHeld(first);
    await allow(0);

    await searched('sanctions');
    await page.locator('#results li a').first().waitFor();
    await room().waitFor();
    expect(await room().textContent()).toMatch(/no more room.*cannot be read again without a network/);
    await open(second);
    expect(await page.locator('.prose p').count()).toBeGreaterThan(1);
    await served.close();

    await open(first);
    expect(await headline()).toBe(title);
    await open(second);
    expect(await headline()).toBe('Not on this device');
  });

  it('searches what it holds of the index, and says what is lacking', async () => {
    await searched('sanctions');
    await page.locator('#results li a').first().waitFor();
    await untilHeld('search/index.js');
    await untilHeld('assets/search.js');
    await allow(0);
    await searched('sancions');
    await page.locator('#results li a').first().waitFor();
    await room().waitFor();
    await served.close();

    await searched('sanctions');
    await page.locator('#results li a').first().waitFor();
    await searched('sancions');
    await page.locator('#search-notes .fault').waitFor();
    expect(await page.locator('#search-notes').textContent()).toMatch(
      /host cannot be reached.*not on this device/,
    );
  });

  it('tells who keeps the whole archive how far it came', async () => {
    await open('data.html');
    await page.getByRole('button', { name: 'Keep the whole archive on this device' }).waitFor();
    await allow(300_000);
    await page.getByRole('button', { name: 'Keep the whole archive on this device' }).click();
    await page.getByText(/no more room for it in this browser\. \d+ of \d+ files are kept\./).waitFor();
    await page.getByRole('button', { name: 'Keep the whole archive on this device' }).waitFor();
  });
});
