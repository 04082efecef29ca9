import { describe, expect, it } from 'vitest';
import * as discovery from '../../../layouts/pages/discovery.11ty.ts';
import * as sitemap from '../../../layouts/pages/sitemap.11ty.ts';
import { buildSite } from '../../../src/site/build.ts';
import type { Kinds, Template } from '../../../src/site/kinds.ts';
import { planPages } from '../../../src/site/page-plan.ts';
import { page } from '../../../src/site/pages.ts';
import type { SiteView } from '../../../src/site/view.ts';
import type { ArchiveMeta } from '../../../src/types.ts';
import { archive, archived } from './support/archive.ts';

function siteOf(meta: Partial<ArchiveMeta>): SiteView {
  const whole = archive([archived()]);
  return buildSite({ ...whole, meta: { ...whole.meta, ...meta } }, '/');
}

const kind = (...paths: readonly string[]): Template => ({
  pages: () => paths.map((path) => page(path, null)),
  data: {},
  render: () => '',
});

/** Kinds of which some come after the sitemap by name, and one must not be found. */
const KINDS: Kinds = new Map<string, Template>([
  ['404', kind('404.html')],
  ['redirect', kind('articles/old.html')],
  ['sitemap', sitemap as Template],
  ['year', kind('timeline/2019.html', 'timeline/2019.json')],
]);

describe('the sitemap', () => {
  it('lists the pages of every kind, whatever its name, but those that are none to be found', () => {
    const { pages } = planPages(siteOf({ baseUrl: 'https://archive.example' }), KINDS);
    const planned = pages.find(({ page: { path } }) => path === 'sitemap.xml');
    const text = String(planned?.page.data());
    expect(text.match(/<loc>.*?<\/loc>/g)).toEqual(['<loc>https://archive.example/timeline/2019.html</loc>']);
  });

  it('is not made without an address', () => {
    const { pages } = planPages(siteOf({}), KINDS);
    expect(pages.map(({ page: { path } }) => path)).not.toContain('sitemap.xml');
  });
});

describe('the files at the root', () => {
  const paths = (meta: Partial<ArchiveMeta>): string[] =>
    discovery.pages(siteOf(meta)).map(({ path }) => path);

  it('are those that the archive has use for', () => {
    expect(paths({})).toEqual(['robots.txt', 'CITATION.cff', 'llms.txt']);
    expect(paths({ baseUrl: 'https://archive.example' })).toContain('opensearch.xml');
    expect(paths({ visibility: 'private' })).toEqual(['robots.txt', 'CITATION.cff']);
  });

  it('lead to the plain-text twin of every article', () => {
    const twins = discovery.pages(siteOf({})).find(({ path }) => path === 'llms.txt');
    expect(twins?.data()).toContain('[Talks resume](articles/talks-resume.md)');
  });
});
