import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { address, launch, type Visit, visit } from './support/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

/** Opens the second newest article: it has a neighbour on either side. */
async function openArticle(): Promise<Visit> {
  const seen = await visit(browser, address('http', 'index.html'));
  await seen.page.locator('main a[href^="articles/"]').nth(1).click();
  await seen.page.waitForURL(/\/articles\//);
  return seen;
}

/** Presses a key that leads elsewhere, and waits until that page is there. */
async function press(page: Page, key: string): Promise<string> {
  const before = page.url();
  await page.keyboard.press(key);
  await page.waitForURL((url) => url.href !== before);
  return page.url();
}

describe('keys', () => {
  it('go to the next and the previous article, and between an article and its source', async () => {
    const { page, faults, close } = await openArticle();
    const start = page.url();
    expect(await press(page, ']')).toMatch(/\/articles\//);
    expect(await press(page, '[')).toBe(start);
    expect(await press(page, 's')).toBe(start.replace('/articles/', '/sources/'));
    expect(await press(page, 's')).toBe(start);
    expect(faults).toEqual([]);
    await close();
  });

  it('go from a source to that of the next and the previous article', async () => {
    const { page, close } = await openArticle();
    const start = await press(page, 's');
    expect(await press(page, ']')).toMatch(/\/sources\//);
    expect(await press(page, '[')).toBe(start);
    await close();
  });

  it('open the citations, turn to night, to day and back to what the system says, and lead to help', async () => {
    const { page, close } = await openArticle();
    await page.keyboard.press('c');
    expect(await page.locator('#cite').getAttribute('open')).not.toBeNull();
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const day = await paper();
    await page.keyboard.press('d');
    expect(await paper()).not.toBe(day);
    await page.keyboard.press('d');
    expect(await paper()).toBe(day);
    const theme = () => page.evaluate(() => document.documentElement.dataset.theme ?? 'auto');
    expect(await theme()).toBe('day');
    await page.keyboard.press('d');
    expect(await theme()).toBe('auto');
    expect(await press(page, '?')).toMatch(/help\.html$/);
    await close();
  });

  it('move through a list and open an item', async () => {
    const { page, close } = await visit(browser, address('http', 'timeline.html'));
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const href = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
    expect(href).toContain('.html');
    await page.keyboard.press('o');
    await page.waitForURL(href);
    await close();
  });

  it('go to the search line, and mean nothing while one types', async () => {
    const { page, close } = await visit(browser, address('http', 'index.html'));
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
    await page.keyboard.type('jodk?/');
    expect(await page.locator('main input[name=q]').inputValue()).toBe('jodk?/');
    expect(page.url()).toBe(address('http', 'index.html'));
    await close();
  });

  it('keep the theme that was chosen', async () => {
    const { page, close } = await visit(browser, address('http', 'index.html'));
    await page.keyboard.press('d');
    const night = await page.evaluate(() => document.documentElement.dataset.theme);
    expect(night).toBe('night');
    await page.goto(address('http', 'method.html'));
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe(night);
    await close();
  });
});
