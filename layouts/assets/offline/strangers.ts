/**
 * Pages that are, or may be, of another build than the worker's: nothing held is ever put into them, so that no page is made of two
 * builds. Kept with the build, since a worker is stopped whenever it is idle.
 */

import { cacheName } from './build.ts';
import { worker } from './worker-scope.ts';

const { scope } = worker.registration;
const LIST = `${scope}.strangers`;

let known: Promise<Set<string>> | null = null;

function read(): Promise<Set<string>> {
  known ??= caches
    .open(cacheName(scope, worker.DATELINE_BUILD.id))
    .then((cache) => cache.match(LIST))
    .then(async (response) => new Set(response === undefined ? [] : ((await response.json()) as string[])));
  return known;
}

export async function isStranger(client: string): Promise<boolean> {
  return (await read()).has(client);
}

/** Notes pages by their ids, which no other page will ever have. */
export async function noteStrangers(...clients: readonly string[]): Promise<void> {
  const strangers = await read();
  // Not every browser says which page it is about to open.
  for (const client of clients) if (client !== '') strangers.add(client);
  const cache = await caches.open(cacheName(scope, worker.DATELINE_BUILD.id));
  await cache.put(LIST, new Response(JSON.stringify([...strangers])));
}
