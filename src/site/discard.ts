/** Removes what a build began. */
import { readdirSync, rmdirSync, unlinkSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Removes a folder that a renderer may still be writing into: after its first failure its other writes go on for a
 * moment, so that a folder just emptied can fill again. Tried for ten seconds; then throws ENOTEMPTY.
 */
export async function discard(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}

/** Removes what is in a folder, as {@link discard} does. */
export async function discardIn(folder: string): Promise<void> {
  for (const name of await readdir(folder)) await discard(join(folder, name));
}

/** Removes a folder that nobody writes into: in a fraction of the time that `rm` takes, which looks at each file first. */
export async function removeTree(folder: string): Promise<void> {
  for (const [done, entry] of readdirSync(folder, { withFileTypes: true }).entries()) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) await removeTree(path);
    else unlinkSync(path);
    // A signal to stop is heard meanwhile.
    if (done % BREATH === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  rmdirSync(folder);
}

const BREATH = 100;
