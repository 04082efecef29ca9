/** Which pages a site has, and what each of them was made from. */

import { digestOfValue } from '../plan/digest.ts';
import type { Kinds } from './kinds.ts';
import type { PlannedPage } from './pages.ts';
import type { Frame, SiteView } from './view.ts';

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
  const inOrder = [...kinds].sort(([, a], [, b]) => Number(a.last ?? false) - Number(b.last ?? false));
  for (const [kind, template] of inOrder) {
    const planned = template.last ? pages.map(({ kind, page: { path } }) => ({ kind, path })) : [];
    for (const page of template.pages(site, planned)) {
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
