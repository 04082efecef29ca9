import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults, overflow } from './support/axe.ts';
import { address, launch, visit } from './support/browser.ts';
import { allPages, readPage } from './support/pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

const articles = (): string[] => allPages().filter((path) => path.startsWith('articles/'));

describe('the citation drawer', () => {
  it('shows one variant at a time, and copies what is shown with its certainty', async () => {
    const path = articles().find((one) => readPage(one).includes(', inferred]')) ?? '';
    const { page, faults, close } = await visit(browser, address('http', path), {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.keyboard.press('c');
    const forms = page.locator('#cite dl:visible > div');
    expect(await forms.count()).toBe(5);
    await page.getByRole('button', { name: 'Copy the UN footnote form' }).click();
    await page.getByText('Copied.').waitFor();
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    expect(await copied()).toMatch(/, \[.+, inferred\]/);
    expect(await copied()).not.toContain('Held in');

    await page.getByLabel('as held in this archive').check();
    expect(await forms.count()).toBe(5);
    await page.getByRole('button', { name: 'Copy the UN footnote form' }).click();
    await expect.poll(copied).toMatch(/held in .+, record .+, SHA-256 [0-9a-f]{12}\.$/i);
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType('text/html'))?.text();
    });
    expect(html).toMatch(/<i[ >]/);
    expect(faults).toEqual([]);
    await close();
  });

  it.each(['light', 'dark'] as const)(
    'has no fault in the %s theme when it is open, nor have the columns of a table',
    async (colorScheme) => {
      const context = await browser.newContext({
        bypassCSP: true,
        colorScheme,
        viewport: { width: 390, height: 900 },
      });
      const page = await context.newPage();
      for (const path of [articles()[0] ?? '', 'data.html']) {
        await page.goto(address('http', path));
        for (const box of await page.locator('main details').all())
          await box.evaluate((details) => details.setAttribute('open', ''));
        expect(await axeFaults(page, path)).toEqual([]);
        expect(await overflow(page)).toBeLessThanOrEqual(0);
      }
      await context.close();
    },
  );

  it('leads to the citation as three files', async () => {
    for (const path of articles()) {
      const { page, close } = await visit(browser, address('http', path));
      for (const [name, sign] of [
        ['RIS', 'TY  - NEWS'],
        ['CSL-JSON', '"article-newspaper"'],
        ['BibLaTeX', '@article{'],
      ] as const) {
        const href = await page
          .locator(`.cite-files a:text-is("${name}")`)
          .evaluate((link) => (link as HTMLAnchorElement).href);
        expect(await (await page.request.get(href)).text()).toContain(sign);
      }
      await close();
    }
  });
});

describe('the page of an article', () => {
  it('is light: under 60 KB as hosts send it, without the fonts, and under half of that today', async () => {
    for (const path of articles()) {
      const sizes: number[] = [];
      const context = await browser.newContext({ serviceWorkers: 'block' });
      const page = await context.newPage();
      page.on('response', async (response) => {
        if (!response.url().endsWith('.woff2')) sizes.push(gzipSync(await response.body()).length);
      });
      await page.goto(address('http', path), { waitUntil: 'networkidle' });
      expect(sizes.length).toBeGreaterThan(3);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(30_000);
      await context.close();
    }
  });
});
