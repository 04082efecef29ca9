/** The templates: one module of `layouts/pages` for each kind of page. */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { PageData } from './eleventy.ts';
import type { PagesOf } from './pages.ts';

/** What a template exports. */
export interface Template {
  readonly pages: PagesOf;
  /** Whether its pages tell of those of all other kinds. */
  readonly last?: true;
  /** For Eleventy: how the pages of the kind are numbered, and where they go. */
  readonly data: object;
  readonly render: (data: PageData<unknown>) => string | Promise<string>;
}

/** The templates by the names of their kinds. */
export type Kinds = ReadonlyMap<string, Template>;

const TEMPLATES = fileURLToPath(new URL('../../layouts/pages', import.meta.url));
const ENDING = /\.11ty\.tsx?$/;

/** The settings for those who run TypeScript by no other means: with them comes what reads the templates. */
const SETTINGS = new URL('../../eleventy.config.mjs', import.meta.url).href;

let bundled: string | null = null;

/** Says in which folder the templates lie compiled, as `page-KIND.mjs`. */
export function takeTemplatesFrom(folder: string): void {
  bundled = folder;
}

/** Loads the templates, in the order of their names. */
export async function loadKinds(): Promise<Kinds> {
  if (bundled === null) await import(SETTINGS);
  const kinds = new Map<string, Template>();
  for (const name of readdirSync(TEMPLATES)
    .filter((found) => ENDING.test(found))
    .sort()) {
    const kind = name.replace(ENDING, '');
    const path = bundled === null ? join(TEMPLATES, name) : join(bundled, `page-${kind}.mjs`);
    const { pages, last, data, render } = (await import(pathToFileURL(path).href)) as Partial<Template>;
    if (pages === undefined || data === undefined || render === undefined)
      throw new Error(`layouts/pages/${name} does not export "pages", "data" and "render"`);
    kinds.set(kind, { pages, data, render, ...(last && { last }) });
  }
  return kinds;
}
