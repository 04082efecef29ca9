import { describe, expect, it } from 'vitest';
import { makeCorpus } from '../../../scripts/search-bench/corpus.ts';
import { type BuiltIndex, buildIndex } from '../../../src/search/build.ts';
import type { SearchDocument } from '../../../src/search/data.ts';
import { loadFrom } from '../../../src/search/files.ts';
import { type Indexed, updateIndex } from '../../../src/search/update.ts';
import { createWholeEngine } from '../../../src/search/whole-engine.ts';

const { documents, entities } = makeCorpus(240);

/** Documents as they are handed in. */
function indexed(some: readonly SearchDocument[]): Indexed[] {
  return some.map((document) => ({
    slug: document.slug,
    date: document.date,
    digest: JSON.stringify(document),
    open: () => document,
  }));
}

const first = updateIndex({ articles: indexed(documents.slice(3)), entities }, null);
const previous = { manifest: first.index.manifest, contents: first.contents };

/** The slugs a query finds, best first, in an index upon another. */
async function slugs(index: BuiltIndex, query: string, sort: 'relevance' | 'newest'): Promise<string[]> {
  const shards = new Map([...first.index.shards, ...index.shards]);
  const engine = createWholeEngine(index.manifest, loadFrom({ shards }));
  return (await engine.search({ query, limit: 300, sort })).results.map(({ document }) => document.slug);
}

describe('an index brought up to date', () => {
  it('with articles added writes one shard, and answers as if it were built anew', async () => {
    const { index, keeps } = updateIndex({ articles: indexed(documents), entities }, previous);
    expect(keeps).toBe(true);
    expect(index.shards.size).toBe(1);
    const whole = buildIndex({ documents, entities });
    const [title = ''] = documents.map((document) => document.title);
    for (const query of [
      '',
      'government ',
      `${title} `,
      `"${title}"`,
      'outlet:"press nord" the ',
      'on:2005/2010 ',
    ]) {
      for (const sort of ['relevance', 'newest'] as const) {
        expect(await slugs(index, query, sort), query).toEqual(await slugs(whole, query, sort));
      }
    }
  });

  it('with articles gone or changed no longer finds them as they were', async () => {
    const [changed, , ...rest] = documents.slice(3);
    if (changed === undefined) throw new Error('no documents');
    const now = [{ ...changed, title: 'Zanzibar wakes' }, ...rest];
    const { index, keeps } = updateIndex({ articles: indexed(now), entities }, previous);
    expect(keeps).toBe(true);
    expect(index.manifest.articles).toBe(now.length);
    expect((await slugs(index, '', 'newest')).sort()).toEqual(now.map(({ slug }) => slug).sort());
    expect(await slugs(index, 'zanzibar ', 'relevance')).toEqual([changed.slug]);
  });

  it('with most of it changed is built anew', () => {
    expect(updateIndex({ articles: indexed(documents.slice(100)), entities }, previous).keeps).toBe(false);
    expect(updateIndex({ articles: indexed(documents), entities: [] }, previous).keeps).toBe(false);
  });

  it('has the same bytes in whatever order the articles come', () => {
    const turned = updateIndex({ articles: indexed(documents.slice(3).reverse()), entities }, null);
    expect([...turned.index.shards.keys()].sort()).toEqual([...first.index.shards.keys()].sort());
    expect(turned.index.manifest).toEqual(first.index.manifest);
  });
});
