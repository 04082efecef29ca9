/** A site into its place: planned, filled with what is carried over and what is rendered, swapped in. */

import { readdirSync } from 'node:fs';
import type { CodeVersions } from '../plan/code.ts';
import { assembleSite, type SiteParts } from '../site/build.ts';
import type { DigestedFile } from '../site/carry/digest.ts';
import type { Planned } from '../site/page-plan.ts';
import { publish, type Release } from '../site/publish.ts';
import { currentRelease } from '../site/release.ts';
import type { renderPages } from '../site/render.ts';
import type { ReleaseRecord, StageTask } from '../site/stage.ts';
import type { SiteView } from '../site/view.ts';
import type { Outcome, Problem } from '../types.ts';
import { recordOf, withoutFolder } from './plan.ts';
import type { OnProgress } from './progress.ts';
import { processesFor, runShare, shareOf } from './share.ts';

/** The site that is there, where it was made from the same inputs and nothing was taken from it since. */
export async function standingSite(
  output: string,
  inputs: string,
): Promise<{ readonly id: string; readonly record: ReleaseRecord } | null> {
  const release = await currentRelease(output);
  const record = recordOf(release?.record);
  if (release === null || record === null || record.inputs !== inputs) return null;
  return filesIn(release.folder) === fileCount(record) ? { id: release.id, record } : null;
}

/** How many pages a release has. */
export function countOf({ pages }: Pick<ReleaseRecord, 'pages'>): number {
  return Object.keys(pages).length;
}

function fileCount(record: ReleaseRecord): number {
  const { assets, index, data, bag } = record;
  // One more: the mark by which the folder is known.
  return countOf(record) + assets.files.length + index.files.length + data.files.length + bag.length + 1;
}

function filesIn(folder: string): number {
  let files = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    files += entry.isDirectory() ? filesIn(`${folder}/${entry.name}`) : 1;
  }
  return files;
}

/** What a process that renders a share of the pages is told. */
export interface RenderOrder {
  readonly content: string;
  readonly pathPrefix: string;
  readonly stage: string;
  readonly paths: readonly string[];
  /** The files under `data/`, of which a page tells. */
  readonly data: readonly DigestedFile[];
  readonly zip: boolean;
}

/** Renders the pages of an order. */
export async function renderPaths(
  site: SiteView,
  { paths, data, zip, stage }: RenderOrder,
  onRendered: (pages: number) => void,
): Promise<void> {
  const { loadKinds } = await import('../site/kinds.ts');
  const kinds = await loadKinds();
  const [{ renderPages }, { planPages }] = await Promise.all([
    import('../site/render.ts'),
    import('../site/page-plan.ts'),
  ]);
  const ordered = new Set(paths);
  const pages = planPages({ ...site, data, zip }, kinds).pages.filter(({ page }) => ordered.has(page.path));
  await renderPages({ frame: site, pages, kinds, output: stage, data, onRendered });
}

/** Renders pages, and where they are many, in several processes, of which this is one, each with the pages of some articles. */
function rendering(content: string, zip: boolean): typeof renderPages {
  return async (task) => {
    const { renderPages: renderHere } = await import('../site/render.ts');
    const processes = processesFor(task.pages.length, 'pages');
    if (processes === 1) return renderHere(task);
    const shares = Array.from({ length: processes }, (): Planned[] => []);
    for (const planned of task.pages)
      shares[shareOf(planned.page.article ?? planned.page.path, processes)]?.push(planned);
    let made = 0;
    const onRendered = (pages: number): void => {
      made += pages;
      task.onRendered?.(pages);
    };
    const { frame, output: stage, data } = task;
    const { pathPrefix } = frame;
    const [own = [], ...others] = shares;
    const orders = others.map((pages): RenderOrder => {
      const paths = pages.map(({ page }) => page.path);
      return { content, pathPrefix, stage, paths, data, zip };
    });
    // None may still write into the stage when it is known that another has failed.
    const ended = await Promise.allSettled([
      ...orders.map((order) => runShare({ command: 'render-share', order }, onRendered)),
      renderHere({ ...task, pages: own, onRendered }),
    ]);
    const failed = ended.find((one) => one.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
    return made;
  };
}

/** Most articles of a site that holds itself as a ZIP without being asked: each file of it costs time at every build. */
const MOST_ZIPPED = 100;

interface Made {
  readonly published: Outcome<Release>;
  readonly rendered: number;
  /** Those of the archive, and of articles that had to be left out. */
  readonly problems: readonly Problem[];
}

/** Renders what is due of a site and publishes it. */
export async function publishSite(
  place: { readonly content: string; readonly output: string; readonly zip?: boolean },
  parts: SiteParts,
  made: { readonly inputs: string; readonly versions: CodeVersions },
  onProgress: OnProgress,
): Promise<Made> {
  let rendered = 0;
  let problems = parts.problems;
  const published = await publish(place.output, {
    render: async (stage, release, older) => {
      // Before Eleventy, which has each module that is loaded after it found by another thread.
      const { loadKinds } = await import('../site/kinds.ts');
      const kinds = await loadKinds();
      // Eleventy takes longer to load than most commands take to run; only this one needs it.
      const [{ renderSound }, { fillStage, filesOf }, { planPages }, { discardIn }, search, carried] =
        await Promise.all([
          import('../site/quarantine.ts'),
          import('../site/stage.ts'),
          import('../site/page-plan.ts'),
          import('../site/discard.ts'),
          import('../site/search-index.ts'),
          import('../site/data-files.ts'),
        ]);
      const zip = place.zip === true || parts.cards.length <= MOST_ZIPPED;
      const render = rendering(place.content, zip);
      const record = recordOf(release?.record);
      const former = release === null || record === null ? null : { folder: release.folder, record };
      const planFor = (without: ReadonlySet<string>) => {
        const cards = parts.cards.filter(({ slug }) => !without.has(slug));
        const site = { ...assembleSite({ ...parts, cards }), zip };
        const index = {
          key: search.searchKey(site),
          write: (output: string, previous: string | null) => search.writeSearchIndex(site, output, previous),
        };
        const data: StageTask['data'] = {
          key: carried.dataKey(site),
          write: (output, previous) => carried.writeDataFiles(site, output, previous),
        };
        const plan: StageTask['plan'] = (files) =>
          planPages({ ...site, data: files }, kinds, made.versions.pages).pages;
        return { frame: site, kinds, index, data, plan };
      };
      const attempt = async (without: ReadonlySet<string>) => {
        if (without.size > 0) await discardIn(stage);
        const onPages = (done: number, of: number) => onProgress({ kind: 'rendering', done, of });
        return fillStage({
          stage,
          former,
          spare: recordOf(older),
          ...planFor(without),
          zip,
          assetsKey: made.versions.pages,
          onPages,
          render,
        });
      };
      const { value, problems: left } = await renderSound({
        render: attempt,
        pages: () => {
          const { plan, ...planned } = planFor(new Set());
          return { ...planned, pages: plan([]) };
        },
      });
      rendered = value.rendered;
      problems = [...parts.problems, ...left];
      const { rendered: _, isLinked, ...staged } = value;
      const told = problems.map((found) => withoutFolder(found, place.content));
      const written: ReleaseRecord = { inputs: made.inputs, ...staged, problems: told };
      return { pages: countOf(written), expected: filesOf(staged), record: written, isLinked };
    },
  });
  return { published, rendered, problems };
}
