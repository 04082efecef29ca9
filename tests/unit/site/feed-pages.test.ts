import { describe, expect, it } from 'vitest';
import type { Entity } from '../../../src/archive-types.ts';
import { buildSite } from '../../../src/site/build.ts';
import { toAtom } from '../../../src/site/carry/feeds/atom.ts';
import { feedPages } from '../../../src/site/feed-pages.ts';
import type { SiteView } from '../../../src/site/view.ts';
import type { Article } from '../../../src/types.ts';
import { archive, archived } from './support/archive.ts';

const PERSON: Entity = {
  ...{ kind: 'person', id: 'anna-petrova', name: 'Anna Petrova', aliases: [], ambiguous: [] },
  ...{ verified: 'true', sources: [], wikidata: null, note: null },
  ...{ state: null, pronoun: null, roles: [], confusable: [] },
};

function siteOf(...articles: readonly Partial<Article>[]): SiteView {
  const gazetteer = { entities: [PERSON], sources: new Map(), others: [] };
  return buildSite(
    archive(
      articles.map((changes) => archived(changes)),
      { gazetteer },
    ),
    '/',
  );
}

const reads = (site: SiteView): Record<string, string> =>
  Object.fromEntries(feedPages('atom')(site).map((page) => [page.path, JSON.stringify(page.reads)]));

const NAMING = { slug: 'naming', markdown: 'Anna Petrova said so.\n' };

describe('feeds as files', () => {
  it('are those of the archive and of each person that articles name', () => {
    expect(Object.keys(reads(siteOf(NAMING)))).toEqual([
      'feeds/added.atom',
      'feeds/published.atom',
      'people/anna-petrova.atom',
    ]);
    expect(Object.keys(reads(siteOf()))).toEqual(['feeds/added.atom', 'feeds/published.atom']);
  });

  it('change with an article that they hold, and with no other', () => {
    const before = reads(siteOf(NAMING));
    const after = reads(siteOf(NAMING, { slug: 'other' }));
    expect(after['people/anna-petrova.atom']).toBe(before['people/anna-petrova.atom']);
    expect(after['feeds/added.atom']).not.toBe(before['feeds/added.atom']);
    const changed = reads(siteOf({ ...NAMING, title: 'Another' }));
    expect(changed['people/anna-petrova.atom']).not.toBe(before['people/anna-petrova.atom']);
  });

  it('say how an article begins, and by whom it is named', () => {
    const site = siteOf(NAMING);
    const page = feedPages('atom')(site).find(({ path }) => path.startsWith('people/'));
    const text = page === undefined ? '' : toAtom(page.data(), site.meta);
    expect(text).toContain('The Example Times, 14 May 2019. Anna Petrova said so.');
    expect(text).toContain('<category term="Anna Petrova"/>');
    expect(text).toContain('href="../articles/naming.html"');
  });
});
