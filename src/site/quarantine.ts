/**
 * Renders a site although some of its articles break a page: those are found, left out and told.
 *
 * Nothing is spent on it while all is well. That a page can break is a bug, of a layout or of a library it calls;
 * one article must not take the others off the site until it is mended.
 */

import { problem } from '../problems.ts';
import type { Problem } from '../types.ts';
import type { Kinds } from './kinds.ts';
import { frameOf, type Planned } from './page-plan.ts';
import type { Frame } from './view.ts';

/** When more articles than this break their pages, the fault is not theirs. */
const MOST_CULPRITS = 10;

export interface Attempt<T> {
  /** Renders the site without the articles given, by their slugs. */
  readonly render: (without: ReadonlySet<string>) => Promise<T>;
  /** The pages of the attempt that failed, with what they are rendered by. */
  readonly pages: () => { readonly frame: Frame; readonly pages: readonly Planned[]; readonly kinds: Kinds };
}

export interface Rendered<T> {
  readonly value: T;
  /** What had to be left out. */
  readonly problems: readonly Problem[];
}

/** Renders; throws only where not even the other articles can be rendered. */
export async function renderSound<T>(attempt: Attempt<T>): Promise<Rendered<T>> {
  try {
    return { value: await attempt.render(new Set()), problems: [] };
  } catch (error) {
    const culprits = await culpritsOf(attempt);
    if (culprits === null || culprits.size === 0 || culprits.size > MOST_CULPRITS) throw error;
    const value = await attempt.render(new Set(culprits.keys()));
    const problems = [...culprits].map(([slug, reason]) =>
      problem('article-unrenderable', `${slug}.md`, reason),
    );
    return { value, problems };
  }
}

/** The articles whose pages break when they are rendered one by one, with the reason; null where another page breaks too. */
async function culpritsOf<T>({ pages }: Attempt<T>): Promise<ReadonlyMap<string, string> | null> {
  const { frame, pages: planned, kinds } = pages();
  const culprits = new Map<string, string>();
  for (const { kind, page } of planned) {
    try {
      await kinds.get(kind)?.render({ site: frameOf(frame), item: page, page: { url: `/${page.path}` } });
    } catch (error) {
      if (page.article === undefined) return null;
      if (!culprits.has(page.article)) culprits.set(page.article, (error as Error).message);
    }
  }
  return culprits;
}
