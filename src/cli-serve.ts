/** `dateline serve`: build, serve, watch, and build again in a fresh process, so that changed layouts show. */

import { fork } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { say, tell } from './cli-report.ts';
import { formatProblem } from './problems.ts';
import { serveSite } from './site/serve.ts';
import { watchFolders } from './site/watch.ts';
import type { Problem } from './types.ts';

export interface ServeOptions {
  readonly content: string;
  readonly output: string;
  readonly pathPrefix: string;
  readonly port: number;
}

const LAUNCHER = fileURLToPath(new URL('./dateline.mjs', import.meta.url));
const LAYOUTS = fileURLToPath(new URL('../layouts', import.meta.url));

/** Serves until it is told to stop. A build that fails leaves the last good site in place. */
export async function serve(options: ServeOptions): Promise<void> {
  const { content, output, pathPrefix, port } = options;
  const written = new Map<string, number>();
  let told: ReadonlySet<string> = new Set();
  const rebuild = async (): Promise<void> => {
    const { wrote, problems } = await buildApart(options);
    // A warning that still holds was told after the build before.
    tell(problems.filter((found) => found.severity === 'error' || !told.has(formatProblem(found))));
    told = new Set(problems.map(formatProblem));
    for (const path of wrote) {
      const modified = await modifiedAt(path);
      if (modified !== null) written.set(path, modified);
    }
  };
  await rebuild();
  const serving = await serveSite(resolve(output), port, pathPrefix);
  const watching = await watchFolders(
    [resolve(content), LAYOUTS],
    async () => {
      await rebuild();
      serving.reload();
    },
    async (path) => written.has(path) && written.get(path) === (await modifiedAt(path)),
  );
  say(`serving ${serving.url} and watching ${content} and the layouts (stop with Ctrl-C)`);
  await interrupted();
  await watching.close();
  await serving.close();
}

/** Runs `dateline build` in a process of its own. */
function buildApart({ content, output, pathPrefix }: ServeOptions): Promise<BuiltApart> {
  const args = ['build', '--content', content, '--output', output, '--path-prefix', pathPrefix];
  const child = fork(LAUNCHER, args, { execArgv: [] });
  return new Promise((done) => {
    let built: BuiltApart = { wrote: [], problems: [] };
    child.on('message', (message) => {
      built = message as BuiltApart;
    });
    child.on('error', () => done(built));
    child.on('exit', () => done(built));
  });
}

/** What a build tells the process that started it: article files it wrote itself, and what there is to tell. */
interface BuiltApart {
  readonly wrote: readonly string[];
  readonly problems: readonly Problem[];
}

/** In a build started by `serve`: tells it what came of the build. Elsewhere, nothing, and false. */
export function reportToServer({ wrote, problems }: BuiltApart): boolean {
  if (process.send === undefined) return false;
  process.send({ wrote: wrote.map((file) => resolve(file)), problems } satisfies BuiltApart);
  if (process.connected) process.disconnect();
  return true;
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
