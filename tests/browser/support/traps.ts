/**
 * Traps for whatever a hostile page may do: call what the payloads call, ask another host, open a dialog, leave the page.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core';

export interface Trapped {
  readonly page: Page;
  /** What ran, asked or led away, a line each. */
  readonly caught: string[];
  /** Breaches of the policy, as the console tells them: what the policy has stopped. */
  readonly breaches: string[];
  close(): Promise<void>;
}

/** Calls that the public lists of payloads make. A page of ours makes none of them. */
const CALLS = ['alert', 'prompt', 'confirm', 'print', 'open'];

/** A page with traps set before anything of it runs. No request leaves `base`. */
export async function trap(browser: Browser, base: string): Promise<Trapped> {
  const context: BrowserContext = await browser.newContext({ serviceWorkers: 'block' });
  const caught: string[] = [];
  const breaches: string[] = [];
  await context.exposeFunction('datelineCaught', (what: string) => {
    caught.push(what);
  });
  await context.addInitScript((calls: readonly string[]) => {
    const tell = (window as unknown as { datelineCaught(what: string): void }).datelineCaught;
    for (const name of calls) Object.defineProperty(window, name, { value: () => tell(`${name}() ran`) });
    window.addEventListener('error', ({ message }) => {
      // What runs and fails has run. Loading errors have no message.
      if (message) tell(`error: ${message}`);
    });
  }, CALLS);
  await context.route(
    (url) => !url.href.startsWith(base),
    (route) => {
      const request = route.request();
      caught.push(`${request.isNavigationRequest() ? 'led' : 'request'} to ${request.url()}`);
      return route.abort();
    },
  );
  const page = await context.newPage();
  page.on('dialog', (dialog) => {
    caught.push(`dialog: ${dialog.message()}`);
    dialog.dismiss().catch(() => undefined);
  });
  page.on('popup', (popup) => {
    caught.push(`window: ${popup.url()}`);
  });
  page.on('console', (message) => {
    const text = message.text();
    if (/Content Security Policy|Trusted/.test(text)) breaches.push(text);
  });
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame()) caught.push(`frame ${frame.url()}`);
    else if (!frame.url().startsWith(base) && frame.url() !== 'about:blank')
      caught.push(`led to ${frame.url()}`);
  });
  return { page, caught, breaches, close: () => context.close() };
}

/** Clicks, hovers and focuses what a page offers, so that what waits for a reader gets one. Links are not followed. */
export async function provoke(page: Page): Promise<void> {
  await page.evaluate(async () => {
    document.addEventListener('click', (event) => event.preventDefault(), { capture: true });
    const events = [
      'mouseover',
      'mouseenter',
      'pointerenter',
      'focus',
      'click',
      'dblclick',
      'keydown',
      'input',
      'toggle',
      'scroll',
    ];
    for (const element of document.querySelectorAll('main *')) {
      for (const name of events) element.dispatchEvent(new Event(name, { bubbles: false, cancelable: true }));
    }
    window.dispatchEvent(new Event('resize'));
    await new Promise((done) => setTimeout(done, 50));
  });
}
