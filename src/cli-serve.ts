/** `dateline serve`: build, serve, watch, and build again in a fresh process, so that changed layouts show. */

import { type ChildProcess, fork } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { progressSayer } from './cli-progress.ts';
import { say, sayPages, sayTally, tell } from './cli-report.ts';
import type { Place } from './pipeline.ts';
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
  const builder = new Builder(options);
  let told: ReadonlySet<string> = new Set();
  let errors: readonly string[] = [];
  const rebuild = async (): Promise<void> => {
    const { wrote, problems } = await builder.build();
    // A warning that still holds was told after the build before.
    tell(problems.filter((found) => found.severity === 'error' || !told.has(formatProblem(found))));
    told = new Set(problems.map(formatProblem));
    errors = problems.filter(({ severity }) => severity === 'error').map(formatProblem);
    for (const path of wrote) {
      const modified = await modifiedAt(path);
      if (modified !== null) written.set(path, modified);
    }
  };
  await rebuild();
  const serving = await serveSite(resolve(output), port, pathPrefix, () => errors);
  const watching = await watchFolders(
    [resolve(content), LAYOUTS],
    async (paths) => {
      // Templates that are loaded stay as they are: only a new process sees them changed.
      if (paths.some((path) => path.startsWith(LAYOUTS))) builder.stop();
      await rebuild();
      serving.reload();
    },
    async (path) => written.has(path) && written.get(path) === (await modifiedAt(path)),
  );
  say(`serving ${serving.url} and watching ${content} and the layouts (stop with Ctrl-C)`);
  await interrupted();
  await watching.close();
  await serving.close();
  builder.stop();
}

/**
 * A process that builds again and again: what it has loaded stays loaded. One that has ended, by a fault or because
 * it was stopped, is replaced at the next build.
 */
class Builder {
  readonly #options: ServeOptions;
  #child: ChildProcess | null = null;

  constructor(options: ServeOptions) {
    this.#options = options;
  }

  build(): Promise<BuiltApart> {
    const child = this.#child ?? fork(LAUNCHER, ['builder'], { execArgv: [] });
    this.#child = child;
    return new Promise((done) => {
      const failed = (): void => {
        this.#child = null;
        done({ wrote: [], problems: [] });
      };
      child.once('exit', failed);
      child.once('error', failed);
      child.once('message', (message) => {
        child.off('exit', failed);
        child.off('error', failed);
        done(message as BuiltApart);
      });
      const { content, output, pathPrefix } = this.#options;
      child.send({ content, output, pathPrefix } satisfies Place);
    });
  }

  stop(): void {
    this.#child?.kill();
    this.#child = null;
  }
}

/** What a build tells the process that asked for it: article files it wrote itself, and what there is to tell. */
interface BuiltApart {
  readonly wrote: readonly string[];
  readonly problems: readonly Problem[];
}

/** In the process that builds for `serve`: builds whenever it is asked to, and ends with the one that asks. */
export function buildOnRequest(): void {
  process.on('message', async (place: Place) => {
    const { build } = await import('./pipeline.ts');
    const loudness = {};
    const report = await build(place, progressSayer(loudness));
    sayTally(report);
    sayPages(report, place);
    const written = report.items.filter(({ outcome }) => outcome === 'added' || outcome === 'updated');
    const wrote = written.flatMap(({ file }) => (file === null ? [] : [resolve(file)]));
    process.send?.({ wrote, problems: report.problems } satisfies BuiltApart);
  });
  process.once('disconnect', () => process.exit());
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
