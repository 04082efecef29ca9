import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { address, launch } from './support/browser.ts';
import { pageKinds } from './support/pages.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

/** What axe-core finds wrong with a page, one sentence each. */
async function violations(path: string, colorScheme: 'light' | 'dark', width: number): Promise<string[]> {
  // The policy of the pages forbids the script that is put in here; nothing else is bypassed.
  const context = await browser.newContext({
    bypassCSP: true,
    colorScheme,
    viewport: { width, height: 900 },
  });
  try {
    const page = await context.newPage();
    await page.goto(address('http', path));
    await page.waitForLoadState('networkidle');
    await page.evaluate(AXE);
    const results = await page.evaluate(
      () => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run() as Promise<AxeResults>,
    );
    return results.violations.flatMap(({ id, nodes }) =>
      nodes.map(
        (node) => `${path}: ${id}: ${node.target.join(' ')}: ${node.failureSummary?.replace(/\s+/g, ' ')}`,
      ),
    );
  } finally {
    await context.close();
  }
}

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each([390, 1440])('axe-core finds nothing wrong at a width of %d', async (width) => {
    const pages = [...pageKinds(), 'search.html?q=sanctions', 'search.html?q=zzyzzx'];
    expect(pages.length).toBeGreaterThan(9);
    const wrong: string[] = [];
    for (const path of pages) wrong.push(...(await violations(path, theme, width)));
    expect(wrong).toEqual([]);
  });
});

describe('at a width of 320, which is 1280 at 400 %', () => {
  it('no page scrolls sideways', async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 800 } });
    const page = await context.newPage();
    const wide: string[] = [];
    for (const path of pageKinds()) {
      await page.goto(address('http', path));
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (over > 0) wide.push(`${path}: ${over} px`);
    }
    await context.close();
    expect(wide).toEqual([]);
  });
});
