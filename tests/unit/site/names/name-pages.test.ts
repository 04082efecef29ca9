import { describe, expect, it } from 'vitest';
import { nameIndexes } from '../../../../src/site/name-indexes.ts';
import { type NamePage, namePages } from '../../../../src/site/name-pages.ts';
import type { PlannedPage } from '../../../../src/site/pages.ts';
import type { SiteView } from '../../../../src/site/view.ts';
import { archived } from '../support/archive.ts';
import { ARTICLES, siteOf } from '../support/north.ts';

const planned = (site: SiteView): Map<string, PlannedPage<NamePage>> =>
  new Map(namePages(site).map((page) => [page.path, page]));
const pages = planned(siteOf());
function page(path: string, from = pages): NamePage {
  const found = from.get(path);
  if (found === undefined) throw new Error(`no page ${path}`);
  return found.data();
}

describe('the page of a record', () => {
  it('lists its articles, dates and the spellings by outlet', () => {
    const berg = page('people/ida-berg.html');
    expect(berg.articles.map(({ slug }) => slug)).toEqual(['ferry', 'quay', 'old']);
    expect(berg.dates).toHaveLength(3);
    expect(berg.printed).toHaveLength(berg.mentions);
    expect(new Set(berg.printed.map(({ outlet }) => outlet))).toEqual(
      new Set(['The Example Times', 'Other Post']),
    );
    expect(berg.time).toEqual({ years: [2016, 2018], held: expect.any(Array) });
    expect(berg.time?.held.filter((held) => held === 1)).toHaveLength(2);
  });

  it('keeps apart what was checked and what was not', () => {
    const { facts } = page('people/ida-berg.html');
    const checked = facts.filter(({ verified }) => verified === 'true').map(({ words }) => words);
    expect(checked).toEqual(['Norland', 'Harbour master, 2010 to December 2015', 'Minister, since 2016']);
    expect(facts.find(({ verified }) => verified === 'false')?.words).toBe('Chair of the fleet');
    expect(page('documents/res-1.html').facts.map(({ sources }) => sources)).toEqual([
      ['gazette.example/2017/05'],
    ]);
  });

  it('leads only to records that have a page', () => {
    const site = siteOf(ARTICLES.slice(1, 2));
    const { facts } = page('people/ida-berg.html', planned(site));
    expect(facts.find(({ label }) => label === 'Country')).toMatchObject({ words: 'Norland', path: null });
    expect(page('people/ida-berg.html').facts.find(({ label }) => label === 'Country')?.path).toBe(
      'states/norland.html',
    );
  });

  it('of a state has its people, its places and the events there', () => {
    const { kin, events } = page('states/norland.html');
    expect(kin.map(({ title, names }) => [title, names.map(({ name }) => name)])).toEqual([
      ['People', ['Ida Berg']],
      ['Places', ['Havn']],
    ]);
    expect(events.map(({ id }) => id)).toEqual(['strike', 'opening']);
    expect(page('places/havn.html').events.map(({ id }) => id)).toEqual(['opening']);
  });

  it('of a document says who cites it, and from when to when', () => {
    const { citers } = page('documents/res-2.html');
    expect(citers.map(({ outlet, articles, first }) => [outlet?.name, articles, first?.words])).toEqual(
      [
        ['The Example Times', 1, '9 June 2018'],
        ['Other Post', 1, '3 February 2016'],
      ].sort(),
    );
    expect(page('people/ida-berg.html').citers).toEqual([]);
  });

  it('leads to the quotations of a person, and to those on a theme', () => {
    expect(page('people/ida-berg.html').quoted).toEqual({ path: 'quotes/ida-berg.html', articles: 1 });
    expect(page('topics/ferries.html').quoted).toEqual({ path: 'quotes/topic-ferries.html', articles: 1 });
    expect(page('places/havn.html').quoted).toBeNull();
  });

  it('has one more page for each year where many articles name it, and shows the newest', () => {
    const many = Array.from({ length: 201 }, (_, index) =>
      archived({
        slug: `n${index}`,
        date: index === 0 ? null : `${index % 2 === 0 ? 2018 : 2019}-01-01`,
        dateBasis: index === 0 ? null : 'stated',
        markdown: 'Ida Berg waits.',
      }),
    );
    const found = planned(siteOf(many));
    const whole = page('people/ida-berg.html', found);
    expect(whole.articles).toHaveLength(50);
    expect(whole.years.map(({ year, count }) => [year, count])).toEqual([
      ['2018', 100],
      ['2019', 100],
      ['undated', 1],
    ]);
    expect(page('people/ida-berg/2018.html', found)).toMatchObject({ year: '2018', count: 100, facts: [] });
    expect(page('people/ida-berg/undated.html', found).articles.map(({ slug }) => slug)).toEqual(['n0']);
  });
});

describe('what the page of a record reads', () => {
  const reads = (site: SiteView, path: string): string => JSON.stringify(planned(site).get(path)?.reads);
  const more = (changes: Parameters<typeof archived>[0]) => siteOf([...ARTICLES, archived(changes)]);

  it('stays the same when an article comes that does not name it, of a time already held', () => {
    const site = more({ slug: 'new', date: '2018-06-20', markdown: 'Nothing here.' });
    expect(reads(site, 'people/ida-berg.html')).toBe(reads(siteOf(), 'people/ida-berg.html'));
  });

  it('changes with an article that names it, and with a month that was empty before', () => {
    const before = reads(siteOf(), 'people/ida-berg.html');
    const named = more({ slug: 'new', date: '2018-06-20', markdown: 'Ida Berg.' });
    expect(reads(named, 'people/ida-berg.html')).not.toBe(before);
    const later = more({ slug: 'new', date: '2017-01-20', markdown: 'Nothing here.' });
    expect(reads(later, 'people/ida-berg.html')).not.toBe(before);
  });
});

describe('the indexes', () => {
  const indexes = new Map(nameIndexes(siteOf()).map((index) => [index.path, index.data()]));

  it('are there for every kind', () => {
    expect([...indexes.keys()].sort()).toEqual([
      'documents.html',
      'organisations.html',
      'people.html',
      'places.html',
      'states.html',
      'topics.html',
    ]);
    expect(indexes.get('organisations.html')?.rows).toEqual([]);
  });

  it('have documents by their day, themes with their dates, places with their points', () => {
    expect(indexes.get('documents.html')?.documents.map(({ id }) => id)).toEqual([
      'rumour',
      'treaty',
      'draft',
      'res-1',
      'res-2',
    ]);
    expect(indexes.get('topics.html')?.themes.map(({ id, dates }) => [id, dates.length])).toEqual([
      ['ferries', 2],
    ]);
    expect(indexes.get('topics.html')?.time?.years).toEqual([2016, 2018]);
    expect(indexes.get('places.html')?.places).toMatchObject([{ id: 'havn', coordinates: [60, 5] }]);
  });

  it('are empty, not broken, for an archive of nothing', () => {
    for (const { rows, time } of nameIndexes(siteOf([])).map((index) => index.data())) {
      expect(time).toBeNull();
      expect(rows.every(({ articles }) => articles === 0)).toBe(true);
    }
  });
});
