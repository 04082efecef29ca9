import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { address, launch, visit, WAYS } from './support/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

const links = (page: Page) => page.locator('#results li a');
const status = (page: Page) => page.locator('[role=status]');

/** The paragraph an address leads to; the words within it stand after its id. */
const paragraphIn = (address: string) => new URL(address).hash.replace(/:~:.*$/, '');

/** Waits until the status says so, and gives its words. */
async function statusWith(page: Page, words: RegExp): Promise<string> {
  await page.waitForFunction(
    ([source, flags]) =>
      new RegExp(source ?? '', flags).test(document.querySelector('[role=status]')?.textContent ?? ''),
    [words.source, words.flags],
    { timeout: 5000 },
  );
  return (await status(page).textContent()) ?? '';
}

describe.each(WAYS)('search by way of %s', (way) => {
  it('shows the whole archive where nothing is asked', async () => {
    const { page, faults, strays, close } = await visit(browser, address(way, 'search.html'));
    await statusWith(page, /^5 articles/);
    expect(await links(page).count()).toBe(5);
    expect(faults).toEqual([]);
    expect(strays).toEqual([]);
    await close();
  });

  it('finds what is misspelt, marks it and leads to the paragraph', async () => {
    const { page, faults, strays, close } = await visit(
      browser,
      address(way, 'search.html?q=Lavrof%20sancions'),
    );
    const words = await statusWith(page, /^\d+ articles?/);
    expect(await page.locator('input[name=q]').inputValue()).toBe('Lavrof sancions');
    expect(await links(page).count()).toBe(Number(/^\d+/.exec(words)?.[0]));
    const titles = await links(page).allTextContents();
    expect(titles).toContain('Pompeo pushes for North Korean sanctions in talks with Russia');
    expect(titles).toContain('Russia, China dispute US call for tougher sanctions against North Korea');
    const marks = await page.locator('#results mark').allTextContents();
    expect(marks.map((mark) => mark.toLowerCase())).toEqual(expect.arrayContaining(['lavrov', 'sanctions']));

    const passage = (await page.locator('#results .result-passage').first().textContent()) ?? '';
    await links(page).first().click();
    await page.waitForURL(/\/articles\/[^/]+\.html#p\d+/);
    const target = page.locator(paragraphIn(page.url()));
    const text = ((await target.textContent()) ?? '').replace(/\s+/g, ' ');
    expect(text).toContain(passage.replace(/^… | …$/g, '').trim());
    await page.goBack();
    await statusWith(page, /^\d+ articles?/);
    expect(await page.locator('input[name=q]').inputValue()).toBe('Lavrof sancions');
    expect(await links(page).allTextContents()).toEqual(titles);
    expect(faults).toEqual([]);
    expect(strays).toEqual([]);
    await close();
  });

  it('leads every result to the passage it shows', async () => {
    const { page, close } = await visit(browser, address(way, 'search.html?q=North%20Korea'));
    await statusWith(page, /^\d+ articles?/);
    const results = await page.locator('#results li').evaluateAll((items) =>
      items.map((item) => ({
        href: item.querySelector('a')?.href ?? '',
        passage: item.querySelector('.result-passage')?.textContent ?? '',
      })),
    );
    expect(results.length).toBeGreaterThan(1);
    for (const { href, passage } of results) {
      await page.goto(href);
      expect(href).toMatch(/#p\d+:~:text=./);
      const text = ((await page.locator(paragraphIn(href)).textContent()) ?? '').replace(/\s+/g, ' ');
      expect(text, href).toContain(passage.replace(/^… | …$/g, '').trim());
    }
    await close();
  });

  it('follows what is typed, and goes back and forward through searches', async () => {
    const { page, faults, close } = await visit(browser, address(way, 'search.html'));
    const field = page.locator('input[name=q]');
    await statusWith(page, /^5 articles/);
    // All at once: a pause between letters, as a busy machine makes, would begin another entry of the history.
    await field.fill('Pompeo');
    await statusWith(page, /^[1-4] articles?/);
    await field.press('Enter');
    expect(new URL(page.url()).search).toBe('?q=Pompeo');
    const first = await links(page).allTextContents();

    await field.fill('zzyzzx');
    await statusWith(page, /^No articles.*“zzyzzx”/);
    await field.press('Enter');
    expect(await page.locator('#search-help').isVisible()).toBe(true);
    expect(await links(page).count()).toBe(0);

    await page.goBack();
    await statusWith(page, /^[1-4] articles?/);
    expect(await field.inputValue()).toBe('Pompeo');
    expect(await links(page).allTextContents()).toEqual(first);
    await page.goForward();
    await statusWith(page, /^No articles/);
    await page.goBack();
    await page.goBack();
    await statusWith(page, /^5 articles/);
    expect(await field.inputValue()).toBe('');
    expect(faults).toEqual([]);
    await close();
  });

  it('shows what was typed as text, whatever it is', async () => {
    const query = '<img src=x onerror=alert(1)> "</script>';
    const { page, faults, strays, close } = await visit(
      browser,
      address(way, `search.html?q=${encodeURIComponent(query)}`),
    );
    await statusWith(page, /./);
    expect(await page.locator('input[name=q]').inputValue()).toBe(query);
    expect(await page.locator('main img').count()).toBe(0);
    expect(faults).toEqual([]);
    expect(strays).toEqual([]);
    await close();
  });

  it('is reached from home with what was typed there', async () => {
    const { page, faults, close } = await visit(browser, address(way, 'index.html'));
    await page.locator('main input[name=q]').fill('drop sanctions');
    await page.locator('main input[name=q]').press('Enter');
    await page.waitForURL(/search\.html\?q=drop\+sanctions$/);
    await statusWith(page, /^\d+ articles?/);
    expect(await page.locator('input[name=q]').inputValue()).toBe('drop sanctions');
    expect(faults).toEqual([]);
    await close();
  });
});

describe('search by keyboard', () => {
  it('goes from the field through the results and back with the arrows', async () => {
    const { page, close } = await visit(browser, address('http', 'search.html?q=sanctions'));
    await statusWith(page, /^\d+ articles?/);
    const focused = () =>
      page.evaluate(() => document.activeElement?.textContent || document.activeElement?.tagName);
    const titles = await links(page).allTextContents();
    await page.locator('input[name=q]').focus();
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(titles[0]);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(titles[1]);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('INPUT');
    await close();
  });

  it('goes through the results with j and k, and opens one with o', async () => {
    const { page, close } = await visit(browser, address('http', 'search.html?q=sanctions'));
    await statusWith(page, /^\d+ articles?/);
    await page.locator('h1').click();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    const href = await links(page).first().getAttribute('href');
    await page.keyboard.press('o');
    await page.waitForURL((url) => url.href.endsWith(href ?? '-'));
    await close();
  });
});
