/**
 * What search costs a reader of a small archive, in bytes over the wire: the built site of five articles is served as a host that
 * compresses serves it, and what is sent for a search is summed as gzip.
 */
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { address, launch, visit } from './support/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

/** What is loaded for search alone: its scripts and the files of the index. */
const OF_SEARCH = /\/(?:assets\/search[^/]*\.js|search\/.+)$/;

/** Bytes of each file loaded for search to answer a query, by its path. */
async function costOf(query: string): Promise<Map<string, number>> {
  const url = address('http', '');
  const { page, faults, close } = await visit(browser, url);
  const sizes = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    const path = response.url();
    if (OF_SEARCH.test(path))
      sizes.set(
        path,
        response.body().then((body) => gzipSync(body).length),
      );
  });
  await page.goto(address('http', `search.html?q=${encodeURIComponent(query)}`));
  await page.locator('#results li').first().waitFor();
  await page.locator('#facet-groups .facet').first().waitFor();
  const found = new Map<string, number>();
  for (const [path, size] of sizes) found.set(path.slice(url.length), await size);
  expect(faults).toEqual([]);
  await close();
  return found;
}

const sum = (sizes: ReadonlyMap<string, number>): number =>
  [...sizes.values()].reduce((all, one) => all + one, 0);

describe('with five articles', () => {
  it('search costs less than 25 KB in all: script, manifest, index', async () => {
    const sizes = await costOf('sanctions Russia');
    expect([...sizes.keys()].filter((path) => path.startsWith('assets/'))).toEqual(['assets/search.js']);
    expect([...sizes.keys()].some((path) => path.startsWith('search/k/'))).toBe(true);
    expect(sum(sizes)).toBeGreaterThan(10_000);
    expect(sum(sizes), JSON.stringify(Object.fromEntries(sizes))).toBeLessThan(25_000);
  });

  it('a misspelt word costs less than 8 KB more', async () => {
    const [plain, misspelt] = [await costOf('sanctions'), await costOf('sancions')];
    expect([...misspelt.keys()]).toContain('assets/search-rare.js');
    expect(sum(misspelt) - sum(plain)).toBeLessThan(8_000);
  });
});
