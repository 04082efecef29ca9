/** The site on localhost, for its maker: pages reload when a new build is in place. */

import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import sirv from 'sirv';

export interface Serving {
  readonly url: string;
  /** Tells every open page to load itself again. */
  readonly reload: () => void;
  readonly close: () => Promise<void>;
}

/** Addresses that the server answers itself; no page of a site begins with a dot. */
const SCRIPT_PATH = '/.dateline/reload.js';
const EVENTS_PATH = '/.dateline/events';

/** Put into served pages only, by address, so that the policy of the site (`script-src 'self'`) allows it. */
const SCRIPT_TAG = `<script src="${SCRIPT_PATH}" defer></script>`;
const PROBLEMS_PATH = '/.dateline/problems.json';
/** Reloads the page after a build, and lays what is wrong over it; text only, and no style the policy would refuse. */
const SCRIPT = `new EventSource('${EVENTS_PATH}').onmessage = () => location.reload();
fetch('${PROBLEMS_PATH}').then((answer) => answer.json()).then((problems) => {
  if (problems.length === 0) return;
  const box = document.createElement('pre');
  box.setAttribute('role', 'alert');
  box.id = 'dateline-problems';
  box.textContent = problems.join('\\n\\n') + '\\n\\nThe last good site is shown. (click to close)';
  Object.assign(box.style, { position: 'fixed', inset: 'auto 0 0 0', maxHeight: '60vh', overflow: 'auto', margin: 0,
    padding: '1rem', background: '#7a1a12', color: '#fff', whiteSpace: 'pre-wrap', zIndex: 99 });
  box.addEventListener('click', () => box.remove());
  document.body.append(box);
});
`;

/** Files that are sent packed, as hosts do, so that what is measured here is what readers will have. */
const PACKED: Readonly<Record<string, string>> = { '.css': 'text/css', '.js': 'text/javascript' };

/** How many ports are tried, from the one asked for upwards. */
const TRIES = 20;

/**
 * Serves a folder on the loopback interface, and nowhere else, under a path such as `/` or `/archive/`. The folder
 * is looked up at each request, so a link swapped to a new release shows at once. Rejects where no port is free.
 */
export async function serveSite(
  folder: string,
  port: number,
  pathPrefix = '/',
  problems: () => readonly string[] = () => [],
): Promise<Serving> {
  const listeners = new Set<ServerResponse>();
  const files = sirv(folder, { dev: true, etag: true });

  const server = createServer((request, response) => {
    const asked = pathOf(request);
    if (asked === EVENTS_PATH) return listen(response, listeners);
    if (asked === PROBLEMS_PATH) return send(response, 200, 'application/json', JSON.stringify(problems()));
    if (asked === SCRIPT_PATH) return send(response, 200, 'text/javascript', SCRIPT);
    if (asked === '/' && pathPrefix !== '/') return redirect(response, pathPrefix);
    if (asked?.startsWith(pathPrefix) === false) return void sendPage(folder, '/404.html', response);
    request.url = request.url?.slice(pathPrefix.length - 1);
    const path = pathOf(request);
    if (path !== null && /(?:\/|\.html)$/.test(path)) return void sendPage(folder, path, response);
    // Parts of the index for searching end in `.js` too, but hold bytes, packed already.
    const type = path?.startsWith('/assets/') ? PACKED[extname(path)] : undefined;
    if (path !== null && type !== undefined) return void sendFile(folder, path, type, response);
    files(request, response, () => void sendPage(folder, '/404.html', response));
  });
  const taken = await listenFrom(server, port);
  return {
    url: `http://localhost:${taken}${pathPrefix}`,
    reload: () => {
      for (const response of listeners) response.write('data: built\n\n');
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The path of a request, decoded; null where it is not a path that a file could have. */
function pathOf(request: IncomingMessage): string | null {
  try {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    return path.includes('\0') ? null : path;
  } catch {
    return null;
  }
}

/** What a page of the site fetches to hold it, by the worker, is to be as it was built; only what is looked at reloads. */
function isLookedAt({ req }: ServerResponse): boolean {
  const use = req.headers['sec-fetch-dest'];
  return use === undefined || use === 'document';
}

async function sendPage(folder: string, path: string, response: ServerResponse): Promise<void> {
  const page = await readWithin(folder, path.endsWith('/') ? `${path}index.html` : path);
  const status = path === '/404.html' ? 404 : 200;
  if (page !== null)
    return send(response, status, 'text/html', isLookedAt(response) ? withReload(page) : page);
  if (path !== '/404.html') return sendPage(folder, '/404.html', response);
  send(response, 404, 'text/plain', 'There is no page of that address.\n');
}

async function sendFile(folder: string, path: string, type: string, response: ServerResponse): Promise<void> {
  const text = await readWithin(folder, path);
  if (text === null) return sendPage(folder, '/404.html', response);
  send(response, 200, type, text);
}

/** The text of a file of the folder; null where there is none, or it lies outside. */
async function readWithin(folder: string, path: string): Promise<string | null> {
  const file = normalize(join(folder, path));
  const inside = file.startsWith(normalize(folder) + sep);
  return inside ? await readFile(file, 'utf8').catch(() => null) : null;
}

/** The page with the script before its end; a page without an end gets it last. */
function withReload(page: string): string {
  const end = page.lastIndexOf('</body>');
  return end === -1 ? page + SCRIPT_TAG : page.slice(0, end) + SCRIPT_TAG + page.slice(end);
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  const head = {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'no-store',
    vary: 'accept-encoding',
  };
  const packed = /\bgzip\b/.test(String(response.req.headers['accept-encoding'] ?? ''));
  response.writeHead(status, packed ? { ...head, 'content-encoding': 'gzip' } : head);
  response.end(packed ? gzipSync(body) : body);
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { location });
  response.end();
}

function listen(response: ServerResponse, listeners: Set<ServerResponse>): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(': listening\n\n');
  listeners.add(response);
  response.on('close', () => listeners.delete(response));
}

async function listenFrom(server: Server, first: number): Promise<number> {
  for (let port = first; port < first + TRIES && port < 65_536; port += 1) {
    if (await tryListen(server, port)) return port;
  }
  throw new Error(`no port from ${first} to ${Math.min(first + TRIES, 65_536) - 1} is free`);
}

function tryListen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    };
    server.once('error', failed);
    server.listen({ port, host: 'localhost' }, () => {
      server.off('error', failed);
      resolve(true);
    });
  });
}
