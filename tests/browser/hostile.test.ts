/**
 * An archive of hostile strings, in Chromium: nothing of it runs, asks another host or leads away; and where a page holds the
 * strings raw, as if nothing had been escaped or sanitised, the policy alone stops every one.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildHostile, checkHostile, type HostileSite } from '../../scripts/hostile/check.ts';
import { hostileSample, hostileStrings } from '../../scripts/hostile/strings.ts';
import { LONG } from '../support/runs.ts';
import { launch } from './support/browser.ts';
import { type Served, serveFolder } from './support/serve.ts';
import { provoke, trap } from './support/traps.ts';

const STRINGS = LONG ? hostileStrings() : hostileSample(60);
const BUNCH = LONG ? 12 : 20;
/** Pages that are opened, and queries that are asked, each way. */
const [PAGES, QUERIES] = LONG ? [1_000, 1_000] : [8, 6];

let browser: Browser;
let built: HostileSite;
let served: Served;
const WAYS = ['http', 'file'] as const;
const baseOf = (way: (typeof WAYS)[number]): string =>
  way === 'http' ? served.base : `${pathToFileURL(built.site).href}/`;

beforeAll(async () => {
  built = await buildHostile(STRINGS, BUNCH);
  served = await serveFolder(built.site);
  browser = await launch();
}, 20 * 60_000);
afterAll(async () => {
  await browser?.close();
  await served?.close();
  await built?.remove();
});

const spread = <T>(items: readonly T[], count: number): T[] =>
  items.filter(
    (_, at) => Math.floor((at * count) / items.length) !== Math.floor(((at - 1) * count) / items.length),
  );

const pages = (folder: string): string[] =>
  readdirSync(join(built.site, folder)).flatMap((name) =>
    name.endsWith('.html') ? [`${folder}/${name}`] : [],
  );

describe('an archive of hostile strings', { timeout: 30 * 60_000 }, () => {
  it('holds nothing live in any file, and answers every string as a query', async () => {
    const { findings, parsed } = await checkHostile(STRINGS, built);
    expect(findings).toEqual([]);
    expect(built.articles).toBeGreaterThan(3);
    for (const ending of ['.html', '.atom', '.xml', '.json', '.jsonl', '.csv', '.ris', '.bib', '.js'])
      expect(parsed.get(ending), ending).toBeGreaterThan(0);
  });

  it.each(WAYS)('runs nothing, asks no other host and leads nowhere by way of %s', async (way) => {
    const base = baseOf(way);
    const { page, caught, breaches, close } = await trap(browser, base);
    const opened = [
      ...['index.html', 'search.html', 'outlets.html', 'timeline.html', 'quotes.html', 'data.html'],
      ...['articles', 'sources', 'outlets'].flatMap((folder) => spread(pages(folder), PAGES)),
    ];
    for (const path of opened) {
      await page.goto(base + path);
      await provoke(page);
    }
    for (const query of spread(STRINGS, QUERIES)) {
      await page.goto(`${base}search.html?q=${encodeURIComponent(query.replaceAll(/\p{Cs}/gu, ''))}`);
      await page.waitForSelector('[role=status]:not(:empty)');
    }
    await close();
    expect(caught).toEqual([]);
    expect(breaches).toEqual([]);
  });
});

/** Copies of a page with a string raw in its text, in an attribute and behind its end: what would come of no care at all. */
function rawPages(): string[] {
  mkdirSync(join(built.site, 'raw'));
  const page = readFileSync(join(built.site, '404.html'), 'utf8').replaceAll(
    /(href|src)="(?!https?:)\/?([\w.]+)/g,
    '$1="../$2',
  );
  return spread(STRINGS, LONG ? STRINGS.length : 40).map((string, at) => {
    const raw = `<div class="prose">${string}</div><p title="${string}" lang='${string}'>x</p><a href="${string}">x</a>`;
    writeFileSync(
      join(built.site, 'raw', `${at}.html`),
      page.replace('</main>', () => `${raw}</main>${string}`),
    );
    return `raw/${at}.html`;
  });
}

describe('the policy alone', { timeout: 30 * 60_000 }, () => {
  it('stops what a page holds raw', async () => {
    const paths = rawPages();
    for (const way of WAYS) {
      const base = baseOf(way);
      const { page, caught, breaches, close } = await trap(browser, base);
      for (const path of paths) {
        await page.goto(base + path, { waitUntil: 'domcontentloaded' });
        await provoke(page).catch(() => undefined);
      }
      await close();
      // A policy in a page stops no refresh and no frame without a source; those run nothing.
      expect(
        caught.filter((what) => !/^(?:led to|frame) /.test(what)),
        way,
      ).toEqual([]);
      // The strings were live: there was something to stop.
      expect(breaches.length, way).toBeGreaterThan(paths.length / 4);
    }
  });

  it('is what stops them: without it, they run', async () => {
    const base = baseOf('http');
    const path = 'raw/without.html';
    const bare = readFileSync(join(built.site, 'raw/0.html'), 'utf8').replace(/<meta http-equiv[^>]*>/, '');
    writeFileSync(join(built.site, path), bare.replace('</main>', '<img src=x onerror=alert(1)></main>'));
    const { page, caught, close } = await trap(browser, base);
    await page.goto(base + path);
    await expect.poll(() => caught).toContain('alert() ran');
    await close();
  });
});
