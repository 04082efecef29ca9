/**
 * Loads the files of the index: by fetch from a web host; from `file://`, where fetch is forbidden, as another script does it.
 */
import type { Manifest } from '../../../src/search/data.ts';
import { MANIFEST_FILE, readManifest } from '../../../src/search/manifest.ts';
import { fromScript, type Load, pathOf, ShardError } from '../../../src/search/shard.ts';
import { addition } from './addition.ts';
import { runScript } from './run-script.ts';

export const FOLDER = 'search/';
export const MANIFEST = FOLDER + MANIFEST_FILE;

/** A way to load the manifest, `again` past any cache, and shards. Rejects with a {@link ShardError}. */
export interface Loading {
  readonly manifest: (again: boolean) => Promise<Manifest>;
  readonly shard: Load;
}

/** The way from a folder, by what runs a script: a page may make that only once. */
export type LoadingByScript = (run: typeof runScript) => Loading;

const fromHost: Loading = {
  manifest: async (again) => readManifest(new TextDecoder().decode(await fetched(MANIFEST, 'index', again))),
  shard: async (name) => fromScript(name, await fetched(FOLDER + pathOf(name), name)),
};

/** The way that is open to this page. Rejects where its script is missing. */
export async function openLoading(): Promise<Loading> {
  if (location.protocol !== 'file:') return fromHost;
  return (await addition<LoadingByScript>('folder'))(runScript);
}

async function fetched(path: string, name: string, again = false): Promise<Uint8Array> {
  try {
    const response = await fetch(path, { cache: again ? 'reload' : 'default' });
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
  } catch {
    throw new ShardError('unreachable', name, 'the host cannot be reached');
  }
  throw new ShardError('missing', name, 'the file is not there');
}
