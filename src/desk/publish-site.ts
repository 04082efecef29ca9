/** A site into its place: planned, filled with what is carried over and what is rendered, swapped in. */

import { readdirSync } from 'node:fs';
import type { CodeVersions } from '../plan/code.ts';
import { assembleSite, type SiteParts } from '../site/build.ts';
import { publish, type Release } from '../site/publish.ts';
import { currentRelease } from '../site/release.ts';
import type { renderPages } from '../site/render.ts';
import type { ReleaseRecord } from '../site/stage.ts';
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
  // One more: the mark by which the folder is known.
  return countOf(record) + record.assets.files.length + record.index.files.length + 1;
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
}

/** Renders the pages of these paths. */
export async function renderPaths(
  site: SiteView,
  paths: ReadonlySet<string>,
  stage: string,
  onRendered: (pages: number) => void,
): Promise<void> {
  const [{ renderPages }, { planPages }, { loadKinds }] = await Promise.all([
    import('../site/render.ts'),
    import('../site/page-plan.ts'),
    import('../site/kinds.ts'),
  ]);
  const kinds = await loadKinds();
  const pages = planPages(site, kinds).pages.filter(({ page }) => paths.has(page.path));
  await renderPages({ frame: site, pages, kinds, output: stage, onRendered });
}

/** Renders pages, and where they are many, in several processes, each with the pages of some articles. */
function rendering(content: string): typeof renderPages {
  return async (task) => {
    const processes = processesFor(task.pages.length, 'pages');
    if (processes === 1) return (await import('../site/render.ts')).renderPages(task);
    const shares = Array.from({ length: processes }, (): string[] => []);
    for (const { page } of task.pages) shares[shareOf(page.article ?? page.path, processes)]?.push(page.path);
    let made = 0;
    const onDone = (pages: number): void => {
      made += pages;
      task.onRendered?.(pages);
    };
    const { pathPrefix } = task.frame;
    const orders = shares.map((paths): RenderOrder => ({ content, pathPrefix, stage: task.output, paths }));
    await Promise.all(orders.map((order) => runShare({ command: 'render-share', order }, onDone)));
    return made;
  };
}

interface Made {
  readonly published: Outcome<Release>;
  readonly rendered: number;
  /** Those of the archive, and of articles that had to be left out. */
  readonly problems: readonly Problem[];
}

/** Renders what is due of a site and publishes it. */
export async function publishSite(
  place: { readonly content: string; readonly output: string },
  parts: SiteParts,
  made: { readonly inputs: string; readonly versions: CodeVersions },
  onProgress: OnProgress,
): Promise<Made> {
  let rendered = 0;
  let problems = parts.problems;
  const published = await publish(place.output, {
    render: async (stage, release) => {
      // Eleventy takes longer to load than most commands take to run; only this one needs it.
      const [{ renderSound }, { fillStage }, { planPages }, { loadKinds }, { discardIn }, search] =
        await Promise.all([
          import('../site/quarantine.ts'),
          import('../site/stage.ts'),
          import('../site/page-plan.ts'),
          import('../site/kinds.ts'),
          import('../site/discard.ts'),
          import('../site/search-index.ts'),
        ]);
      const kinds = await loadKinds();
      const render = rendering(place.content);
      const record = recordOf(release?.record);
      const former = release === null || record === null ? null : { folder: release.folder, record };
      const planFor = (without: ReadonlySet<string>) => {
        const site = assembleSite({ ...parts, cards: parts.cards.filter(({ slug }) => !without.has(slug)) });
        const index = {
          key: search.searchKey(site),
          write: (output: string, previous: string | null) => search.writeSearchIndex(site, output, previous),
        };
        return { frame: site, kinds, index, pages: planPages(site, kinds, made.versions.pages).pages };
      };
      const attempt = async (without: ReadonlySet<string>) => {
        if (without.size > 0) await discardIn(stage);
        const onPages = (done: number, of: number) => onProgress({ kind: 'rendering', done, of });
        return fillStage({
          stage,
          former,
          ...planFor(without),
          assetsKey: made.versions.pages,
          onPages,
          render,
        });
      };
      const { value, problems: left } = await renderSound({
        render: attempt,
        pages: () => planFor(new Set()),
      });
      rendered = value.rendered;
      problems = [...parts.problems, ...left];
      const { pages, assets, index } = value;
      const told = problems.map((found) => withoutFolder(found, place.content));
      const written: ReleaseRecord = { inputs: made.inputs, pages, assets, index, problems: told };
      const expected = [...Object.keys(pages), ...assets.files, ...index.files];
      return { pages: countOf(written), expected, record: written };
    },
  });
  return { published, rendered, problems };
}
