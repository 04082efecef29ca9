/**
 * Opens pages of the built site in Chromium and notes everything that must not happen there.
 */
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';

/** The ways a site is read: from a web host, below a path of one, from a folder. */
export const WAYS = ['http', 'sub-path', 'file'] as const;
export type Way = (typeof WAYS)[number];

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: inject('browser'), args: ['--disable-gpu'] });
}

/** Address of a page of the site, e.g. `articles/x.html`, read in the way given. */
export function address(way: Way, path: string): string {
  const base = inject('bases')[way];
  if (base === undefined) throw new Error(`no base for ${way}`);
  return base + path;
}

export interface Visit {
  readonly page: Page;
  /** Errors in the console, uncaught exceptions, breaches of the policy, failed requests. */
  readonly faults: string[];
  /** Addresses asked for that are outside the site. */
  readonly strays: string[];
  close(): Promise<void>;
}

/** Opens a page in a context of its own. `base` is the site no request may leave. */
export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
  base = siteOf(url),
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  const strays: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('requestfailed', (request) => {
    // Leaving a page ends what it was still loading, which is no fault.
    const reason = request.failure()?.errorText ?? '';
    if (reason !== 'net::ERR_ABORTED') faults.push(`failed: ${request.url()} ${reason}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(base) && !/^(data|blob):/.test(request.url())) strays.push(request.url());
  });
  await page.goto(url);
  return { page, faults, strays, close: () => context.close() };
}

function siteOf(url: string): string {
  return Object.values(inject('bases')).find((base) => url.startsWith(base)) ?? url;
}
