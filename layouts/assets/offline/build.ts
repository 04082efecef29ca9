/** What pages and worker agree on: how a build is known, and where its files are held. */

/** Mark in a cache that holds a whole build; no file of a site has such a name. */
export const KEPT = '.kept-whole';
/** What the worker tells pages when this browser has no more room for what they are made of. */
export const FULL = 'full';
const MANIFEST = 'tagmanifest-sha256.txt';

/** Name of the cache of a build. Several archives may share a host, each below a path of its own. */
export function cacheName(scope: string, build: string): string {
  return cachesOf(scope) + build;
}

/** How the names of all caches of an archive begin. */
export function cachesOf(scope: string): string {
  return `dateline ${scope} `;
}

export interface BuildFiles {
  readonly build: string;
  /** Every file but the downloads under `data/`, with its hash. */
  readonly files: readonly (readonly [path: string, sha256: string])[];
}

/** The build that the host has now. Rejects where the host cannot be reached. */
export async function buildOnHost(scope: string): Promise<BuildFiles> {
  const response = await fetch(scope + MANIFEST, { cache: 'no-store' });
  if (!response.ok) throw new Error(`the host has no ${MANIFEST}`);
  const bytes = await response.arrayBuffer();
  const files = new TextDecoder()
    .decode(bytes)
    .split('\n')
    .filter((line) => line !== '')
    .map((line): readonly [string, string] => [decodeMarks(line.slice(66)), line.slice(0, 64)])
    // Hosts answer for it that nothing is there, which is what it says.
    .filter(([path]) => path !== '404.html');
  return { build: (await sha256(bytes)).slice(0, 16), files };
}

/** A manifest writes by their numbers what would end its line. */
function decodeMarks(path: string): string {
  return path.replaceAll(/%(?:25|0D|0A)/g, decodeURIComponent);
}

export async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Address of a file, each part of its path encoded. */
export function addressOf(scope: string, path: string): string {
  return scope + path.split('/').map(encodeURIComponent).join('/');
}

/**
 * Fetches a file of a build into its cache. Rejects where the host has another file there: then it has another build.
 * What a host led to by a redirect is kept under the address asked for, as browsers ask of an answer to a reader.
 */
export async function fetchInto(cache: Cache, address: string, hash: string): Promise<number> {
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${address} could not be fetched: ${response.status}`);
  const bytes = await response.arrayBuffer();
  if ((await sha256(bytes)) !== hash) throw new OtherBuild(address);
  await cache.put(address, new Response(bytes, { headers: keptHeaders(response) }));
  return bytes.byteLength;
}

/** The host has a file of another build. */
export class OtherBuild extends Error {}

function keptHeaders({ headers }: Response): Headers {
  const kept = new Headers();
  const type = headers.get('content-type');
  if (type !== null) kept.set('content-type', type);
  return kept;
}
