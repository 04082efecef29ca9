/**
 * A small static server, as plain as a web host: files of one folder, under a path prefix.
 */
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

export interface Served {
  /** Address of the folder, with the slash at its end. */
  readonly base: string;
  close(): Promise<void>;
}

/**
 * Serves `folder` on a port of this machine, a free one unless it is told, under `prefix`, which begins and ends with a slash.
 * What is not there gives `404.html` with status 404, as static hosts do.
 */
export async function serveFolder(folder: string, prefix = '/', asked = 0): Promise<Served> {
  const server = createServer(async (request, response) => {
    const file = await find(folder, prefix, request.url ?? '/');
    const path = file ?? join(folder, '404.html');
    const body = await readFile(path).catch(() => Buffer.from('not found'));
    response.writeHead(file === null ? 404 : 200, {
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
      'content-length': body.length,
      'cache-control': 'no-store',
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
  await new Promise<void>((done) => server.listen(asked, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${port}${prefix}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** The file an address names, or null where it names none or one outside the folder. */
async function find(folder: string, prefix: string, address: string): Promise<string | null> {
  let path: string;
  try {
    path = decodeURIComponent(address.replace(/[?#].*$/s, ''));
  } catch {
    return null;
  }
  if (!path.startsWith(prefix) || path.includes('\0')) return null;
  const root = resolve(folder);
  const file = resolve(root, path.slice(prefix.length) || 'index.html');
  if (file !== root && !file.startsWith(root + sep)) return null;
  const found = await stat(file).catch(() => null);
  if (found?.isDirectory()) return find(folder, prefix, `${address.replace(/\/?$/, '/')}index.html`);
  return found?.isFile() ? file : null;
}
