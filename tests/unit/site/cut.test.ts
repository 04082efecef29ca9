import { describe, expect, it } from 'vitest';
import { cutByTime, newestOf } from '../../../src/site/cut.ts';
import { viewDate } from '../../../src/site/dates.ts';
import type { Card } from '../../../src/site/view.ts';

const item = (slug: string, date: string | null, weight = 1) => ({
  card: { slug, date: viewDate(date, 'stated') } as Card,
  weight,
});

/** Newest first: three a month in 2019, then one in 2018 and one undated. */
const MANY = [
  ...['12', '11', '10'].flatMap((month) =>
    ['c', 'b', 'a'].map((day) => item(`${month}${day}`, `2019-${month}`)),
  ),
  item('year', '2019'),
  item('old', '2018-03-02'),
  item('undated', null),
];

describe('a list cut by time', () => {
  it('stands whole where it is short, and on one page where it is empty', () => {
    const [page, ...others] = cutByTime('rules/x', MANY);
    expect(others).toEqual([]);
    expect(page).toMatchObject({ path: 'rules/x.html', period: null, count: 12, parts: [] });
    expect(page?.items).toEqual(MANY);
    expect(cutByTime('rules/x', [])).toMatchObject([{ path: 'rules/x.html', count: 0, items: [] }]);
  });

  it('has a page for each year, and for each month of a year of too many', () => {
    const pages = cutByTime('rules/x', MANY, { most: 5 });
    expect(pages.map(({ path }) => path)).toEqual([
      'rules/x.html',
      'rules/x/2019.html',
      'rules/x/2019-12.html',
      'rules/x/2019-11.html',
      'rules/x/2019-10.html',
      'rules/x/2019-month-unknown.html',
      'rules/x/2018.html',
      'rules/x/undated.html',
    ]);
    const [first, year, month] = pages;
    expect(first?.parts.map(({ words, count }) => [words, count])).toEqual([
      ['2019', 10],
      ['2018', 1],
      ['undated', 1],
    ]);
    expect(year?.items).toEqual([]);
    expect(year?.parts.map(({ words }) => words)).toEqual([
      'December',
      'November',
      'October',
      'Month unknown',
    ]);
    expect(month).toMatchObject({ period: 'December 2019', count: 3 });
  });

  it('has the undated by the first sign of their slugs where they are many', () => {
    const undated = ['beta', 'alpha', 'ash', '1st'].map((slug) => item(slug, null));
    const pages = cutByTime('rules/x', undated, { most: 3 });
    expect(pages.map(({ path, count, items }) => [path, count, items.length])).toEqual([
      ['rules/x.html', 4, 4],
      ['rules/x/undated.html', 4, 0],
      ['rules/x/undated-1.html', 1, 1],
      ['rules/x/undated-a.html', 2, 2],
      ['rules/x/undated-b.html', 1, 1],
    ]);
  });

  it('lists everything once on the pages of its parts', () => {
    const [, ...parts] = cutByTime('rules/x', MANY, { most: 5 });
    const listed = parts.flatMap(({ items }) => items);
    expect(listed).toHaveLength(MANY.length);
    expect(new Set(listed)).toEqual(new Set(MANY));
  });

  it('leaves the pages of other months as they were when an article is added', () => {
    const before = cutByTime('rules/x', MANY, { most: 5 });
    const after = cutByTime('rules/x', [item('new', '2019-12-30'), ...MANY], { most: 5 });
    const changed = after.filter((page) => {
      const was = before.find(({ path }) => path === page.path);
      return JSON.stringify(was) !== JSON.stringify(page);
    });
    expect(changed.map(({ path }) => path)).toEqual([
      'rules/x.html',
      'rules/x/2019.html',
      'rules/x/2019-12.html',
    ]);
  });
});

describe('the newest of a list', () => {
  it('are whole articles until there are enough', () => {
    const list = [item('a', null, 3), item('b', null, 3), item('c', null, 3)];
    expect(newestOf(list, 4).map(({ card }) => card.slug)).toEqual(['a', 'b']);
    expect(newestOf([], 4)).toEqual([]);
  });
});
