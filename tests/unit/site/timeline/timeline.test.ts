import { describe, expect, it } from 'vitest';
import { eventsOf } from '../../../../src/site/events.ts';
import type { PlannedPage } from '../../../../src/site/pages.ts';
import { timelineOf } from '../../../../src/site/timeline.ts';
import { periodPages, timelinePage, undatedPages } from '../../../../src/site/timeline-pages.ts';
import type { ArchivedArticle } from '../../../../src/types.ts';
import { archived } from '../support/archive.ts';
import { ARTICLES, siteOf } from '../support/north.ts';

const site = siteOf();
const many = (count: number, date: (index: number) => string | null): ArchivedArticle[] =>
  Array.from({ length: count }, (_, index) => {
    const day = date(index);
    const slug = `${String.fromCharCode(97 + (index % 3))}-${index}`;
    return archived({ slug, date: day, dateBasis: day === null ? null : 'stated', markdown: 'Nothing.' });
  });
const readsOf = (pages: readonly PlannedPage[]): Map<string, string> =>
  new Map(pages.map(({ path, reads }) => [path, JSON.stringify(reads)]));

describe('events', () => {
  const events = eventsOf(site);

  it('stand by their first day, those whose date cannot be placed last', () => {
    expect(events.map(({ id }) => id)).toEqual(['strike', 'storm', 'opening', 'someday']);
    expect(events.map(({ date }) => date.words).slice(0, 3)).toEqual([
      '4 March 2012',
      'June 2018',
      '9–10 June 2018',
    ]);
  });

  it('lead to their place where it has a page, and to the articles that name them, the earliest first', () => {
    const [strike, storm, opening] = events;
    expect(opening?.place).toEqual({ id: 'havn', name: 'Havn', path: 'places/havn.html' });
    expect(strike?.place).toEqual({ id: 'vik', name: 'Vik', path: null });
    expect(storm?.named.map(({ path }) => path)).toEqual(['articles/old.html', 'articles/ferry.html']);
    expect(strike?.sources).toEqual(['gazette.example/2017/05']);
  });

  it('count the articles beyond the first few', () => {
    const told = many(5, (index) => `2018-06-0${index + 1}`).map(({ article, ledger }) => ({
      article: { ...article, markdown: 'A great storm.' },
      ledger,
    }));
    const storm = eventsOf(siteOf(told)).find(({ id }) => id === 'storm');
    expect([storm?.named.length, storm?.more]).toEqual([3, 2]);
  });
});

describe('the timeline', () => {
  const years = timelineOf(site.years, eventsOf(site));

  it('has years of events alone, without a page', () => {
    expect(years.map(({ year, path, count }) => [year, path, count])).toEqual([
      [2012, null, 0],
      [2016, 'timeline/2016.html', 1],
      [2018, 'timeline/2018.html', 2],
    ]);
  });

  it('sets events beside the articles of their day, and what has no day last', () => {
    const june = years[2]?.months[0];
    expect(june?.days.map(({ day, articles, events }) => [day, articles.length, events.length])).toEqual([
      [1, 1, 0],
      [9, 1, 1],
      [null, 0, 1],
    ]);
    expect(june?.count).toBe(2);
  });

  it('stands on one page while it is small; an event that cannot be placed is told below', () => {
    const [page] = timelinePage(site).map((planned) => planned.data());
    expect(page?.days).toHaveLength(3);
    expect(page?.events.map(({ id }) => id)).toEqual(['someday']);
    expect(page?.undated.map(({ slug }) => slug)).toEqual(['undated']);
  });

  it('leads to years, letters and events where it is large', () => {
    const large = siteOf(many(402, (index) => (index < 201 ? `${2010 + (index % 9)}-01-01` : null)));
    const [page] = timelinePage(large).map((planned) => planned.data());
    expect(page?.days).toBeNull();
    expect(page?.events).toHaveLength(4);
    expect(page?.undated).toEqual([]);
    expect(page?.letters.map(({ words, count }) => [words, count])).toEqual([
      ['A', 67],
      ['B', 67],
      ['C', 67],
    ]);
    expect(undatedPages(large).map(({ path }) => path)).toEqual([
      'timeline/undated-a.html',
      'timeline/undated-b.html',
      'timeline/undated-c.html',
    ]);
  });

  it('is empty, with its events, for an archive of nothing', () => {
    const [page] = timelinePage(siteOf([])).map((planned) => planned.data());
    expect(page?.years).toEqual([]);
    expect(page?.days?.map(({ year }) => year)).toEqual([2012, 2018]);
    expect(periodPages(siteOf([]))).toEqual([]);
  });
});

describe('the page of a year', () => {
  it('has its calendar and its days, and the years beside it', () => {
    const [first, second] = periodPages(site).map((planned) => planned.data());
    expect([first?.words, first?.before, first?.after?.words]).toEqual(['2016', null, '2018']);
    expect(second?.calendar).toMatchObject({ year: 2018, count: 2, days: 2 });
    expect(second?.bars?.[5]).toBe(2);
    expect(second?.months[0]?.days).toHaveLength(3);
  });

  it('of many articles leads to its months, which have the events of theirs', () => {
    const big = siteOf(many(201, (index) => (index === 0 ? '2018' : `2018-0${6 + (index % 2)}-09`)));
    const [year, ...months] = periodPages(big).map((planned) => planned.data());
    expect(year?.months).toEqual([]);
    expect(year?.parts.map(({ words, path }) => [words, path])).toEqual([
      ['June', 'timeline/2018/06.html'],
      ['July', 'timeline/2018/07.html'],
      ['Month unknown', 'timeline/2018/month-unknown.html'],
    ]);
    expect(year?.events.map(({ id }) => id)).toEqual(['storm', 'opening']);
    expect(months.map(({ words, before, after }) => [words, before?.words, after?.words])).toEqual([
      ['June 2018', undefined, 'July 2018'],
      ['July 2018', 'June 2018', '2018, month unknown'],
      ['2018, month unknown', 'July 2018', undefined],
    ]);
    expect(months[0]?.months[0]?.days.map(({ day, events }) => [day, events.length])).toEqual([
      [9, 1],
      [null, 1],
    ]);
  });

  it('stays as it was when an article of another year comes', () => {
    const before = readsOf(periodPages(site));
    const after = readsOf(periodPages(siteOf([...ARTICLES, archived({ slug: 'x', date: '2016-05-05' })])));
    expect(after.get('timeline/2018.html')).toBe(before.get('timeline/2018.html'));
    expect(after.get('timeline/2016.html')).not.toBe(before.get('timeline/2016.html'));
  });

  it('changes with the day, the headline and the outlet of an article on it', () => {
    const before = readsOf(periodPages(site)).get('timeline/2018.html');
    for (const change of [{ date: '2018-06-02' }, { title: 'Other' }, { outlet: 'Other Post' }]) {
      const articles = ARTICLES.map((one) =>
        one.article.slug === 'quay' ? { ...one, article: { ...one.article, ...change } } : one,
      );
      expect(readsOf(periodPages(siteOf(articles))).get('timeline/2018.html')).not.toBe(before);
    }
  });
});
