import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCorpus } from '../../scripts/search-bench/corpus.ts';
import { buildIndex } from '../../src/search/build.ts';
import { launch, visit, WAYS } from './support/browser.ts';
import { type LargeSite, largeSite, writeIndex } from './support/shards.ts';
import { FIREFOX_QUERIES, shownBy, shownInFirefox } from './support/shown.ts';

let browser: Browser;
let site: LargeSite;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), largeSite(300)]);
});
afterAll(async () => {
  await Promise.all([browser?.close(), site?.close()]);
});

const address = (base: string, query: string) => `${base}search.html?q=${encodeURIComponent(query)}`;

async function open(base: string, query: string) {
  const visited = await visit(browser, address(base, query), {}, base);
  await visited.page.locator('[role=status]:not(:empty)').waitFor();
  return visited;
}

const status = async (page: Page) => (await page.locator('[role=status]').textContent()) ?? '';

describe('an index in shards', () => {
  it('answers alike by every way, as it does under Node', async () => {
    for (const query of FIREFOX_QUERIES(site)) {
      const expected = await shownBy(site.index, query);
      for (const way of WAYS) {
        const { page, faults, strays, close } = await open(site.bases[way], query);
        expect(await page.locator('#results li > a').allTextContents(), `${way}: ${query}`).toEqual(expected);
        expect(faults).toEqual([]);
        expect(strays).toEqual([]);
        await close();
      }
    }
  });

  it('answers alike in Firefox', async () => {
    const queries = FIREFOX_QUERIES(site);
    const expected = await Promise.all(queries.map((query) => shownBy(site.index, query)));
    for (const way of ['http', 'file'] as const) {
      const shown = await shownInFirefox(queries.map((query) => address(site.bases[way], query)));
      expect(shown, way).toEqual(expected);
    }
  });

  it('shows results first on a narrow screen, and the fields when they are asked for', async () => {
    const { page, close } = await open(site.bases.http, '');
    const groups = page.locator('#facet-groups');
    await groups.waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.reload();
    // The fields come last: when they can be asked for, all is there.
    await page.locator('#facets summary').waitFor();
    expect(await groups.isVisible()).toBe(false);
    const first = page.locator('#results li').first();
    await first.waitFor();
    expect((await first.boundingBox())?.y).toBeLessThan(844);
    await page.locator('#facets summary').click();
    await groups.waitFor();
    await close();
  });

  it('narrows by a field and by months, lifts both, and keeps it in the address', async () => {
    const { page, faults, close } = await open(site.bases.http, '');
    expect(await status(page)).toMatch(/^300 articles/);
    const facet = page.locator('#facets .facet', { hasText: 'Press Nord' }).first();
    const count = Number(await facet.locator('.facet-count').textContent());
    await facet.click();
    await page.waitForFunction(
      (words) => document.querySelector('[role=status]')?.textContent?.startsWith(words),
      `${count} articles`,
    );
    expect(new URL(page.url()).search).toBe('?outlet=press+nord');
    expect(await facet.getAttribute('aria-pressed')).toBe('true');
    await page.locator('#histogram input[type=range]').first().fill('100');
    await page.waitForFunction(() => location.search.includes('period='));
    await page.waitForFunction(
      (words) => !document.querySelector('[role=status]')?.textContent?.startsWith(words),
      `${count} articles`,
    );
    const fewer = Number(/^\d+/.exec(await status(page))?.[0]);
    expect(fewer).toBeLessThan(count);
    await page.reload();
    await page.waitForFunction(
      (words) => document.querySelector('[role=status]')?.textContent?.startsWith(words),
      `${fewer} articles`,
    );
    await page.locator('#histogram button', { hasText: 'All dates' }).click();
    await page.locator('#facets .facet[aria-pressed=true]').first().click();
    await page.waitForFunction(() =>
      document.querySelector('[role=status]')?.textContent?.startsWith('300 articles'),
    );
    await page.goBack();
    await page.waitForFunction(() => location.search === '?outlet=press+nord');
    expect(faults).toEqual([]);
    await close();
  });

  it('narrows to the months that are dragged over', async () => {
    const { page, close } = await open(site.bases.http, '');
    const box = await page.locator('#histogram svg').boundingBox();
    if (box === null) throw new Error('no bars');
    await page.mouse.move(box.x + box.width * 0.25, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.5, box.y + 20, { steps: 4 });
    await page.mouse.up();
    await page.waitForFunction(() => /period=\d{4}-\d\d%2F\d{4}-\d\d/.test(location.search));
    await close();
  });

  it('sorts by date', async () => {
    const { page, close } = await open(site.bases.http, '');
    await page.locator('#sort').selectOption('oldest');
    await page.waitForFunction(() => location.search === '?sort=oldest');
    const oldest = site.corpus.documents.map(({ date }) => date ?? '').sort()[0] ?? '';
    await page.locator(`#results li:first-child time[datetime="${oldest}"]`).waitFor();
    const dates = await page
      .locator('#results time')
      .evaluateAll((times) => times.map((time) => (time as HTMLTimeElement).dateTime));
    expect(dates).toEqual([...dates].sort());
    await close();
  });

  it('offers names to jump to while one types', async () => {
    const { page, faults, close } = await open(site.bases.http, '');
    const [person] = site.corpus.entities;
    await page.locator('main input[name=q]').pressSequentially(person?.name.slice(0, 6) ?? '');
    await page
      .locator('#jump li a', { hasText: person?.name ?? '' })
      .first()
      .click();
    await page.waitForURL(/person=person-0/);
    await page.waitForFunction(() =>
      /^[1-9]\d* articles/.test(document.querySelector('[role=status]')?.textContent ?? ''),
    );
    expect(faults).toEqual([]);
    await close();
  });

  it('explains a query that makes no sense', async () => {
    const { page, close } = await open(site.bases.file, 'before:soon colour:red');
    const notes = await page.locator('#search-notes').textContent();
    expect(notes).toMatch(/“soon” is not a date.*no field “colour”/);
    await close();
  });
});

describe.each(['http', 'file'] as const)('a fault of the index by way of %s', (way) => {
  afterAll(() => writeIndex(site.folder, site.index));

  /** Does something to every shard of a kind. */
  async function spoil(kind: string, how: (path: string) => Promise<void>): Promise<void> {
    const folder = join(site.folder, 'search', kind);
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) await how(join(entry.parentPath, entry.name));
    }
  }

  it('a damaged table of spellings leaves the words that are spelt right', async () => {
    await spoil('f', async (path) => writeFile(path, (await readFile(path)).subarray(0, 90)));
    const { page, close } = await open(site.bases[way], 'the zzyzzx');
    expect(await page.locator('#search-notes').textContent()).toMatch(/index are damaged.*Reload/);
    expect(await page.locator('#results li').count()).toBe(20);
    await close();
    await writeIndex(site.folder, site.index);
  });

  it('a missing text leaves the other results', async () => {
    const [query = ''] = FIREFOX_QUERIES(site);
    let left = 3;
    await spoil('x', async (path) => {
      left -= 1;
      if (left < 0) await rm(path);
    });
    const { page, close } = await open(site.bases[way], query);
    expect(await page.locator('#search-notes').textContent()).toMatch(/index cannot be found.*Reload/);
    expect(await status(page)).toMatch(/^\d+ article/);
    await close();
    await writeIndex(site.folder, site.index);
  });

  it('a missing manifest points to the indexes', async () => {
    await rm(join(site.folder, 'search', 'index.js'));
    const { page, close } = await open(site.bases[way], 'the');
    expect(await status(page)).toMatch(/could not be loaded.*timeline/);
    expect(await page.locator('#search-help').isVisible()).toBe(true);
    await close();
    await writeIndex(site.folder, site.index);
  });
});

it('a page that was open while the site was built anew asks the new index', async () => {
  const { page, close } = await open(site.bases.http, '');
  const corpus = makeCorpus(320, 8);
  await writeIndex(site.folder, buildIndex(corpus));
  const title = corpus.documents[0]?.title ?? '';
  await page.locator('main input[name=q]').fill(`"${title.split(' ').slice(0, 4).join(' ')}" `);
  await page.locator('#results li a', { hasText: title }).first().waitFor();
  await close();
  await writeIndex(site.folder, site.index);
});
