/**
 * The headlines a query shows: under Node, and in Firefox, which is driven by WebDriver BiDi.
 */
import puppeteer from 'puppeteer-core';
import { findFirefox } from '../../../scripts/find-firefox.ts';
import type { BuiltIndex } from '../../../src/search/build.ts';
import { loadFrom } from '../../../src/search/files.ts';
import { createWholeEngine } from '../../../src/search/whole-engine.ts';
import type { LargeSite } from './shards.ts';

/** Queries of every kind: a frequent word, a phrase, misspelt words, Han, a name, a field, a date, what is left out. */
export const FIREFOX_QUERIES = ({ corpus }: LargeSite): string[] => {
  const phrase = corpus.phrases[0]?.words ?? [];
  const name = corpus.entities[0]?.name ?? '';
  return [
    `${phrase.join(' ')} `,
    'government the ',
    `"${phrase.join(' ')}"`,
    `${phrase.map((word) => `${word.slice(0, 2)}x${word.slice(2)}`).join(' ')} `,
    corpus.cjk[0]?.words[0] ?? '',
    `${name} outlet:"press nord" on:2005/2012`,
    `-lang:ko ${name.split(' ')[0]} -outlet:velden`,
  ];
};

/** Headlines that the engine under Node gives, as many as the page shows. */
export async function shownBy(index: BuiltIndex, query: string): Promise<string[]> {
  const { results } = await createWholeEngine(index.manifest, loadFrom(index)).search({ query, limit: 20 });
  return results.map(({ document }) => document.title);
}

/** Headlines that the search page shows in Firefox at each address. */
export async function shownInFirefox(addresses: readonly string[]): Promise<string[][]> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox() ?? '',
    headless: true,
    // Without root's own home Firefox has nowhere to put its profile cache.
    extraPrefsFirefox: { 'browser.cache.disk.enable': false },
  });
  try {
    const shown: string[][] = [];
    for (const address of addresses) {
      const page = await browser.newPage();
      await page.goto(address);
      await page.waitForSelector('[role=status]:not(:empty)');
      shown.push(
        await page.$$eval('#results li > a', (links) => links.map((link) => link.textContent ?? '')),
      );
      await page.close();
    }
    return shown;
  } finally {
    await browser.close();
  }
}
