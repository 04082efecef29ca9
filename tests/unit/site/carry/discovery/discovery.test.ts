import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { bodyFromMarkdown } from '../../../../../src/article/body.ts';
import { oneLine } from '../../../../../src/article/text.ts';
import { citationCff } from '../../../../../src/site/carry/discovery/citation-cff.ts';
import { llms } from '../../../../../src/site/carry/discovery/llms.ts';
import { openSearch } from '../../../../../src/site/carry/discovery/opensearch.ts';
import { robots } from '../../../../../src/site/carry/discovery/robots.ts';
import { sitemaps } from '../../../../../src/site/carry/discovery/sitemap.ts';
import { renderBody } from '../../../../../src/site/markdown.ts';
import { HOSTILE, views } from '../support/articles.ts';
import { HOSTED, LOCAL, PRIVATE } from '../support/meta.ts';

const BASE = 'https://archive.example/press';

/** Addresses in a sitemap, or of the files an index of sitemaps lists. */
function addresses(text: string | undefined): string[] {
  expect(XMLValidator.validate(text ?? '')).toBe(true);
  const parser = new XMLParser({ isArray: (name) => name === 'url' || name === 'sitemap' });
  const { urlset, sitemapindex } = parser.parse(text ?? '') as Record<
    string,
    Record<string, { loc: string }[]>
  >;
  return (urlset?.url ?? sitemapindex?.sitemap ?? []).map(({ loc }) => loc);
}

describe('sitemaps', () => {
  it('list every page once, in full and in order', () => {
    const [only, ...others] = sitemaps(['index.html', 'articles/b&c.html', 'index.html'], HOSTED);
    expect(others).toEqual([]);
    expect(only?.path).toBe('sitemap.xml');
    expect(only?.text).toContain('b&amp;c');
    expect(addresses(only?.text)).toEqual([`${BASE}/articles/b&c.html`, `${BASE}/index.html`]);
  });

  it('are split where one file would hold too many', () => {
    const paths = Array.from({ length: 5 }, (_, index) => `${index}.html`);
    const [index, ...parts] = sitemaps(paths, HOSTED, 2);
    expect(addresses(index?.text)).toEqual([1, 2, 3].map((number) => `${BASE}/sitemap-${number}.xml`));
    expect(parts.map(({ path }) => path)).toEqual(['sitemap-1.xml', 'sitemap-2.xml', 'sitemap-3.xml']);
    expect(parts.flatMap(({ text }) => addresses(text))).toEqual(paths.map((path) => `${BASE}/${path}`));
    expect(sitemaps(paths, HOSTED, 5)).toHaveLength(1);
  });

  it('are not made without an address, or of a private archive', () => {
    expect(sitemaps(['index.html'], LOCAL)).toEqual([]);
    expect(sitemaps(['index.html'], PRIVATE)).toEqual([]);
  });
});

describe('robots.txt', () => {
  it('lets all be read, or nothing of a private archive', () => {
    expect(robots(LOCAL)).toBe('User-agent: *\nAllow: /\n');
    expect(robots(HOSTED)).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${BASE}/sitemap.xml\n`);
    expect(robots(PRIVATE)).toBe('User-agent: *\nDisallow: /\n');
  });
});

describe('opensearch.xml', () => {
  it('leads to the search page, under names as long as the format allows', () => {
    const text = openSearch({
      ...HOSTED,
      title: 'A <very> long & telling title of an archive, longer than all',
    });
    expect(XMLValidator.validate(text ?? '')).toBe(true);
    const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@' });
    const { OpenSearchDescription: found } = parser.parse(text ?? '') as {
      OpenSearchDescription: { ShortName: string; LongName: string; Url: { '@template': string }[] };
    };
    expect(found.ShortName.length).toBeLessThanOrEqual(16);
    expect(found.LongName.length).toBeLessThanOrEqual(48);
    expect(found.Url[0]?.['@template']).toBe(`${BASE}/search.html?q={searchTerms}`);
  });

  it('is not made without an address', () => {
    expect(openSearch(LOCAL)).toBeNull();
  });
});

describe('llms.txt', () => {
  it('lists the plain-text twins with outlet and date', () => {
    const text = llms(views({}, { date: null, dateBasis: null, outlet: null }), HOSTED);
    expect(text).toBe(
      `# Test archive

> For tests.

All articles, each as Markdown with its facts on top. All of them as JSON Lines: [data/articles.jsonl](${BASE}/data/articles.jsonl).

## Articles

- [Talks resume](${BASE}/articles/article-0.md): The Example Times, 14 May 2019
- [Talks resume](${BASE}/articles/article-1.md): undated
`,
    );
    expect(llms(views({}), LOCAL)).toContain('](articles/article-0.md)');
  });

  it('keeps hostile headlines the text of their links', () => {
    const text = llms(views(...HOSTILE.map((title) => ({ title }))), LOCAL) ?? '';
    const items = bodyFromMarkdown(text).filter(({ kind }) => kind === 'list');
    const expected = HOSTILE.map((title) => `${oneLine(title)}: The Example Times, 14 May 2019`);
    expect(items.map((item) => item.text)).toEqual(expected);
    expect(renderBody(text).html).not.toMatch(/<(?:script|img|b)\b|href="javascript/);
  });

  it('is not made of a private archive, and says where it does not list all', () => {
    expect(llms(views({}), PRIVATE)).toBeNull();
    const many = views(...Array.from({ length: 201 }, () => ({})));
    expect(llms(many, LOCAL)).toContain('The newest 200 of 201 articles');
    expect(llms([], LOCAL)).toContain('# Test archive');
  });
});

describe('CITATION.cff', () => {
  it('holds what the format asks for, whatever the title', () => {
    for (const title of HOSTILE.map(oneLine)) {
      expect(parseYaml(citationCff({ ...HOSTED, title }))).toEqual({
        'cff-version': '1.2.0',
        message: 'Please cite this archive, and each article by its own citation.',
        type: 'dataset',
        title,
        abstract: 'For tests.',
        authors: [{ name: title }],
        url: BASE,
      });
    }
    expect(parseYaml(citationCff({ ...LOCAL, description: '' }))).not.toHaveProperty('abstract');
  });
});
