/** Which pages a site has, and what each of them was made from. */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { digestOfValue } from '../plan/digest.ts';
import type { PageData } from './eleventy.ts';
import type { PagesOf, PlannedPage } from './pages.ts';
import type { Frame, SiteView } from './view.ts';

/** What a template exports beside its `data`. */
export interface Template {
  readonly pages: PagesOf;
  readonly render: (data: PageData<unknown>) => string | Promise<string>;
}

/** The templates by the names of their kinds. */
export type Kinds = ReadonlyMap<string, Template>;

const TEMPLATES = fileURLToPath(new URL('../../layouts/pages', import.meta.url));
const ENDING = /\.11ty\.tsx?$/;

/** The settings for those who run TypeScript by no other means: with them comes what reads the templates. */
const SETTINGS = new URL('../../eleventy.config.mjs', import.meta.url).href;

/** Loads the templates, in the order of their names. */
export async function loadKinds(folder = TEMPLATES): Promise<Kinds> {
  await import(SETTINGS);
  const kinds = new Map<string, Template>();
  for (const name of readdirSync(folder)
    .filter((found) => ENDING.test(found))
    .sort()) {
    const { pages, render } = (await import(pathToFileURL(join(folder, name)).href)) as Partial<Template>;
    if (pages === undefined || render === undefined)
      throw new Error(`layouts/pages/${name} does not export both "pages" and "render"`);
    kinds.set(name.replace(ENDING, ''), { pages, render });
  }
  return kinds;
}

/** Pages by their kinds: what Eleventy is handed. */
export type Due = Readonly<Record<string, readonly PlannedPage[]>>;

/** What every page of a site may show. */
export function frameOf({ meta, pathPrefix }: Frame): Frame {
  return Object.freeze({ meta, pathPrefix });
}

/** Every page of a site. `version` stands for the code of the templates. */
export function planPages(site: SiteView, kinds: Kinds, version = ''): Plan {
  const frame = digestOfValue([version, frameOf(site)]);
  const pages: Planned[] = [];
  for (const [kind, template] of kinds) {
    for (const page of template.pages(site)) {
      pages.push({
        kind,
        page: Object.freeze(page),
        key: digestOfValue([frame, kind, page.reads]).slice(0, 20),
      });
    }
  }
  return { pages };
}

export interface Planned {
  readonly kind: string;
  readonly page: PlannedPage;
  /** Digest of all that the page is made from: its template, the frame, and what it reads. */
  readonly key: string;
}

export interface Plan {
  readonly pages: readonly Planned[];
}

/** The pages given, by kind; kinds of which nothing is due have an empty list. */
export function dueOf(pages: readonly Planned[], kinds: Kinds): Due {
  const due: Record<string, PlannedPage[]> = {};
  for (const kind of kinds.keys()) due[kind] = [];
  for (const { kind, page } of pages) due[kind]?.push(page);
  for (const list of Object.values(due)) Object.freeze(list);
  return Object.freeze(due);
}
