/** `dateline serve`: build, serve, watch, and build again in a fresh process, so that changed layouts show. */

import { fork } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { say } from './cli-report.ts';
import { serveSite } from './site/serve.ts';
import { watchFolders } from './site/watch.ts';

export interface ServeOptions {
  readonly content: string;
  readonly output: string;
  readonly port: number;
}

const LAUNCHER = fileURLToPath(new URL('./dateline.mjs', import.meta.url));
const LAYOUTS = fileURLToPath(new URL('../layouts', import.meta.url));

/** Serves until it is told to stop. A build that fails leaves the last good site in place. */
export async function serve({ content, output, port }: ServeOptions): Promise<void> {
  const written = new Map<string, number>();
  const rebuild = async (): Promise<void> => {
    for (const path of await buildApart(content, output)) {
      const modified = await modifiedAt(path);
      if (modified !== null) written.set(path, modified);
    }
  };
  await rebuild();
  const serving = await serveSite(resolve(output), port);
  const watching = await watchFolders(
    [resolve(content), LAYOUTS],
    async () => {
      await rebuild();
      serving.reload();
    },
    async (path) => written.has(path) && written.get(path) === (await modifiedAt(path)),
  );
  say(`serving ${serving.url} and watching ${content} (stop with Ctrl-C)`);
  await interrupted();
  await watching.close();
  await serving.close();
}

/** Runs `dateline build` in a process of its own; gives the article files it wrote. */
function buildApart(content: string, output: string): Promise<readonly string[]> {
  const child = fork(LAUNCHER, ['build', '--content', content, '--output', output], { execArgv: [] });
  return new Promise((done) => {
    let wrote: readonly string[] = [];
    child.on('message', (message) => {
      wrote = (message as Written).wrote;
    });
    child.on('error', () => done(wrote));
    child.on('exit', () => done(wrote));
  });
}

/** What a build tells the process that started it. */
interface Written {
  readonly wrote: readonly string[];
}

/** In a build started by `serve`: says which files it wrote itself. Elsewhere, nothing. */
export function reportWritten(files: readonly string[]): void {
  process.send?.({ wrote: files.map((file) => resolve(file)) } satisfies Written);
  if (process.connected) process.disconnect();
}

async function modifiedAt(path: string): Promise<number | null> {
  const found = await stat(path).catch(() => null);
  return found?.mtimeMs ?? null;
}

function interrupted(): Promise<void> {
  return new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());
  });
}
