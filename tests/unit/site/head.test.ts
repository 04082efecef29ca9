import { describe, expect, it } from 'vitest';
import { buildSite } from '../../../src/site/build.ts';
import { articleHead, type HeadTag } from '../../../src/site/head.ts';
import type { Article } from '../../../src/types.ts';
import { archive, archived } from './support/archive.ts';

function head(changes: Partial<Article>): HeadTag[] {
  const site = buildSite(archive([archived(changes)]), '/');
  const [article] = site.articles.map(site.open);
  if (article === undefined) throw new Error('no article');
  return articleHead(article, 'Talks resumed on Tuesday.', site);
}

function contents(tags: readonly HeadTag[], name: string): string[] {
  return tags.flatMap((tag) => ('name' in tag && tag.name === name ? [tag.content] : []));
}

describe('articleHead', () => {
  it('makes Zotero save a newspaper article of the outlet, never a journal article', () => {
    const tags = head({
      authors: ['A B', 'C D'],
      place: 'MOSCOW',
      section: 'World',
      retrievedFrom: 'Copycat',
    });
    expect(contents(tags, 'z:itemType')).toEqual(['newspaperArticle']);
    expect(contents(tags, 'citation_author')).toEqual(['A B', 'C D']);
    expect(contents(tags, 'prism.publicationName')).toEqual(['The Example Times']);
    expect(contents(tags, 'og:type')).toEqual(['article']);
    expect(contents(tags, 'DCTERMS.spatial')).toEqual(['MOSCOW']);
    expect(contents(tags, 'DC.coverage')).toEqual([]);
    expect(contents(tags, 'citation_journal_title')).toEqual([]);
  });

  it.each([
    ['2018-06-22T23:51', '2018/06/22', '2018-06-22'],
    ['2018-06-15~', '2018/06/15', '2018-06-15'],
    ['2018-06', '2018/06', '2018-06'],
    ['2018', '2018', '2018'],
  ])('gives the date %s only as far as it is known', (date, slashes, iso) => {
    const tags = head({ date });
    expect(contents(tags, 'citation_publication_date')).toEqual([slashes]);
    expect(contents(tags, 'article:published_time')).toEqual([iso]);
    expect(contents(tags, 'DCTERMS.issued')).toEqual([date]);
  });

  it('leaves out what is not known', () => {
    const tags = head({ date: null, dateBasis: null, outlet: null });
    for (const name of ['citation_publication_date', 'DCTERMS.issued', 'DC.source', 'citation_author']) {
      expect(contents(tags, name)).toEqual([]);
    }
    expect(tags.every((tag) => !('content' in tag) || tag.content !== '')).toBe(true);
  });
});
