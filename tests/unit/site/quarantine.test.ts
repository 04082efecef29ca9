import { describe, expect, it } from 'vitest';
import { buildSite } from '../../../src/site/build.ts';
import type { Kinds, Template } from '../../../src/site/kinds.ts';
import { planPages } from '../../../src/site/page-plan.ts';
import { type ArticleData, eachArticle, page } from '../../../src/site/pages.ts';
import { renderSound } from '../../../src/site/quarantine.ts';
import { archive, archived } from './support/archive.ts';

const siteOf = (count: number, broken: readonly number[]) =>
  buildSite(
    archive(
      Array.from({ length: count }, (_, index) =>
        archived({ slug: `a${index}`, title: broken.includes(index) ? `Broken ${index}` : `Sound ${index}` }),
      ),
    ),
    '/',
  );

/** A page an article, which breaks where its title says so, and a home page. */
const KINDS: Kinds = new Map<string, Template>([
  [
    'article',
    {
      pages: eachArticle(({ slug }) => `${slug}.html`),
      data: {},
      render: ({ item }) => {
        const { article } = item.data() as ArticleData;
        if (article.title.startsWith('Broken')) throw new RangeError(`cannot show ${article.slug}`);
        return article.title;
      },
    },
  ],
  ['home', { pages: () => [page('index.html', null)], data: {}, render: () => 'home' }],
]);
const BROKEN_HOME: Kinds = new Map<string, Template>([
  [
    'home',
    {
      pages: () => [page('index.html', null)],
      data: {},
      render: () => {
        throw new Error('the layout is broken');
      },
    },
  ],
]);

/** Renders as Eleventy does: the first page that breaks ends it. */
function attempt(count: number, broken: readonly number[], kinds = KINDS) {
  const site = siteOf(count, broken);
  const { pages } = planPages(site, kinds);
  const rendered: string[][] = [];
  return {
    rendered,
    pages: () => ({ frame: site, pages, kinds }),
    render: async (without: ReadonlySet<string>) => {
      const made: string[] = [];
      rendered.push(made);
      for (const { kind, page: item } of pages) {
        if (without.has(item.article ?? '')) continue;
        await kinds.get(kind)?.render({ site, item, page: { url: `/${item.path}` } });
        made.push(item.path);
      }
      return made;
    },
  };
}

describe('articles that break their pages', () => {
  it('are left out and told, and all others are rendered', async () => {
    const { value, problems } = await renderSound(attempt(9, [2, 7]));
    expect([...value].sort()).toEqual([
      ...[0, 1, 3, 4, 5, 6, 8].map((index) => `a${index}.html`),
      'index.html',
    ]);
    expect([...problems].sort((a, b) => (a.file < b.file ? -1 : 1))).toMatchObject([
      { code: 'article-unrenderable', file: 'a2.md', reason: 'cannot show a2' },
      { code: 'article-unrenderable', file: 'a7.md', reason: 'cannot show a7' },
    ]);
  });

  it('are none where all is well: nothing is rendered twice', async () => {
    const trial = attempt(3, []);
    expect((await renderSound(trial)).problems).toEqual([]);
    expect(trial.rendered).toHaveLength(1);
  });

  it('are not to blame where most break, or where another page breaks too', async () => {
    const all = Array.from({ length: 30 }, (_, index) => index);
    await expect(renderSound(attempt(30, all))).rejects.toThrow(/cannot show a\d+/);
    await expect(renderSound(attempt(3, [], BROKEN_HOME))).rejects.toThrow('the layout is broken');
  });
});
