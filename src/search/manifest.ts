/**
 * The manifest as a script, which leaves it on `window`, and as text. It is plain ASCII: names of shards and base64.
 */
import type { Manifest } from './data.ts';
import { ShardError } from './shard.ts';

/** The file of the manifest, below the folder of the index: the one name that two builds share. */
export const MANIFEST_FILE = 'index.js';
/** Name under which its script leaves it. */
export const MANIFEST_GLOBAL = '__dlIndex';

export function manifestScript(manifest: Manifest): string {
  return `${MANIFEST_GLOBAL}=${JSON.stringify(manifest)};\n`;
}

/** Reads such a script without running it. Throws a {@link ShardError} where it is something else or is cut short. */
export function readManifest(script: string): Manifest {
  const opening = `${MANIFEST_GLOBAL}=`;
  try {
    if (!script.startsWith(opening)) throw new SyntaxError('no manifest');
    const manifest = JSON.parse(script.slice(opening.length).replace(/;\s*$/, '')) as Manifest;
    if (manifest.format !== 2) throw new SyntaxError('another format');
    return manifest;
  } catch {
    throw new ShardError('damaged', 'index', 'the file is cut short or is of another version');
  }
}
