import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildSite } from '../../../src/site/build.ts';
import { type DataRecord, dataKey, writeDataFiles } from '../../../src/site/data-files.ts';
import type { SiteView } from '../../../src/site/view.ts';
import type { Article } from '../../../src/types.ts';
import { archive, archived } from './support/archive.ts';

let folder: string;
let made = 0;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-data-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function siteOf(...articles: readonly Partial<Article>[]): SiteView {
  const spans = [{ start: 0, end: 5, label: 'body', rule: 'prose' }] as const;
  return buildSite(archive(articles.map((changes) => archived(changes, 'Talks', spans))), '/');
}

const ONE = { slug: 'b-one', title: 'One, “quoted” — 조선' };
const TWO = { slug: 'd-two', markdown: 'Mr. Kim said: “We agree.”\n\nIt ended.\n' };

type Written = { readonly folder: string; readonly record: DataRecord };

/** Writes the files of a site, and tells which articles were opened for it. */
function write(site: SiteView, before: Written | null = null): Written & { readonly opened: string[] } {
  const opened: string[] = [];
  const open: SiteView['open'] = (card) => {
    opened.push(card.slug);
    return site.open(card);
  };
  made += 1;
  const output = join(folder, String(made));
  return { folder: output, record: writeDataFiles({ ...site, open }, output, before), opened };
}

const texts = ({ folder: output }: Written): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(output, 'data')).map((name) => [name, readFileSync(join(output, 'data', name), 'utf8')]),
  );

describe('the files under data/', () => {
  it('hold every article once, in the order of slugs', () => {
    const files = texts(write(siteOf(TWO, ONE)));
    expect(Object.keys(files).sort()).toEqual([
      'articles.csv',
      'articles.jsonl',
      'citations.bib',
      'citations.json',
      'citations.ris',
      'datapackage.json',
      'gazetteer.csv',
      'mentions.csv',
      'quotes.csv',
      'spans.csv',
    ]);
    const lines = (files['articles.jsonl'] ?? '').trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as Article).slug)).toEqual(['b-one', 'd-two']);
    const items = JSON.parse(files['citations.json'] ?? '') as { id: string }[];
    expect(items.map(({ id }) => id)).toEqual(['b-one', 'd-two']);
    expect(files['quotes.csv']).toContain('We agree.');
  });

  it('are told with their sizes and hashes, and so does the package', () => {
    const written = write(siteOf(ONE));
    const { resources } = JSON.parse(texts(written)['datapackage.json'] ?? '') as {
      resources: { path: string; hash: string; bytes: number }[];
    };
    for (const { path, bytes, sha256 } of written.record.files) {
      const held = readFileSync(join(written.folder, path));
      expect([held.length, createHash('sha256').update(held).digest('hex')]).toEqual([bytes, sha256]);
      const described = resources.find((resource) => `data/${resource.path}` === path);
      if (path !== 'data/datapackage.json')
        expect(described).toMatchObject({ bytes, hash: `sha256:${sha256}` });
    }
  });

  it('are whole and valid where there is no article', () => {
    const files = texts(write(siteOf()));
    expect(JSON.parse(files['citations.json'] ?? '')).toEqual([]);
    expect(files['articles.jsonl']).toBe('');
    expect(files['articles.csv']).toMatch(/^slug,title,/);
  });

  it.each([
    ['added before', [{ slug: 'a-new' }, ONE, TWO], ['a-new']],
    ['added between', [ONE, { slug: 'c-new' }, TWO], ['c-new']],
    ['added after', [ONE, TWO, { slug: 'e-new' }], ['e-new']],
    ['removed', [TWO], []],
    ['changed', [{ ...ONE, title: 'Another' }, TWO], ['b-one']],
    ['called like what every object has', [ONE, TWO, { slug: 'constructor' }], ['constructor']],
    ['left as it was', [ONE, TWO], []],
  ])('open no other article than one %s, and are as if made at once', (_, articles, opened) => {
    const before = write(siteOf(ONE, TWO));
    const after = write(siteOf(...articles), before);
    expect(after.opened).toEqual(opened);
    const clean = write(siteOf(...articles));
    expect(texts(after)).toEqual(texts(clean));
    expect(after.record).toEqual(clean.record);
  });

  it('are made from nothing after an archive that was empty', () => {
    const after = write(siteOf(ONE), write(siteOf()));
    expect(texts(after)).toEqual(texts(write(siteOf(ONE))));
  });

  it('are made anew where those of before are not as long as they were', () => {
    const before = write(siteOf(ONE, TWO));
    truncateSync(join(before.folder, 'data', 'spans.csv'), 40);
    const after = write(siteOf(ONE, TWO), before);
    expect(after.opened).toEqual(['b-one', 'd-two']);
    expect(texts(after)).toEqual(texts(write(siteOf(ONE, TWO))));
  });
});

describe('dataKey', () => {
  it('changes with an article, with the settings, and not with the order of articles', () => {
    const key = dataKey(siteOf(ONE, TWO));
    expect(dataKey(siteOf(TWO, ONE))).toBe(key);
    expect(dataKey(siteOf({ ...ONE, title: 'Another' }, TWO))).not.toBe(key);
    for (const site of [siteOf(ONE, TWO), siteOf()])
      expect(dataKey({ ...site, meta: { ...site.meta, title: 'Another' } })).not.toBe(dataKey(site));
  });
});
