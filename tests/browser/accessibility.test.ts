import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults, overflow } from './support/axe.ts';
import { address, launch } from './support/browser.ts';
import { pageKinds } from './support/pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

/** What axe-core finds wrong with pages, one sentence each. */
async function violations(
  paths: readonly string[],
  colorScheme: 'light' | 'dark',
  width: number,
): Promise<string[]> {
  // The policy of the pages forbids the script that is put in here; nothing else is bypassed.
  const context = await browser.newContext({
    bypassCSP: true,
    colorScheme,
    viewport: { width, height: 900 },
  });
  const wrong: string[] = [];
  const page = await context.newPage();
  for (const path of paths) {
    await page.goto(address('http', path));
    if (path.includes('?')) await page.locator('[role=status]:not(:empty)').waitFor();
    wrong.push(...(await axeFaults(page, path)));
  }
  await context.close();
  return wrong;
}

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each([390, 1440])('axe-core finds nothing wrong at a width of %d', async (width) => {
    const pages = [...pageKinds(), 'search.html?q=sanctions', 'search.html?q=zzyzzx'];
    expect(pages.length).toBeGreaterThan(9);
    expect(await violations(pages, theme, width)).toEqual([]);
  });
});

describe('at a width of 320, which is 1280 at 400 %', () => {
  it('no page scrolls sideways', async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 800 } });
    const page = await context.newPage();
    const wide: string[] = [];
    for (const path of pageKinds()) {
      await page.goto(address('http', path));
      const over = await overflow(page);
      if (over > 0) wide.push(`${path}: ${over} px`);
    }
    await context.close();
    expect(wide).toEqual([]);
  });
});
