/**
 * Builds sites for the browser tests, with the command a user calls.
 */
import { execFile } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
export const COMMAND = join(ROOT, 'src', 'dateline.mjs');

/** Copies the content of the project, so that a test may add to it. */
export async function copyContent(to: string): Promise<void> {
  await cp(join(ROOT, 'content'), to, { recursive: true });
}

/** Runs `dateline build`. Throws with everything it said where it does not exit with 0. */
export async function buildSite(content: string, output: string): Promise<string> {
  const args = [COMMAND, 'build', '--content', content, '--output', output];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT, timeout: 120_000 });
  return stdout;
}
