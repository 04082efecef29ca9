import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Eleventy from '@11ty/eleventy';
import type { Archive } from '../types.ts';
import { buildAssets } from './assets.ts';
import { bagFolder } from './bag-stage.ts';
import { buildSite } from './build.ts';
import type { DigestedFile } from './carry/digest.ts';
import { writeDataFiles } from './data-files.ts';
import type { EleventyConfig } from './eleventy.ts';
import { type Kinds, loadKinds, type Template } from './kinds.ts';
import { dueOf, frameOf, type Planned, planPages } from './page-plan.ts';
import { writeSearchIndex } from './search-index.ts';
import type { Frame } from './view.ts';

export interface RenderOptions {
  readonly archive: Archive;
  /** An empty folder; where the site goes. */
  readonly output: string;
  /** Path under which a host serves the site, such as `/` or `/archive/`; only the 404 page needs it. */
  readonly pathPrefix: string;
}

const CONFIG = fileURLToPath(new URL('./render-config.mjs', import.meta.url));
export const ASSETS = fileURLToPath(new URL('../../layouts/assets', import.meta.url));

/** Renders an archive that is held whole into a folder, and says how many pages were written. */
export async function renderSite(options: RenderOptions): Promise<{ pages: number }> {
  const site = buildSite(options.archive, options.pathPrefix);
  const kinds = await loadKinds();
  await buildAssets(ASSETS, options.output);
  await writeSearchIndex(site, options.output);
  const { files: data } = writeDataFiles(site, options.output);
  const { pages } = planPages({ ...site, data }, kinds);
  const made = await renderPages({ frame: site, pages, kinds, output: options.output, data });
  await bagFolder(options.output, site.meta);
  return { pages: made };
}

export interface RenderTask {
  readonly frame: Frame;
  /** The pages to be made, and no others. */
  readonly pages: readonly Planned[];
  readonly kinds: Kinds;
  readonly output: string;
  /** The files under `data/`: for those who plan the pages anew. */
  readonly data: readonly DigestedFile[];
  /** Called after each run of Eleventy, with the number of pages it made. */
  readonly onRendered?: (pages: number) => void;
}

/** Pages and files to one run of Eleventy, which holds all that it makes until its end: those of some 400 articles. */
const BATCH = 2_400;

/** Kinds of files that are no pages: Eleventy would spend more on each than it takes to make. */
const isPage = ({ page: { path } }: Planned): boolean => path.endsWith('.html');

/**
 * Renders pages into a folder with Eleventy and the project's own configuration, and the files beside them by their templates
 * alone; says how many were written. Throws where a template fails: templates are code, and what they read was validated.
 */
export async function renderPages(task: RenderTask): Promise<number> {
  const pages = byArticle(task.pages);
  let written = 0;
  for (let start = 0; start < pages.length; start += BATCH) {
    const batch = pages.slice(start, start + BATCH);
    written += await writeFiles({ ...task, pages: batch.filter((planned) => !isPage(planned)) });
    written += await renderHtml({ ...task, pages: batch.filter(isPage) });
  }
  return written;
}

/** Lets the process see what else has happened, such as a signal to stop; asked by many at once, by one after another. */
function breath(): Promise<void> {
  turn = turn.then(() => new Promise((resolve) => setImmediate(resolve)));
  return turn;
}

let turn: Promise<void> = Promise.resolve();

/** Those of one article one after another, so that it is opened once for all of them, and those of none before them. */
function byArticle(pages: readonly Planned[]): Planned[] {
  const lots = new Map<string, Planned[]>();
  for (const planned of pages) {
    const article = planned.page.article ?? '';
    const lot = lots.get(article);
    if (lot === undefined) lots.set(article, [planned]);
    else lot.push(planned);
  }
  return [...(lots.get('') ?? []), ...[...lots].flatMap(([article, lot]) => (article === '' ? [] : lot))];
}

async function writeFiles({ frame, pages, kinds, output, onRendered }: RenderTask): Promise<number> {
  const site = frameOf(frame);
  const folders = new Set<string>();
  const makeFolder = (folder: string): void => {
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
  };
  for (const [done, { kind, page }] of pages.entries()) {
    const text = await kinds.get(kind)?.render({ site, item: page, page: { url: `/${page.path}` } });
    const file = join(output, page.path);
    makeFolder(dirname(file));
    writeFileSync(file, text ?? '');
    if ((done + 1) % 10 === 0) await breath();
    if ((done + 1) % TOLD === 0) onRendered?.(TOLD);
  }
  onRendered?.(pages.length % TOLD);
  return pages.length;
}

/** Files after which progress is told. */
const TOLD = 100;

async function renderHtml({ frame, pages, kinds, output, onRendered }: RenderTask): Promise<number> {
  if (pages.length === 0) return 0;
  const due = dueOf(pages, kinds);
  const eleventy = new Eleventy(undefined, output, {
    quietMode: true,
    configPath: CONFIG,
    pathPrefix: frame.pathPrefix,
    config: (config: EleventyConfig) => {
      config.addGlobalData('site', frameOf(frame));
      config.addGlobalData('due', due);
      for (const [kind, template] of kinds) config.addTemplate(`${kind}.11ty.js`, breathing(template));
    },
  });
  eleventy.disableLogger();
  const [, made] = await eleventy.write();
  onRendered?.(made.length);
  return made.length;
}

function breathing(template: Template): Template {
  const render: Template['render'] = async (data) => {
    await breath();
    return template.render(data);
  };
  return { ...template, render };
}
