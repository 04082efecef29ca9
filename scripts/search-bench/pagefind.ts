/**
 * Pagefind, installed when the benchmark is run. It is not in the manifest: its packages for some platforms are not to be had
 * from every registry, and a lockfile that lacks them is refused by `npm ci`.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const VERSION = '1.6.0';
/** Held in a name, so that the types are checked where it is not installed. */
const PACKAGE: string = 'pagefind';

interface PagefindIndex {
  addCustomRecord(record: {
    readonly url: string;
    readonly content: string;
    readonly language: string;
    readonly meta: Readonly<Record<string, string>>;
  }): Promise<unknown>;
  writeFiles(options: { readonly outputPath: string }): Promise<unknown>;
}

interface Pagefind {
  createIndex(options: object): Promise<{ readonly index?: PagefindIndex }>;
}

/** An empty index of Pagefind, which is installed first where it is not there. Throws where that fails. */
export async function openPagefind(): Promise<PagefindIndex> {
  const { createIndex } = await load().catch(() => {
    const root = fileURLToPath(new URL('../..', import.meta.url));
    const words = ['install', '--no-save', `${PACKAGE}@${VERSION}`];
    const { status } = spawnSync('npm', words, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0)
      throw new Error(`npm ${words.join(' ')} failed; Pagefind is needed to measure beside it`);
    return load();
  });
  const { index } = await createIndex({});
  if (index === undefined) throw new Error('Pagefind did not start');
  return index;
}

const load = (): Promise<Pagefind> => import(PACKAGE) as Promise<Pagefind>;
