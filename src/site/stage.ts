/**
 * Fills a stage with a site: what is as it was in the release before is carried over, the rest is rendered.
 * What a release was made from is written beside it, so that the next one can tell.
 */

import { copyFileSync, linkSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesUnder } from '../plan/files.ts';
import type { Problem } from '../types.ts';
import { buildAssets } from './assets.ts';
import type { Kinds } from './kinds.ts';
import type { Planned } from './page-plan.ts';
import { ASSETS, renderPages } from './render.ts';
import type { Frame } from './view.ts';

/** What a release was made from. */
export interface ReleaseRecord {
  /** Digest of all inputs of the build. */
  readonly inputs: string;
  /** Keys of the pages by their paths. */
  readonly pages: Readonly<Record<string, string>>;
  readonly assets: Made;
  /** The search index. */
  readonly index: Made;
  /** What the build had to tell, for a build that finds nothing to do; paths relative to the content folder. */
  readonly problems: readonly Problem[];
}

/** Files by their paths, and the digest of what they are made from. */
interface Made {
  readonly key: string;
  readonly files: readonly string[];
}

/** A release that is there, and what it was made from. */
export interface Former {
  readonly folder: string;
  readonly record: ReleaseRecord;
}

export interface StageTask {
  readonly stage: string;
  readonly former: Former | null;
  readonly frame: Frame;
  readonly pages: readonly Planned[];
  readonly kinds: Kinds;
  /** Digest of what the assets are made from. */
  readonly assetsKey: string;
  /** Makes the search index in a folder upon that of the site before, and says which files those are. */
  readonly index: {
    readonly key: string;
    readonly write: (output: string, previous: string | null) => Promise<readonly string[]>;
  };
  readonly render?: typeof renderPages;
  readonly onPages?: (done: number, of: number) => void;
}

export interface Staged {
  readonly pages: Readonly<Record<string, string>>;
  readonly assets: Made;
  readonly index: Made;
  readonly rendered: number;
}

/** Fills the stage. Throws where a template fails. */
export async function fillStage(task: StageTask): Promise<Staged> {
  const { stage, former, frame, kinds, render = renderPages } = task;
  const carrier = new Carrier(former?.folder ?? '', stage);
  const due = task.pages.filter(
    ({ key, page: { path } }) => former?.record.pages[path] !== key || !carrier.carry(path),
  );
  task.onPages?.(0, due.length);
  const assets = await stageAssets(task, carrier);
  const index = await stageIndex(task, carrier);
  let done = 0;
  const onRendered = (pages: number): void => {
    done += pages;
    task.onPages?.(done, due.length);
  };
  // Eleventy takes longer to start than a page takes to make.
  const rendered =
    due.length === 0 ? 0 : await render({ frame, pages: due, kinds, output: stage, onRendered });
  if (rendered !== due.length) throw new Error(`${due.length} pages were due, and ${rendered} were made`);
  return {
    pages: Object.fromEntries(task.pages.map(({ page, key }) => [page.path, key])),
    assets,
    index,
    rendered,
  };
}

async function stageAssets(task: StageTask, carrier: Carrier): Promise<Made> {
  const { former, stage, assetsKey: key } = task;
  const known = former?.record.assets;
  if (known?.key === key && known.files.every((file) => carrier.carry(file))) return known;
  const others = new Set(filesUnder(join(stage, 'assets')));
  await buildAssets(ASSETS, stage);
  const files = filesUnder(join(stage, 'assets')).filter((file) => !others.has(file));
  return { key, files: files.map((file) => file.slice(stage.length + 1).replaceAll('\\', '/')) };
}

async function stageIndex({ former, stage, index }: StageTask, carrier: Carrier): Promise<Made> {
  const { key, write } = index;
  const known = former?.record.index;
  if (known?.key === key && known.files.every((file) => carrier.carry(file))) return known;
  return { key, files: await write(stage, former?.folder ?? null) };
}

/** Carries files from one folder to another: as a second name of the same file, or where that cannot be, as a copy. */
class Carrier {
  readonly #from: string;
  readonly #to: string;
  readonly #made = new Set<string>();
  #links = true;

  constructor(from: string, to: string) {
    this.#from = from;
    this.#to = to;
  }

  /** False where the file is not there. */
  carry(path: string): boolean {
    const [from, to] = [join(this.#from, path), join(this.#to, path)];
    const folder = dirname(to);
    if (!this.#made.has(folder)) {
      mkdirSync(folder, { recursive: true });
      this.#made.add(folder);
    }
    try {
      if (this.#links) {
        linkSync(from, to);
        return true;
      }
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT') return false;
      if (code === 'EEXIST') return true;
      if (code !== 'EMLINK') this.#links = !NO_LINKS.has(code ?? '');
      if (this.#links && code !== 'EMLINK') throw error;
    }
    copyFileSync(from, to);
    return true;
  }
}

/** What file systems that know no hard links answer. */
const NO_LINKS = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EXDEV']);
