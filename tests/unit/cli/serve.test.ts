import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite } from '../../../src/site/serve.ts';
import { dumpOf, folderWith, folderWithSeeds, LAUNCHER } from './dateline.ts';

const SLOW = 240_000;

let folder: string;
let server: ChildProcess;
let url: string;
let said = '';

beforeAll(async () => {
  folder = await folderWithSeeds();
  const port = 20_000 + (process.pid % 20_000);
  server = spawn(process.execPath, [LAUNCHER, 'serve', '--port', String(port)], { cwd: folder });
  for (const stream of [server.stdout, server.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk) => {
      said += chunk;
    });
  }
  url = await until(() => /serving (http:\/\/localhost:\d+\/)/.exec(said)?.[1]);
}, SLOW);

afterAll(async () => {
  server.kill('SIGINT');
  if (server.exitCode === null) await once(server, 'exit');
  await rm(folder, { recursive: true });
});

async function until<T>(test: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (;;) {
    const value = await test();
    if (value !== undefined) return value;
    if (server.exitCode !== null) throw new Error(said);
    await sleep(100);
  }
}

/** What the server answers to a path exactly as it is written, dots and all. */
function rawGet(path: string): Promise<{ status: number | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    const { port, hostname } = new URL(url);
    request({ hostname, port, path }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode, body }));
    })
      .on('error', reject)
      .end();
  });
}

describe('dateline serve', { timeout: SLOW }, () => {
  it('says what it watches', () => {
    expect(said).toContain('watching content and the layouts');
  });

  it('serves the site, with a script by address that the site’s policy allows', async () => {
    const page = await (await fetch(url)).text();
    expect(page).toContain('<script src="/.dateline/reload.js" defer></script></body>');
    expect((await fetch(`${url}.dateline/reload.js`)).headers.get('content-type')).toMatch(
      /^text\/javascript/,
    );
    // What a worker fetches to hold it is as it was built.
    const held = await fetch(url, { headers: { 'sec-fetch-dest': 'empty' } });
    expect(await held.text()).not.toContain('reload.js');
    expect((await fetch(`${url}assets/site.css`)).headers.get('content-type')).toMatch(/^text\/css/);
  });

  it('answers an unknown address with the page for it', async () => {
    const response = await fetch(`${url}articles/no-such.html`);
    expect([response.status, await response.text()]).toEqual([404, expect.stringContaining('<h1')]);
  });

  it.each([
    '/../content/archive.yaml',
    '/..%2fcontent/sources/000_bf72328c154aab44.txt',
    '/%2e%2e/package.json',
    '/%00',
    '/%',
  ])('gives nothing outside the site: %s', async (path) => {
    const { status, body } = await rawGet(path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body).not.toMatch(/Putin|visibility/);
  });

  it('builds again when a dump is added, and tells open pages', async () => {
    const events = await fetch(`${url}.dateline/events`);
    await writeFile(join(folder, 'content/sources/sixth.txt'), dumpOf('Envoys agree on a list of points'));
    const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader();
    let heard = '';
    while (!heard.includes('data: built')) heard += (await reader?.read())?.value ?? '';
    await reader?.cancel();
    const page = await fetch(`${url}articles/envoys-agree-on-a-list-of-points.html`);
    expect(page.status).toBe(200);
    await sleep(1000);
    // The article that the build wrote is no reason to build again.
    expect(said.match(/6 sources/g)).toHaveLength(1);
  });

  it('tells a warning that still holds once', async () => {
    await writeFile(join(folder, 'content/sources/orphan.yaml'), 'url: https://example.org/');
    await until(() => (said.includes('[sidecar-orphan]') ? true : undefined));
    const before = said.length;
    await writeFile(join(folder, 'content/archive.yaml'), 'title: Another title');
    await until(() => (said.slice(before).match(/ pages in /) ? true : undefined));
    await sleep(500);
    expect(said.match(/\[sidecar-orphan\]/g)).toHaveLength(1);
  });

  it('keeps the last good site when a build fails', async () => {
    // A build beside this one, as far as the lock can tell.
    const lock = join(folder, '_site.releases/lock');
    const { hostname } = await import('node:os');
    await writeFile(lock, JSON.stringify({ pid: process.pid, host: hostname(), began: null }));
    await cp(join(folder, 'content/sources/sixth.txt'), join(folder, 'content/sources/seventh.txt'));
    await until(() => (said.includes('[build-locked]') ? true : undefined));
    expect((await fetch(url)).status).toBe(200);
    await rm(lock);
  });
});

/** A part of an index for searching: a script with bytes in it that are no UTF-8. */
const BYTES = Buffer.from([0x60, 0xff, 0x00, 0xc3, 0x60]);

describe('a site served under a path', () => {
  it('is found there, and nowhere else', async () => {
    const site = await folderWith({
      'index.html': '<body>home</body>',
      'assets/a.css': 'a {}',
      '404.html': '<body>missing</body>',
    });
    await mkdir(join(site, 'search'));
    await writeFile(join(site, 'search/k.js'), BYTES);
    const serving = await serveSite(site, 20_000 + ((process.pid + 500) % 20_000), '/archive/');
    const get = async (path: string) => (await fetch(new URL(path, serving.url))).text();
    expect(serving.url).toMatch(/\/archive\/$/);
    expect(await get('')).toContain('home');
    expect(await get('/')).toContain('home');
    expect(await get('assets/a.css')).toBe('a {}');
    // Packed for those who say that they can unpack, as hosts send it.
    const packed = await fetch(new URL('assets/a.css', serving.url), {
      headers: { 'accept-encoding': 'gzip' },
    });
    expect([packed.headers.get('content-encoding'), await packed.text()]).toEqual(['gzip', 'a {}']);
    const plain = await fetch(new URL('assets/a.css', serving.url), {
      headers: { 'accept-encoding': 'identity' },
    });
    expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, 'a {}']);
    const bytes = Buffer.from(await (await fetch(new URL('search/k.js', serving.url))).arrayBuffer());
    expect(bytes).toEqual(BYTES);
    expect(await get('/assets/a.css')).toContain('missing');
    await serving.close();
    await rm(site, { recursive: true });
  });
});
