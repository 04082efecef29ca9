import { describe, expect, it } from 'vitest';
import { articlePages } from '../../../../src/site/article-page.ts';
import { buildSite } from '../../../../src/site/build.ts';
import { contactHref } from '../../../../src/site/contact.ts';
import { doorsOf } from '../../../../src/site/doors.ts';
import { relatedIn } from '../../../../src/site/related.ts';
import { archive, archived } from '../support/archive.ts';
import { ARTICLES, NORTH, siteOf } from '../support/north.ts';

const pagesOf = (site = siteOf()) => new Map(articlePages(site).map((page) => [page.article, page]));

describe('beside an article', () => {
  const beside = pagesOf().get('ferry')?.data();

  it('stand the records it names, by kind, each with what was checked of it on its date', () => {
    expect(beside?.named.map(({ title, names }) => [title, names.map(({ name }) => name)])).toEqual([
      ['People', ['Ida Berg']],
      ['States', ['Norland']],
      ['Places', ['Havn']],
      ['Documents', ['Resolution 2']],
      ['Topics', ['Ferries']],
    ]);
    const [berg] = beside?.named[0]?.names ?? [];
    expect(berg).toMatchObject({ path: 'people/ida-berg.html', what: 'Minister, Norland', times: 3 });
  });

  it('stands who is quoted, and where; an unknown speaker stays unknown', () => {
    expect(beside?.quoted.map(({ name, path, quotes }) => [name, path, quotes.map(({ id }) => id)])).toEqual([
      ['Ida Berg', 'quotes/ida-berg.html', ['q1']],
      [null, null, ['q2']],
    ]);
  });

  it('stand the documents in force on its date, and none where it has no date', () => {
    expect(beside?.inForce.map(({ name }) => name)).toEqual(['Sound Treaty', 'Resolution 1', 'Resolution 2']);
    expect(
      pagesOf()
        .get('old')
        ?.data()
        .inForce.map(({ name }) => name),
    ).toEqual(['Sound Treaty']);
    expect(pagesOf().get('undated')?.data().inForce).toEqual([]);
  });
});

describe('what the page of an article reads', () => {
  const reads = (slug: string, site = siteOf()): string => JSON.stringify(pagesOf(site).get(slug)?.reads);

  it('changes with a record that it names, and with no other', () => {
    const renamed = (id: string) => {
      const entities = NORTH.entities.map((one) =>
        one.id === id ? { ...one, name: `${one.name} II` } : one,
      );
      return buildSite(archive(ARTICLES, { gazetteer: { ...NORTH, entities } }), '/');
    };
    expect(reads('ferry', renamed('havn'))).not.toBe(reads('ferry'));
    expect(reads('ferry', renamed('suderland'))).toBe(reads('ferry'));
  });

  it('changes with the state that a person is told to be of, though the article does not name it', () => {
    const entities = NORTH.entities.map((one) => (one.id === 'norland' ? { ...one, name: 'Nordland' } : one));
    const site = buildSite(archive(ARTICLES, { gazetteer: { ...NORTH, entities } }), '/');
    expect(pagesOf(site).get('quay')?.data().named[0]?.names[0]?.what).toBe('Minister, Nordland');
    expect(reads('quay', site)).not.toBe(reads('quay'));
  });

  it('changes with the documents in force', () => {
    const entities = NORTH.entities.filter(({ id }) => id !== 'res-1');
    const site = buildSite(archive(ARTICLES, { gazetteer: { ...NORTH, entities } }), '/');
    expect(reads('quay', site)).not.toBe(reads('quay'));
    expect(reads('undated', site)).toBe(reads('undated'));
  });
});

describe('related articles', () => {
  const titled = (titles: readonly string[]) => {
    const articles = titles.map((title, index) =>
      archived({
        slug: `n${index}`,
        title,
        date: `2019-01-${String(index + 1).padStart(2, '0')}`,
        markdown: 'x',
      }),
    );
    const { articles: cards } = siteOf(articles);
    const find = relatedIn(cards, new Set(['the']));
    return (slug: string): string[] => {
      const card = cards.find((one) => one.slug === slug);
      return card === undefined ? [] : find(card).map((one) => one.slug);
    };
  };

  it('share rare words of their headlines, the nearest in time first', () => {
    // One word is not enough, unless it also shows a theme that few have.
    const related = titled(['Dyke sinks', 'Dyke raised', 'Ferry sunk', 'Bridge opens', 'Ferry sold']);
    expect(related('n0')).toEqual([]);
    expect(related('n2')).toEqual(['n4']);
    const two = titled(['Lighthouse keeper honoured', 'Bridge opens', 'Old lighthouse keeper retires']);
    expect(two('n0')).toEqual(['n2']);
    expect(two('n1')).toEqual([]);
  });

  it('are five at most, and never the article itself', () => {
    const related = titled(Array.from({ length: 9 }, () => 'Lighthouse keeper honoured abroad again'));
    expect(related('n4')).toHaveLength(5);
    expect(related('n4')).not.toContain('n4');
    expect(related('n4').slice(0, 2).sort()).toEqual(['n3', 'n5']);
  });

  it('are not told by what very many have in common', () => {
    const titles = Array.from({ length: 210 }, (_, index) => `Lighthouse ${'abcdefghij'[index % 10]}x`);
    expect(titled(titles)('n0')).toEqual([]);
  });
});

describe('the ways in', () => {
  const door = (name: string, site = siteOf()) => doorsOf(site).find((one) => one.name === name)?.what;

  it('say how much stands behind each', () => {
    expect([door('Timeline'), door('People'), door('Quotes')]).toEqual(['2 years', '1', '2']);
  });

  it('say so where nothing does', () => {
    const empty = siteOf([]);
    expect(door('Timeline', empty)).toBe('no dates yet');
    expect(door('People', empty)).toBe('none yet');
    expect(door('Quotes', empty)).toBe('none yet');
  });
});

describe('a contact', () => {
  it('is a link where it is an address, and text where it is anything else', () => {
    expect(contactHref('https://example.org/us')).toBe('https://example.org/us');
    expect(contactHref('desk@example.org')).toBe('mailto:desk@example.org');
    for (const other of [
      'Ida Berg, Havn',
      'javascript:alert(1)',
      'a@b',
      'x@example.org?bcc=y',
      '"<a>"@b.org',
    ])
      expect(contactHref(other)).toBeNull();
  });
});
