/**
 * Fills a stage with a site: what is as it was in the release before is carried over, the rest is rendered.
 * What a release was made from is written beside it, so that the next one can tell.
 */

import { join } from 'node:path';
import { filesUnder } from '../plan/files.ts';
import type { Problem } from '../types.ts';
import { buildAssets } from './assets.ts';
import { stageBag } from './bag-stage.ts';
import { Carrier } from './carrier.ts';
import type { DigestedFile } from './carry/digest.ts';
import type { DataRecord } from './data-files.ts';
import type { Kinds } from './kinds.ts';
import type { Planned } from './page-plan.ts';
import { ASSETS, renderPages } from './render.ts';
import { isSameFile, Leftovers } from './spare.ts';
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
  /** The files under `data/`. */
  readonly data: DataRecord;
  /** What tells of all files, and holds them: manifests, ZIP, service worker. */
  readonly bag: readonly string[];
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
  /** What was recorded of the release that the stage was, where it is not empty. */
  readonly spare: ReleaseRecord | null;
  readonly frame: Frame;
  /** The pages, of which one tells of the files under `data/`. */
  readonly plan: (data: readonly DigestedFile[]) => readonly Planned[];
  readonly kinds: Kinds;
  /** Digest of what the assets are made from. */
  readonly assetsKey: string;
  /** Makes the search index in a folder upon that of the site before, and says which files those are. */
  readonly index: {
    readonly key: string;
    readonly write: (output: string, previous: string | null) => Promise<readonly string[]>;
  };
  /** Makes the files under `data/`, with what those of another site have of them. */
  readonly data: {
    readonly key: string;
    readonly write: (
      output: string,
      before: { readonly folder: string; readonly record: DataRecord } | null,
    ) => DataRecord;
  };
  /** Whether the site is to hold itself as a ZIP. */
  readonly zip: boolean;
  readonly render?: typeof renderPages;
  readonly onPages?: (done: number, of: number) => void;
}

export interface Staged extends Omit<ReleaseRecord, 'inputs' | 'problems'> {
  readonly rendered: number;
  /** Whether most of its files are further names of files of the release before. */
  readonly isLinked: boolean;
}

/** All files of a release, but for the mark by which its folder is known. */
export function filesOf({
  pages,
  assets,
  index,
  data,
  bag,
}: Omit<Staged, 'rendered' | 'isLinked'>): string[] {
  return [...contentsOf({ pages, assets, index, data }), ...bag];
}

/** The files that the bag tells of. */
function contentsOf({ pages, assets, index, data }: Omit<Staged, 'rendered' | 'isLinked' | 'bag'>): string[] {
  return [...Object.keys(pages), ...assets.files, ...index.files, ...data.files.map(({ path }) => path)];
}

/** Fills the stage. Throws where a template fails. */
export async function fillStage(task: StageTask): Promise<Staged> {
  const { stage, former, frame, kinds, render = renderPages } = task;
  const left = leftovers(task);
  const carrier = new Carrier(former?.folder ?? '', stage, left.paths);
  const data = stageData(task, carrier);
  const planned = task.plan(data.files);
  const keys = new Map(planned.map(({ key, page: { path } }) => [path, key]));
  const isIndex = isIndexOf(former?.record);
  left.narrow((path) => isIndex(path) || keys.get(path) === former?.record.pages[path]);
  const due = planned.filter(
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
    due.length === 0
      ? 0
      : await render({ frame, pages: due, kinds, output: stage, data: data.files, onRendered });
  if (rendered !== due.length) throw new Error(`${due.length} pages were due, and ${rendered} were made`);
  const pages = Object.fromEntries(keys);
  const made = { pages, assets, index, data };
  const bag = await stageBag({
    ...{ stage, former: former?.folder ?? null, meta: frame.meta, zip: task.zip, carrier },
    files: contentsOf(made),
    known: data.files,
  });
  left.close();
  const isLinked = carrier.usesLinks && carrier.carried.size > filesOf({ ...made, bag }).length / 2;
  return { ...made, bag, rendered, isLinked };
}

/** What the stage has of an older release, and the release before has as well: its pages of the same keys, and the same files of the index. */
function leftovers({ stage, former, spare }: StageTask): Leftovers {
  const isIndex = isIndexOf(former?.record);
  return new Leftovers(stage, (path) => {
    if (former === null || spare === null) return false;
    if (isIndex(path)) return isSameFile(join(stage, path), join(former.folder, path));
    return spare.pages[path] !== undefined && spare.pages[path] === former.record.pages[path];
  });
}

function isIndexOf(record: ReleaseRecord | undefined): (path: string) => boolean {
  const files = new Set(record?.index.files ?? []);
  return (path) => files.has(path);
}

function stageData({ former, stage, data: { key, write } }: StageTask, carrier: Carrier): DataRecord {
  const known = former?.record.data;
  if (known?.key === key && known.files.every(({ path }) => carrier.carry(path))) return known;
  return write(stage, former === null ? null : { folder: former.folder, record: former.record.data });
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
