/** The page that checks files: what the reader picks is compared in the browser, from a host and from a folder. */
import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { address, launch, type Visit, visit } from './support/browser.ts';

let browser: Browser;
let folder: string;
let copy: string;
beforeAll(async () => {
  browser = await launch();
  folder = mkdtempSync(join(tmpdir(), 'dateline-verify-'));
  copy = join(folder, 'copy');
  cpSync(inject('siteFolder'), copy, { recursive: true, dereference: true });
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

async function picking(what: 'folder' | 'files', files: string | string[], seen: Visit): Promise<string> {
  await seen.page.locator(`[data-verify-${what}]`).setInputFiles(files);
  const status = seen.page.locator('[data-verify-status]');
  await status.filter({ hasText: /Nothing differs|wrong/ }).waitFor();
  return (await status.textContent()) ?? '';
}

describe.each(['http', 'file'] as const)('verify.html over %s', (way) => {
  it('finds a copy whole, then what was changed, added and lost in it, and asks no other host', async () => {
    const seen = await visit(browser, address(way, 'verify.html'));
    expect(await picking('folder', copy, seen)).toMatch(/^(\d[\d,]*) of \1 files .*Nothing differs\.$/);

    const worse = join(folder, `worse-${way}`);
    cpSync(copy, worse, { recursive: true });
    appendFileSync(join(worse, 'about.html'), ' ');
    writeFileSync(join(worse, 'added.html'), '<img src=x onerror=alert(1)>');
    rmSync(join(worse, 'help.html'));
    expect(await picking('folder', worse, seen)).toContain('3 things are wrong');
    const faults = await seen.page.locator('[data-verify-faults] li').allTextContents();
    expect(faults.sort()).toEqual([
      expect.stringMatching(/^about\.html: it differs\. Its SHA-256 is \w{64}, and should be \w{64}\.$/),
      'added.html: this build has no hash of it.',
      'help.html: it is not there.',
    ]);
    expect([seen.faults, seen.strays]).toEqual([[], []]);
    await seen.close();
  });

  it('compares single files by their names', async () => {
    const seen = await visit(browser, address(way, 'verify.html'));
    const single = join(folder, 'help.html');
    cpSync(join(copy, 'help.html'), single);
    expect(await picking('files', [single], seen)).toContain('1 of 1 files');
    // Chromium says nothing of a change where the same path is picked again.
    const other = join(mkdtempSync(join(folder, 'other-')), 'help.html');
    cpSync(single, other);
    appendFileSync(other, 'x');
    expect(await picking('files', [other], seen)).toContain('1 thing is wrong');
    await seen.close();
  });
});

describe('verify.html without scripts', () => {
  it('names a command that does the same', async () => {
    const seen = await visit(browser, address('http', 'verify.html'), { javaScriptEnabled: false });
    expect(await seen.page.locator('[data-verify]').isVisible()).toBe(false);
    expect(await seen.page.locator('[data-verify-without]').textContent()).toContain('sha256sum --check');
    await seen.close();
  });
});
