import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { address, launch, visit } from './support/browser.ts';
import { allPages } from './support/pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

describe('an article on paper', () => {
  it('has its date and publisher on top, only the evidence used, and its record below, light even at night', async () => {
    const pages = allPages().filter((path) => path.startsWith('articles/'));
    const { page, close } = await visit(browser, address('http', pages[0] ?? ''), { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    for (const path of pages) {
      await page.goto(address('http', path));
      for (const part of ['.stamp', '.custody', '.record']) {
        expect(await page.locator(part).isVisible(), `${path} ${part}`).toBe(true);
      }
      const slug = path.replace(/^articles\/|\.html$/g, '');
      expect(await page.locator('.record').innerText()).toContain(slug);
      expect(await page.locator('.evidence:visible').count()).toBe(
        await page.locator('.evidence-used').count(),
      );
      expect(await page.locator('.footer, .masthead-nav').filter({ visible: true }).count()).toBe(0);
    }
    const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(paper).toBe('rgb(255, 255, 255)');
    await close();
  });
});

describe('the home page on a phone', () => {
  it('begins no line with the bar that parts the figures of its holdings', async () => {
    const { page, close } = await visit(browser, address('http', 'index.html'), {
      viewport: { width: 240, height: 700 },
    });
    const bars = await page.locator('.holdings').evaluate((line) => {
      const cut = Number.parseFloat(getComputedStyle(line).clipPath.split(' ').at(-1) ?? '');
      const edge = line.getBoundingClientRect().left + cut;
      return [...line.children].map((item) => item.getBoundingClientRect().left + 1 <= edge);
    });
    // A bar stands at the left edge of its item; where the item begins a line, it is in the strip that is cut off.
    expect(bars.filter(Boolean).length).toBeGreaterThan(1);
    await close();
  });
});
