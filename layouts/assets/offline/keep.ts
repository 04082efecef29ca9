/** Keeping a whole build on the device. */

import { addressOf, type BuildFiles, cacheName, cachesOf, fetchInto, KEPT } from './build.ts';

/** Files fetched at once. */
const AT_ONCE = 8;

export interface Progress {
  readonly done: number;
  readonly of: number;
  readonly bytes: number;
}

/**
 * Fetches every file of a build that is not held yet, from other builds where those have the same file, and marks its cache as
 * whole. Rejects at the first file that cannot be had; what was kept until then stays for the next try.
 */
export async function keepWhole(
  scope: string,
  { build, files }: BuildFiles,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<void> {
  const cache = await caches.open(cacheName(scope, build));
  const held = new Set((await cache.keys()).map(({ url }) => url));
  const former = await wholeBefore(scope, build);
  const due = files.filter(([path]) => !held.has(addressOf(scope, path)));
  let [done, bytes] = [files.length - due.length, 0];
  onProgress({ done, of: files.length, bytes });
  const take = async ([path, hash]: readonly [string, string]): Promise<void> => {
    const address = addressOf(scope, path);
    const known = former?.hashes.get(path) === hash ? await former.cache.match(address) : undefined;
    if (known === undefined) bytes += await fetchInto(cache, address, hash);
    else await cache.put(address, known);
    done += 1;
    onProgress({ done, of: files.length, bytes });
  };
  const waiting = due.values();
  const worker = async (): Promise<void> => {
    for (const file of waiting) await take(file);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  await cache.put(scope + KEPT, new Response(JSON.stringify(files)));
}

interface Whole {
  readonly cache: Cache;
  readonly hashes: ReadonlyMap<string, string>;
}

/** Another build that is held whole; null where there is none. */
async function wholeBefore(scope: string, build: string): Promise<Whole | null> {
  for (const name of await caches.keys()) {
    if (!name.startsWith(cachesOf(scope)) || name === cacheName(scope, build)) continue;
    const cache = await caches.open(name);
    const mark = await cache.match(scope + KEPT);
    if (mark !== undefined) return { cache, hashes: new Map((await mark.json()) as BuildFiles['files']) };
  }
  return null;
}

/** Whether any build of the archive is held whole. */
export async function isAnyWhole(scope: string): Promise<boolean> {
  for (const name of await caches.keys()) {
    if (!name.startsWith(cachesOf(scope))) continue;
    if (await (await caches.open(name)).match(scope + KEPT)) return true;
  }
  return false;
}
