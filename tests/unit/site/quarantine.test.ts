import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { renderSound } from '../../../src/site/quarantine.ts';
import type { renderSite } from '../../../src/site/render.ts';
import { archive, archived } from './support/archive.ts';

let output: string;
beforeEach(async () => {
  output = await mkdtemp(join(tmpdir(), 'dateline-quarantine-'));
});
afterEach(() => rm(output, { recursive: true }));

/** Writes a file an article, and breaks halfway at those whose titles say so. */
const brittle: typeof renderSite = async ({ archive: { articles }, output: folder }) => {
  for (const { article } of articles) {
    if (article.title.startsWith('Broken')) throw new RangeError(`cannot show ${article.slug}`);
    await writeFile(join(folder, `${article.slug}.html`), article.title);
  }
  return { pages: articles.length };
};

const articlesOf = (count: number, broken: readonly number[]) =>
  Array.from({ length: count }, (_, index) =>
    archived({ slug: `a${index}`, title: broken.includes(index) ? `Broken ${index}` : `Sound ${index}` }),
  );
const options = (count: number, broken: readonly number[]) => ({
  archive: archive(articlesOf(count, broken)),
  output,
  pathPrefix: '/',
});

describe('articles that break their pages', () => {
  it('are left out and told, and all others are rendered', async () => {
    const rendered = await renderSound(options(9, [2, 7]), brittle);
    expect(rendered.pages).toBe(7);
    expect((await readdir(output)).sort()).toEqual([0, 1, 3, 4, 5, 6, 8].map((index) => `a${index}.html`));
    expect(rendered.archive.problems).toMatchObject([
      { code: 'article-unrenderable', file: 'a2.md', reason: 'cannot show a2' },
      { code: 'article-unrenderable', file: 'a7.md', reason: 'cannot show a7' },
    ]);
  });

  it('are none where all is well: nothing is rendered twice', async () => {
    let times = 0;
    const counting: typeof renderSite = (given) => {
      times += 1;
      return brittle(given);
    };
    expect((await renderSound(options(3, []), counting)).archive.articles).toHaveLength(3);
    expect(times).toBe(1);
  });

  it('are not to blame where most break, or where a site without articles breaks too', async () => {
    const all = Array.from({ length: 30 }, (_, index) => index);
    await expect(renderSound(options(30, all), brittle)).rejects.toThrow('cannot show a0');
    const broken: typeof renderSite = () => Promise.reject(new Error('the layout is broken'));
    await expect(renderSound(options(3, []), broken)).rejects.toThrow('the layout is broken');
  });
});
