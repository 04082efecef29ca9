/** Removes what a build began. */
import { rm } from 'node:fs/promises';

/**
 * Removes a folder that a renderer may still be writing into: after its first failure its other writes go on for a
 * moment, so that a folder just emptied can fill again. Tried for ten seconds; then throws ENOTEMPTY.
 */
export async function discard(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}
