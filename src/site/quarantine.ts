/**
 * Renders an archive although some of its articles break a page: those are found by halving, left out and told.
 *
 * Nothing is spent on it while all is well. That a page can break is a bug, of a layout or of a library it calls;
 * one article must not take the others off the site until it is mended.
 */

import { mkdir, mkdtemp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { without as withoutArticles } from '../archive/together.ts';
import { problem } from '../problems.ts';
import type { Archive, ArchivedArticle, Problem } from '../types.ts';
import { discard } from './discard.ts';
import { type RenderOptions, renderSite } from './render.ts';

export interface Rendered {
  readonly pages: number;
  /** What was rendered: the archive without what had to be left out, and with the problems that say so. */
  readonly archive: Archive;
}

/** When more articles than this break their pages, the fault is not theirs. */
const MOST_CULPRITS = 10;

/** Like {@link renderSite}; throws only where not even the other articles can be rendered. */
export async function renderSound(options: RenderOptions, render = renderSite): Promise<Rendered> {
  const { archive, output } = options;
  try {
    const { pages } = await render(options);
    return { pages, archive };
  } catch (error) {
    const trial = new Trial(options, render);
    const culprits = (await trial.passes([])) === null ? await trial.culpritsIn(archive.articles) : [];
    if (culprits.length === 0 || culprits.length > MOST_CULPRITS) throw error;
    const sound = without(archive, culprits);
    await empty(output);
    const { pages } = await render({ ...options, archive: sound });
    return { pages, archive: sound };
  }
}

interface Culprit {
  readonly entry: ArchivedArticle;
  readonly reason: string;
}

/** Renders parts of an archive aside, to see which of them break. */
class Trial {
  readonly #options: RenderOptions;
  readonly #render: typeof renderSite;
  #found = 0;

  constructor(options: RenderOptions, render: typeof renderSite) {
    this.#options = options;
    this.#render = render;
  }

  /** Null where a site of these articles can be rendered, else why it cannot. */
  async passes(articles: readonly ArchivedArticle[]): Promise<string | null> {
    await mkdir(this.#options.output, { recursive: true });
    const output = await mkdtemp(join(this.#options.output, 'trial-'));
    try {
      await this.#render({ ...this.#options, output, archive: { ...this.#options.archive, articles } });
      return null;
    } catch (error) {
      return (error as Error).message;
    } finally {
      await discard(output);
    }
  }

  async culpritsIn(articles: readonly ArchivedArticle[]): Promise<Culprit[]> {
    const reason = this.#found > MOST_CULPRITS ? null : await this.passes(articles);
    if (reason === null) return [];
    const [entry] = articles;
    if (entry !== undefined && articles.length === 1) {
      this.#found += 1;
      return [{ entry, reason }];
    }
    const middle = Math.ceil(articles.length / 2);
    const first = await this.culpritsIn(articles.slice(0, middle));
    return [...first, ...(await this.culpritsIn(articles.slice(middle)))];
  }
}

function without(archive: Archive, culprits: readonly Culprit[]): Archive {
  const left = new Set(culprits.map(({ entry }) => entry));
  const told: Problem[] = culprits.map(({ entry: { article }, reason }) =>
    problem('article-unrenderable', `${article.slug}.md`, reason),
  );
  const slugs = new Set(culprits.map(({ entry }) => entry.article.slug));
  return {
    ...archive,
    ...withoutArticles(archive, slugs),
    articles: archive.articles.filter((entry) => !left.has(entry)),
    problems: [...archive.problems, ...told],
  };
}

async function empty(folder: string): Promise<void> {
  for (const name of await readdir(folder)) await discard(join(folder, name));
}
