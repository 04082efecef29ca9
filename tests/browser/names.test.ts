import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { address, launch, visit, WAYS } from './support/browser.ts';
import { allPages, readPage } from './support/pages.ts';

const CARD = '#name-card';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

/** An article of the site that names records and quotes somebody. */
function article(): string {
  const path = allPages().find(
    (one) => one.startsWith('articles/') && /data-name=/.test(readPage(one)) && /id="q1"/.test(readPage(one)),
  );
  if (path === undefined) throw new Error('no article names and quotes anybody');
  return path;
}

const background = (page: Page, selector: string): Promise<string> =>
  page.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor);

describe.each(WAYS)('the card of a name, read by way of %s', (way) => {
  it('opens under a pointer that rests on it, says what the page says below, and closes with Escape', async () => {
    const { page, faults, strays, close } = await visit(browser, address(way, article()));
    const name = page.locator('.prose [data-name]').first();
    const id = await name.getAttribute('data-name');
    expect(await page.locator(CARD).isVisible()).toBe(false);
    await name.hover();
    await page.locator(CARD).waitFor({ state: 'visible' });
    expect(await page.locator(CARD).innerText()).toBe(
      await page.locator(`[data-card="${id}"]`).evaluate((row) => {
        const card = document.createElement('div');
        card.className = 'name-card';
        card.append(...row.cloneNode(true).childNodes);
        document.body.append(card);
        const text = card.innerText;
        card.remove();
        return text;
      }),
    );
    await page.keyboard.press('Escape');
    expect(await page.locator(CARD).isVisible()).toBe(false);
    expect(faults).toEqual([]);
    expect(strays).toEqual([]);
    await close();
  });

  it('opens with the keyboard, is told to screen readers, and its name leads to the record', async () => {
    const { page, close } = await visit(browser, address(way, article()));
    const name = page.locator('.prose [data-name]').first();
    await page.locator('#main').focus();
    for (let stops = 0; stops < 30; stops += 1) {
      await page.keyboard.press('Tab');
      if (await name.evaluate((one) => one === document.activeElement)) break;
    }
    await page.locator(CARD).waitFor({ state: 'visible' });
    expect(await name.getAttribute('aria-describedby')).toBe('name-card');
    await page.keyboard.press('Escape');
    expect(await page.locator(CARD).isVisible()).toBe(false);
    expect(await name.getAttribute('aria-describedby')).toBeNull();
    expect(await name.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/(people|states|organisations|places|documents)\/[^/]+\.html$/);
    await close();
  });
});

describe('the card of a name', () => {
  it('stays within a page of 390 pixels, at the names of the first paragraphs', async () => {
    const { page, close } = await visit(browser, address('http', article()), {
      viewport: { width: 390, height: 800 },
    });
    const names = page.locator('.prose [data-name]');
    for (let index = 0; index < Math.min(await names.count(), 12); index += 1) {
      await names.nth(index).hover();
      await page.waitForFunction(
        ([selector, at]) => {
          const marked = [...document.querySelectorAll('.prose [data-name]')][Number(at)];
          const card = document.querySelector<HTMLElement>(String(selector));
          return card !== null && !card.hidden && marked?.getAttribute('aria-describedby') === 'name-card';
        },
        [CARD, index],
      );
      const box = await page.locator(CARD).boundingBox();
      expect(box?.x, `name ${index}`).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 999), `name ${index}`).toBeLessThanOrEqual(390);
    }
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over).toBeLessThanOrEqual(0);
    await close();
  });

  it('stays open while the pointer is on it, and closes when it leaves', async () => {
    const { page, close } = await visit(browser, address('http', article()));
    await page.locator('.prose [data-name]').first().hover();
    await page.locator(CARD).waitFor({ state: 'visible' });
    await page.locator(CARD).hover();
    await page.waitForTimeout(400);
    expect(await page.locator(CARD).isVisible()).toBe(true);
    await page.mouse.move(2, 2);
    await page.locator(CARD).waitFor({ state: 'hidden' });
    await close();
  });

  it('does not cover what a finger presses: it opens for pointers that can rest', async () => {
    const { page, close } = await visit(browser, address('http', article()), { hasTouch: true });
    const name = page.locator('.prose [data-name]').first();
    await name.dispatchEvent('pointerover', { pointerType: 'touch', bubbles: true });
    await page.waitForTimeout(400);
    expect(await page.locator(CARD).isVisible()).toBe(false);
    await close();
  });
});

describe('a quotation', () => {
  it.each(WAYS)('is reached and set off by its address, by way of %s', async (way) => {
    const { page, close } = await visit(browser, address(way, article()));
    const before = await background(page, '#q1');
    await page.locator('.quoted-here a[href="#q1"]').click();
    await page.waitForURL(/#q1$/);
    expect(await background(page, '#q1')).not.toBe(before);
    expect(
      await page.locator('#q1').evaluate((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return top >= 0 && bottom <= window.innerHeight;
      }),
    ).toBe(true);
    await page.goto(`${address(way, article())}#q2`);
    expect(await page.locator('#q2').count()).toBe(1);
    await close();
  });
});

describe('for readers with other wishes', () => {
  it('nothing moves where motion is not wanted', async () => {
    const { page, close } = await visit(browser, address('http', article()), { reducedMotion: 'reduce' });
    for (const path of [article(), 'index.html', 'timeline.html', 'places.html', 'search.html']) {
      await page.goto(address('http', path));
      const moving = await page.evaluate(
        () =>
          [...document.querySelectorAll('*')]
            .map((element) => getComputedStyle(element))
            .filter(
              ({ transitionDuration, animationDuration, scrollBehavior }) =>
                Math.max(...[transitionDuration, animationDuration].map(Number.parseFloat)) > 0 ||
                scrollBehavior === 'smooth',
            ).length,
      );
      expect(moving, path).toBe(0);
    }
    await close();
  });

  it('bars, marks and lines of charts keep to the colours a reader forces', async () => {
    const { page, close } = await visit(browser, address('http', 'topics.html'), { forcedColors: 'active' });
    const system = await page.evaluate(() => {
      const probe = document.createElement('i');
      probe.style.color = 'CanvasText';
      document.body.append(probe);
      return getComputedStyle(probe).color;
    });
    for (const path of ['topics.html', 'timeline.html']) {
      await page.goto(address('http', path));
      const fills = await page
        .locator('svg .bar')
        .evaluateAll((bars) => [...new Set(bars.map((bar) => getComputedStyle(bar).fill))]);
      expect(fills, path).toEqual([system]);
    }
    await close();
  });
});
