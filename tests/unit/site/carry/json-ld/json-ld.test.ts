import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { makeMatcher } from '../../../../../src/archive/names/matcher.ts';
import { readArticle } from '../../../../../src/archive/read.ts';
import type { Entity } from '../../../../../src/archive-types.ts';
import { breadcrumbs } from '../../../../../src/site/carry/json-ld/breadcrumbs.ts';
import { certainDate } from '../../../../../src/site/carry/json-ld/certain-date.ts';
import { dataset } from '../../../../../src/site/carry/json-ld/dataset.ts';
import { embeddedJson, graph } from '../../../../../src/site/carry/json-ld/embed.ts';
import { newsArticle } from '../../../../../src/site/carry/json-ld/news-article.ts';
import { viewDate } from '../../../../../src/site/dates.ts';
import type { ArchiveMeta, Article, DateBasis } from '../../../../../src/types.ts';
import { HOSTILE, view } from '../support/articles.ts';
import { HOSTED, LOCAL } from '../support/meta.ts';

const RECORD = { aliases: [], ambiguous: [], sources: [], note: null } as const;

const ENTITIES: readonly Entity[] = [
  {
    ...{ ...RECORD, kind: 'person', id: 'anna', name: 'Anna Petrova', verified: 'true', wikidata: 'Q1' },
    ...{ state: null, pronoun: 'she', roles: [], confusable: [] },
  },
  {
    ...{ ...RECORD, kind: 'place', id: 'seoul', name: 'Seoul', verified: 'false', wikidata: 'Q2' },
    ...{ type: 'city', in: null, coordinates: null },
  },
  {
    ...{ ...RECORD, kind: 'theme', id: 'relief', name: 'Sanctions relief', verified: 'true', wikidata: null },
    cues: ['sanctions relief'],
  },
];

const matcher = makeMatcher({ entities: ENTITIES, sources: new Map(), others: [] });

/** The article as a reader of the page gets it: undefined properties are gone. */
function told(changes: Partial<Article>, meta: ArchiveMeta = HOSTED): Record<string, unknown> {
  const article = view(changes);
  const byId = (id: string): Entity | null => matcher.byId.get(id) ?? null;
  const reading = readArticle(article.record, matcher);
  return JSON.parse(JSON.stringify(newsArticle(article, { meta, lead: 'It begins.', reading, byId })));
}

const PAGE = 'https://archive.example/press/articles/talks-resume.html';

describe('newsArticle', () => {
  it('tells what is known of an article, whom it names and whom it quotes', () => {
    const found = told({
      title: 'Talks resume in Seoul',
      authors: ['Bo Sample', 'Times staff'],
      agency: 'Yonhap',
      place: 'SEOUL',
      url: 'https://times.example/a',
      markdown: '“We want sanctions relief,” Anna Petrova said.\n',
    });
    expect(found).toMatchObject({
      '@type': 'NewsArticle',
      '@id': PAGE,
      headline: 'Talks resume in Seoul',
      dateline: 'SEOUL',
      datePublished: '2019-05-14',
      inLanguage: 'en',
      author: [{ '@type': 'Person', name: 'Bo Sample' }, { name: 'Times staff' }],
      publisher: { name: 'Test archive' },
      sourceOrganization: [{ name: 'Yonhap' }, { name: 'The Example Times' }],
      isBasedOn: 'https://times.example/a',
      about: [{ '@type': 'DefinedTerm', name: 'Sanctions relief' }],
      contentLocation: [{ '@type': 'Place', name: 'Seoul' }],
      locationCreated: { '@type': 'Place', name: 'SEOUL' },
    });
    expect(found.mentions).toEqual([
      {
        ...{ '@type': 'Place', name: 'Seoul' },
        url: 'https://archive.example/press/places/seoul.html',
      },
      {
        ...{ '@type': 'Person', name: 'Anna Petrova', sameAs: 'https://www.wikidata.org/entity/Q1' },
        url: 'https://archive.example/press/people/anna.html',
      },
    ]);
    expect(found.hasPart).toMatchObject([
      {
        ...{ '@type': 'Quotation', text: 'We want sanctions relief,', url: `${PAGE}#p1` },
        spokenByCharacter: [{ '@type': 'Person', name: 'Anna Petrova' }],
      },
    ]);
  });

  it('leaves an unknown speaker unknown, and a term set off by marks out', () => {
    const article = view();
    const place = { field: 'body', index: 0, paragraph: 'p1', start: 0, end: 9 } as const;
    const quote = {
      id: 'q1',
      text: 'Soon',
      parts: [place],
      verb: null,
      addressee: null,
      through: null,
    } as const;
    const quotes = [
      { ...quote, kind: 'speech', speaker: null },
      { ...quote, kind: 'speech', speaker: { entities: [], name: 'Bo Sample', words: 'he' } },
      { ...quote, kind: 'term', speaker: null },
    ] as const;
    const reading = { mentions: [], quotes };
    const found = newsArticle(article, { meta: LOCAL, lead: '', reading, byId: () => null });
    expect(JSON.parse(JSON.stringify(found)).hasPart).toEqual([
      { '@type': 'Quotation', identifier: 'q1', text: 'Soon' },
      { '@type': 'Quotation', identifier: 'q1', text: 'Soon', spokenByCharacter: [{ name: 'Bo Sample' }] },
    ]);
  });

  it('leaves out what is not known, and every address where the archive has none', () => {
    const bare = {
      outlet: null,
      date: null,
      dateBasis: null,
      language: null,
      markdown: 'Nothing.\n',
    } as const;
    const found = told(bare, LOCAL);
    expect(Object.keys(found).sort()).toEqual(
      ['@type', 'description', 'headline', 'identifier', 'isPartOf', 'publisher'].sort(),
    );
    expect(JSON.stringify(found)).not.toMatch(/null|https?:/);
  });

  it('gives no address of a copy', () => {
    const found = told({ url: 'http://copycat.example/1', retrievedFrom: 'Copycat' });
    expect(JSON.stringify(found)).not.toContain('copycat.example');
  });
});

describe('certainDate', () => {
  it.each([
    ['2018-06-15', 'stated', '2018-06-15'],
    ['2018-06-22T23:51', 'stated', '2018-06-22'],
    ['2018-06-15~', 'inferred', '2018-06'],
    ['2018-06-15', 'caption', '2018-06'],
    ['2018-07-01~', 'inferred', '2018'],
    ['2018-12-31~', 'inferred', null],
    ['2018-06', 'stated', '2018-06'],
    ['2018-06-15/2018-06-16', 'inferred', '2018-06'],
    ['2018-12-31/2019-01-02', 'inferred', null],
  ] as const satisfies readonly (readonly [string, DateBasis, string | null])[])(
    'claims of %s, %s, no more than %s',
    (date, basis, expected) => {
      expect(certainDate(viewDate(date, basis))).toBe(expected);
    },
  );

  it('claims nothing of what is undated', () => {
    expect(certainDate(viewDate(null, null))).toBeNull();
  });
});

describe('embeddedJson', () => {
  it('stays within its element, whatever it holds, and is read back as it was', () => {
    for (const text of [...HOSTILE, '<!--<script>', ']]>', '\u2028']) {
      const html = `<script type="application/ld+json">${embeddedJson(graph({ text }))}</script><p>after</p>`;
      const nodes = parseFragment(html).childNodes;
      expect(nodes.map(({ nodeName }) => nodeName)).toEqual(['script', 'p']);
      const [script] = nodes;
      const [inside] = script !== undefined && 'childNodes' in script ? script.childNodes : [];
      const json = inside !== undefined && 'value' in inside ? inside.value : '';
      expect(JSON.parse(json)).toEqual({ '@context': 'https://schema.org', '@graph': [{ text }] });
    }
  });
});

describe('breadcrumbs and dataset', () => {
  it('give addresses where the archive has one', () => {
    const trail = [
      { name: 'Home', path: 'index.html' },
      { name: 'Talks', path: 'articles/talks.html' },
    ];
    expect(breadcrumbs(trail, HOSTED)).toMatchObject({
      itemListElement: [
        { position: 1, name: 'Home', item: 'https://archive.example/press/index.html' },
        { position: 2, name: 'Talks', item: 'https://archive.example/press/articles/talks.html' },
      ],
    });
    expect(JSON.stringify(breadcrumbs(trail, LOCAL))).not.toContain('html');
  });

  it('list every download with its size and hash', () => {
    const file = {
      path: 'data/quotes.csv',
      name: 'Quotations',
      mediaType: 'text/csv',
      bytes: 7,
      sha256: 'ab',
    };
    expect(dataset([file], { first: 1994, last: 2025 }, LOCAL)).toMatchObject({
      '@type': 'Dataset',
      temporalCoverage: '1994/2025',
      distribution: [{ contentUrl: 'data/quotes.csv', contentSize: '7 B', sha256: 'ab' }],
    });
    expect(JSON.stringify(dataset([file], null, HOSTED))).toContain(
      '"contentUrl":"https://archive.example/press/data/quotes.csv"',
    );
  });
});
