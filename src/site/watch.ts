/** Folders watched, and one run at a time of what is to follow a change. */

import { watch as watchFiles } from 'chokidar';

/** A file counts as written when its size has not changed for this long: a copy under way is not read. */
const STABLE_MS = 120;
/** Changes that come this close together are one. */
const GATHER_MS = 40;

export interface Watching {
  readonly close: () => Promise<void>;
}

/** Names that editors and downloads use for files that are not finished. */
const UNFINISHED = /(?:^|[\\/])(?:\.[^\\/]*|[^\\/]*(?:~|\.tmp|\.swp|\.part|\.crdownload))$/;

/**
 * Calls `run` after changes under `folders`, never twice at once: what changes during a run brings another after
 * it. `isOwn` tells the files that a run itself has written, which bring none. Resolves once the watch stands.
 */
export async function watchFolders(
  folders: readonly string[],
  run: (changed: readonly string[]) => Promise<void>,
  isOwn: (path: string) => Promise<boolean>,
): Promise<Watching> {
  const watcher = watchFiles([...folders], {
    ignoreInitial: true,
    ignored: (path) => !folders.includes(path) && UNFINISHED.test(path),
    awaitWriteFinish: { stabilityThreshold: STABLE_MS, pollInterval: 30 },
    followSymlinks: false,
  });
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> | null = null;

  const gather = () => {
    if (timer !== null) clearTimeout(timer);
    timer = running === null ? setTimeout(start, GATHER_MS) : null;
  };
  const start = () => {
    timer = null;
    running = runIfDue().finally(() => {
      running = null;
      if (changed.size > 0) gather();
    });
  };
  const runIfDue = async () => {
    const paths = [...changed];
    changed.clear();
    const own = await Promise.all(paths.map(isOwn));
    if (own.includes(false)) await run(paths);
  };
  watcher.on('all', (_, path) => {
    changed.add(path);
    gather();
  });
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  return {
    close: async () => {
      await watcher.close();
      changed.clear();
      if (timer !== null) clearTimeout(timer);
      await running;
    },
  };
}
