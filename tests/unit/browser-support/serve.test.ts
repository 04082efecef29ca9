import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveFolder } from '../../browser/support/serve.ts';

let folder: string;
let served: Served;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-serve-'));
  await mkdir(join(folder, 'site', 'deep'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'site', 'index.html'), 'home');
  await writeFile(join(folder, 'site', '404.html'), 'none');
  await writeFile(join(folder, 'site', 'deep', 'naïve page.css'), 'css');
  served = await serveFolder(join(folder, 'site'), '/a/b/');
});
afterAll(async () => {
  await served.close();
  await rm(folder, { recursive: true });
});

/** Asks for a path as it is written: `fetch` would take the dots out. */
function get(path: string): Promise<{ status: number | undefined; type: string | undefined; body: string }> {
  const { hostname, port } = new URL(served.base);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path }, (response) => {
      let body = '';
      response.on('data', (part) => {
        body += part;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode, type: response.headers['content-type'], body }),
      );
    })
      .on('error', reject)
      .end();
  });
}

describe('the server of the browser tests', () => {
  it.each([
    ['/a/b/', 200, 'home'],
    ['/a/b/index.html?q=1', 200, 'home'],
    ['/a/b/deep/na%C3%AFve%20page.css', 200, 'css'],
    ['/a/b/none.html', 404, 'none'],
    ['/index.html', 404, 'none'],
    ['/a/b/../../../secret.txt', 404, 'none'],
    ['/a/b/..%2fsecret.txt', 404, 'none'],
    ['/a/b/%2e%2e/secret.txt', 404, 'none'],
    ['/a/b/%', 404, 'none'],
    ['/a/b/%00', 404, 'none'],
  ])('answers %s with %d', async (path, status, body) => {
    expect(await get(path)).toMatchObject({ status, body });
  });

  it('names the type of what it sends', async () => {
    expect((await get('/a/b/deep/na%C3%AFve%20page.css')).type).toBe('text/css; charset=utf-8');
  });
});
