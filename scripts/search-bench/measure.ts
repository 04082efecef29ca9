/**
 * Measures an engine in Chromium over http: bytes, milliseconds, what is found.
 */
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';

export interface Figures {
  readonly bytesToFirst: number;
  readonly cold: readonly number[];
  readonly warm: readonly number[];
  /** Slugs of the first ten, for each query of each set. */
  readonly found: Readonly<Record<string, readonly (readonly string[])[]>>;
  /** Of the page: after the queries, once what is no longer needed was let go; and the most there was after any of them. */
  readonly heapMegabytes: number;
  readonly peakMegabytes: number;
}

/** Queries that are asked cold. */
const COLD = 30;

type Ask = { ask?: (query: string) => Promise<string[]> };

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** Serves a folder as a host does, compressed, and counts what it sends. */
async function serve(folder: string) {
  let sent = 0;
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent((request.url ?? '/').replace(/[?#].*$/, '')).replace(
      /\/$/,
      '/index.html',
    );
    const body = await readFile(join(folder, path)).catch(() => null);
    if (body === null) return void response.writeHead(404).end();
    const zipped = gzipSync(body);
    const smaller = zipped.length < body.length;
    const out = smaller ? zipped : body;
    sent += out.length;
    response.writeHead(200, {
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
      'cache-control': 'max-age=600',
      ...(smaller ? { 'content-encoding': 'gzip' } : {}),
    });
    response.end(out);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { base: `http://127.0.0.1:${port}/`, sent: () => sent, close: () => server.close() };
}

async function open(browser: Browser, base: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(base);
  await page.waitForFunction(() => typeof (window as Ask).ask === 'function');
  return page;
}

const ask = (page: Page, query: string): Promise<{ ms: number; slugs: string[] }> =>
  page.evaluate(async (text) => {
    const start = performance.now();
    const slugs = await (window as Ask).ask?.(text);
    return { ms: performance.now() - start, slugs: slugs ?? [] };
  }, query);

/** Asks `queries` cold, each in a browser that has seen nothing, and warm, the best of three; and each set of `sets` once. */
export async function measure(
  browser: Browser,
  folder: string,
  queries: readonly string[],
  sets: Readonly<Record<string, readonly string[]>>,
): Promise<Figures> {
  const served = await serve(folder);
  const cold: number[] = [];
  const sizes: number[] = [];
  for (const query of queries.slice(0, COLD)) {
    const before = served.sent();
    const page = await open(browser, served.base);
    cold.push((await ask(page, query)).ms);
    sizes.push(served.sent() - before);
    await page.context().close();
  }
  const page = await open(browser, served.base);
  const warm: number[] = [];
  let peak = 0;
  for (const query of queries) {
    const times = [];
    for (let i = 0; i < 3; i += 1) times.push((await ask(page, query)).ms);
    warm.push(Math.min(...times));
    peak = Math.max(peak, await heapOf(page));
  }
  const found: Record<string, string[][]> = {};
  for (const [name, set] of Object.entries(sets)) {
    found[name] = [];
    for (const query of set) found[name]?.push((await ask(page, query)).slugs);
    peak = Math.max(peak, await heapOf(page));
  }
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const heap = await heapOf(page);
  await page.context().close();
  served.close();
  return {
    bytesToFirst: percentile(sizes, 0.5),
    cold,
    warm,
    found,
    heapMegabytes: heap,
    peakMegabytes: peak,
  };
}

/** Megabytes of the heap of a page, what is no longer needed among them. */
async function heapOf(page: Page): Promise<number> {
  const bytes = await page.evaluate(
    () => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize,
  );
  return bytes / 1e6;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Bytes of all files below a folder, each compressed as a host would send it. */
export async function compressedSize(folder: string): Promise<number> {
  let size = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const body = await readFile(join(entry.parentPath, entry.name));
    size += Math.min(body.length, gzipSync(body).length);
  }
  return size;
}
