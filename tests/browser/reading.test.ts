import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { address, launch, visit, WAYS } from './support/browser.ts';
import { allPages } from './support/pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

describe.each(WAYS)('the archive read by way of %s', (way) => {
  it('opens every page without an error and without leaving the site', async () => {
    const { page, faults, strays, close } = await visit(browser, address(way, 'index.html'));
    // The 404 page is served at any address, so that it links from the root of its host, which only the first way has.
    const pages = allPages().filter((path) => way === 'http' || path !== '404.html');
    for (const path of pages) {
      await page.goto(address(way, path));
      expect(await page.locator('main h1').count(), path).toBe(1);
    }
    expect(faults).toEqual([]);
    expect(strays).toEqual([]);
    await close();
  });

  it('leads from home to an article, its source and back', async () => {
    const { page, faults, strays, close } = await visit(browser, address(way, 'index.html'));
    const article = page.locator('main a[href^="articles/"]').first();
    const title = (await article.textContent())?.trim();
    await article.click();
    await page.waitForURL(/\/articles\/[^/]+\.html$/);
    expect((await page.locator('h1').textContent())?.trim()).toBe(title);
    expect(await page.locator('#p1').count()).toBe(1);
    const there = page.url();

    await page.locator('a[href^="../sources/"]').first().click();
    await page.waitForURL(/\/sources\/[^/]+\.html/);
    await page.goBack();
    expect(page.url()).toBe(there);
    await page.goBack();
    expect(page.url()).toBe(address(way, 'index.html'));
    expect(faults).toEqual([]);
    expect(strays).toEqual([]);
    await close();
  });

  it('can be read without JavaScript', async () => {
    const { page, faults, close } = await visit(browser, address(way, 'index.html'), {
      javaScriptEnabled: false,
    });
    await page.locator('main a[href^="articles/"]').first().click();
    await page.waitForURL(/\/articles\//);
    expect(((await page.locator('article').textContent()) ?? '').length).toBeGreaterThan(800);
    await page.goto(address(way, 'search.html'));
    const noscript = page.locator('noscript');
    expect(await noscript.locator('a[href="timeline.html"]').isVisible()).toBe(true);
    await noscript.locator('a[href="timeline.html"]').click();
    await page.waitForURL(/timeline\.html$/);
    expect(await page.locator('a[href^="articles/"]').count()).toBeGreaterThanOrEqual(5);
    expect(faults).toEqual([]);
    await close();
  });

  it('runs no script that a page was made to hold', async () => {
    const { page, faults, close } = await visit(browser, address(way, 'index.html'));
    const { bare, ran } = await page.evaluate(async () => {
      const code = 'window.ran = true';
      const script = document.createElement('script');
      // Trusted Types refuse the text; behind them, as if a script of ours had let it through, stands the list of sources.
      let bare = 'taken';
      try {
        script.textContent = code;
      } catch {
        bare = 'refused';
      }
      const types = (window as unknown as { trustedTypes: { createPolicy(...of: unknown[]): never } })
        .trustedTypes;
      const trusted: { createScript(text: string): string } = types.createPolicy('dateline-offline', {
        createScript: (text: string) => text,
      });
      script.textContent = trusted.createScript(code);
      document.body.append(script);
      const image = document.createElement('img');
      image.setAttribute('onerror', trusted.createScript(code));
      image.src = 'https://elsewhere.invalid/x.png';
      document.body.append(image);
      await new Promise((done) => setTimeout(done, 200));
      return { bare, ran: 'ran' in window };
    });
    expect(bare).toBe('refused');
    expect(ran).toBe(false);
    const breaches = faults.filter((fault) => fault.includes('Content Security Policy'));
    expect(breaches.some((fault) => fault.includes('script-src'))).toBe(true);
    expect(breaches.some((fault) => fault.includes('img-src'))).toBe(true);
    await close();
  });
});

describe('a missing page', () => {
  it.each(['file', 'sub-path'] as const)(
    'is set and leads on where it is opened by way of %s',
    async (way) => {
      const { page, close } = await visit(browser, address(way, '404.html'));
      const set = await page.locator('h1').evaluate((title) => getComputedStyle(title).fontFamily);
      expect(set).toContain('Newsreader');
      await page.locator('main a', { hasText: 'timeline' }).click();
      await page.waitForURL(address(way, 'timeline.html'));
      await close();
    },
  );

  it.each(['http', 'sub-path'] as const)('is told with status 404 by way of %s', async (way) => {
    const { page, close } = await visit(browser, address(way, 'index.html'));
    const response = await page.goto(address(way, 'articles/no-such-article.html'));
    expect(response?.status()).toBe(404);
    expect(await page.locator('main h1').count()).toBe(1);
    await close();
  });
});
