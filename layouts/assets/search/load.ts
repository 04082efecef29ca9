/**
 * Loads the files of the index: by fetch from a web host, by script elements from `file://`, where fetch is forbidden.
 */
import type { Manifest } from '../../../src/search/data.ts';
import { MANIFEST_GLOBAL, readManifest } from '../../../src/search/manifest.ts';
import { fromScript, fromText, type Load, pathOf, RECEIVER, ShardError } from '../../../src/search/shard.ts';
import { runScript } from './run-script.ts';

const FOLDER = 'search/';
const MANIFEST = `${FOLDER}index.js`;

const fromFolder = location.protocol === 'file:';

/** Loads a shard. Rejects with a {@link ShardError}. */
export const loadShard: Load = fromFolder ? byScript : byFetch;

/** Loads the manifest; `again` past any cache. Rejects with a {@link ShardError}. */
export async function loadManifest(again = false): Promise<Manifest> {
  if (!fromFolder) return readManifest(new TextDecoder().decode(await fetched(MANIFEST, 'index', again)));
  await runShard(MANIFEST, 'index');
  const found = (window as unknown as Record<string, Manifest | undefined>)[MANIFEST_GLOBAL];
  if (found === undefined) throw new ShardError('damaged', 'index', 'the file is cut short');
  return found;
}

async function byFetch(name: string): Promise<Uint8Array<ArrayBuffer>> {
  return fromScript(name, await fetched(FOLDER + pathOf(name), name));
}

async function fetched(path: string, name: string, again = false): Promise<Uint8Array> {
  try {
    const response = await fetch(path, { cache: again ? 'reload' : 'default' });
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
  } catch {
    throw new ShardError('missing', name, 'the host cannot be reached');
  }
  throw new ShardError('missing', name, 'the file is not there');
}

const arrived = new Map<string, { length: number; text: string }>();

async function byScript(name: string): Promise<Uint8Array<ArrayBuffer>> {
  (window as unknown as Record<string, unknown>)[RECEIVER] = (own: string, length: number, text: string) => {
    arrived.set(own, { length, text });
  };
  await runShard(FOLDER + pathOf(name), name);
  const found = arrived.get(name);
  arrived.delete(name);
  // A script that is cut short does not run, and its element does not say so.
  if (found === undefined) throw new ShardError('damaged', name, 'the file is cut short');
  return fromText(name, found.length, found.text);
}

async function runShard(path: string, name: string): Promise<void> {
  try {
    await runScript(path, 'windows-1252');
  } catch {
    throw new ShardError('missing', name, 'the file is not there');
  }
}
