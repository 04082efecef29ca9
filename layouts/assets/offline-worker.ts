/**
 * The service worker of a build: what was opened stays readable without a network. It holds files of its own build alone, and asks the
 * host which build that has before it holds anything more. A page of another build is left to the host.
 */
import { addressOf, buildOnHost, cacheName, cachesOf, FULL, fetchInto, OtherBuild } from './offline/build.ts';
import { isAnyWhole, keepWhole } from './offline/keep.ts';
import { isStranger, noteStrangers } from './offline/strangers.ts';
import { type RequestEvent, worker } from './offline/worker-scope.ts';

const { id, core } = worker.DATELINE_BUILD;
const { scope } = worker.registration;
const CACHE = cacheName(scope, id);
const OFFLINE = `${scope}offline.html`;

/** Milliseconds after which a page that is held is shown rather than waited for. */
const PATIENCE = 4_000;
/** Milliseconds in which files arrive together, so that the host is asked once about all of them. */
const TOGETHER = 300;

/** What is for the host alone: what tells of builds, downloads, and what a server for the archive's maker answers itself. */
const NOT_HELD = /^(?:sw\.js$|tagmanifest-sha256\.txt$|archive\.zip|data\/|\.)/;

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));
worker.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  if (method !== 'GET' || !url.startsWith(scope) || NOT_HELD.test(url.slice(scope.length))) return;
  event.respondWith(mode === 'navigate' ? open(event) : load(event));
});
worker.addEventListener('message', (event) => {
  const { data } = event;
  if (data === 'forget') event.waitUntil(forget());
  else if (Array.isArray(data)) event.waitUntil(visit(data.map(String)));
});

/** Holds what every page needs. Where a build is held whole, this one is too before it takes over. */
async function install(): Promise<void> {
  await holdCore();
  if (await isAnyWhole(scope)) {
    const files = await buildOnHost(scope);
    if (files.build !== id) throw new OtherBuild(files.build);
    await keepWhole(scope, files);
  }
  await worker.skipWaiting();
}

async function holdCore(): Promise<void> {
  const cache = await caches.open(CACHE);
  await Promise.all(core.map(([path, hash]) => fetchInto(cache, addressOf(scope, path), hash)));
}

/** Pages that are open now came from the host, or from the build before: they stay what they are. */
async function takeOver(): Promise<void> {
  const open = await worker.clients.matchAll({ includeUncontrolled: true });
  await noteStrangers(...open.map((client) => client.id));
  for (const name of await caches.keys()) {
    if (name.startsWith(cachesOf(scope)) && name !== CACHE) await caches.delete(name);
  }
  await worker.clients.claim();
}

/** A page, from the host if that answers in time; else as it is held; else the page that says it is not. */
async function open(event: RequestEvent): Promise<Response> {
  const { request, resultingClientId: client } = event;
  const held = await find(request.url);
  const fetched = fetch(request).catch(() => null);
  const response = held === undefined ? await fetched : await Promise.race([fetched, after(PATIENCE)]);
  if (response !== null) {
    const check = hold(request.url, response);
    checks.set(client, check);
    event.waitUntil(settle(client, check));
    return response;
  }
  if (held !== undefined) return held;
  return Response.redirect(`${OFFLINE}#${encodeURIComponent(request.url.slice(scope.length))}`);
}

/** Pages from the host of which it is not known yet whether they are of this build. */
const checks = new Map<string, Promise<boolean | null>>();

async function settle(client: string, check: Promise<boolean | null>): Promise<void> {
  if ((await check) === false) await noteStrangers(client);
  checks.delete(client);
}

/** What a page loads: as it is held, once the page is known to be of this build. */
async function load(event: RequestEvent): Promise<Response> {
  const { request, clientId: client } = event;
  const check = checks.get(client);
  if (await isStranger(client)) return fetch(request);
  const held = await find(request.url);
  if (held !== undefined && check === undefined) return held;
  try {
    const response = await fetch(request);
    event.waitUntil(hold(request.url, response));
    return response;
  } catch (error) {
    if (held === undefined || (await check) === false) throw error;
    return held;
  }
}

/** Whatever an address asks with, and whether or not a host shows the endings of its pages. */
async function find(url: string): Promise<Response | undefined> {
  const cache = await caches.open(CACHE);
  const plain = plainAddress(url);
  const last = plain.slice(plain.lastIndexOf('/') + 1);
  const endings = last === '' ? ['index.html'] : last.includes('.') ? [''] : ['', '.html', '/index.html'];
  for (const ending of endings) {
    const found = await cache.match(plain + ending);
    if (found !== undefined) return found;
  }
  return undefined;
}

function plainAddress(url: string): string {
  return url.replace(/[?#].*$/s, '');
}

/** Answers that wait until the host is asked which build they are of. */
let waiting: { readonly url: string; readonly response: Response }[] = [];
let asking: Promise<boolean | null> | null = null;

/**
 * Holds an answer if it is of this build; false where the host has another, null where nobody can tell. The host is asked after it
 * has answered: if it has this build then, it had it before.
 */
function hold(url: string, response: Response): Promise<boolean | null> {
  if (response.ok && response.type === 'basic') waiting.push({ url, response: response.clone() });
  asking ??= after(TOGETHER).then(holdWaiting);
  return asking;
}

async function holdWaiting(): Promise<boolean | null> {
  const answers = waiting;
  waiting = [];
  asking = null;
  const ours = await isOurs();
  if (ours !== true) return ours;
  const cache = await caches.open(CACHE);
  const puts = answers.map(async ({ url, response }) => {
    const address = plainAddress(url).replace(/\/$/, '/index.html');
    const headers = new Headers({ 'content-type': response.headers.get('content-type') ?? '' });
    await cache.put(address, new Response(await response.arrayBuffer(), { headers }));
  });
  // What cannot be held was answered all the same: only its reader is told, who may count on having it.
  const failed = (await Promise.allSettled(puts)).filter((put) => put.status === 'rejected');
  if (failed.some(({ reason }) => (reason as Error).name === 'QuotaExceededError')) await tellFull();
  return true;
}

async function tellFull(): Promise<void> {
  for (const client of await worker.clients.matchAll({ includeUncontrolled: false }))
    client.postMessage(FULL);
}

/** Whether the host has this build; null where it cannot be reached. Where it has another, that one is fetched. */
async function isOurs(): Promise<boolean | null> {
  try {
    const response = await fetch(`${scope}sw.js`, { cache: 'no-store' });
    if ((await response.text()).includes(`"${id}"`)) return true;
    await worker.registration.update().catch(() => undefined);
    return false;
  } catch {
    return null;
  }
}

/** Holds what a page was made of that was opened before there was a worker. */
async function visit(urls: readonly string[]): Promise<void> {
  const own = urls.filter((url) => url.startsWith(scope) && !NOT_HELD.test(url.slice(scope.length)));
  await Promise.all(own.map(async (url) => hold(url, await fetch(url, { cache: 'no-cache' }))));
}

async function forget(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith(cachesOf(scope))) await caches.delete(name);
  await holdCore();
}

function after(milliseconds: number): Promise<null> {
  return new Promise((done) => setTimeout(() => done(null), milliseconds));
}
