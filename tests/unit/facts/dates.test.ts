import { describe, expect, it } from 'vitest';
import { captureDay, dateInAddress } from '../../../src/facts/dates/address.ts';
import { addDays, dayOf, daysBetween, isEdtf, weekdayOf } from '../../../src/facts/dates/calendar.ts';
import { findYear, type Witness } from '../../../src/facts/dates/year.ts';
import { allEvidence, gatherText } from './gather.ts';

describe('calendar', () => {
  it('has no day that does not exist', () => {
    expect(dayOf(2018, 2, 29)).toBeNull();
    expect(dayOf(2020, 2, 29)).toBe('2020-02-29');
    expect(dayOf(2018, 13, 1)).toBeNull();
  });

  it('counts days and weekdays, Monday 1', () => {
    expect(weekdayOf('2019-05-14')).toBe(2);
    expect(addDays('2018-12-31', 1)).toBe('2019-01-01');
    expect(daysBetween('2018-06-16', '2018-06-14')).toBe(-2);
  });

  it('tells EDTF from what is none', () => {
    expect(['2018-06-22T23:51', '2018-06-15~', '2018-06'].every(isEdtf)).toBe(true);
    expect(['2018-02-31', 'yesterday', ''].some(isEdtf)).toBe(false);
  });
});

describe('dateInAddress', () => {
  it.each([
    ['https://presstv.ir/Detail/2018/06/16/565137/Russia', '2018-06-16'],
    ['http://europe.chinadaily.com.cn/a/201806/22/WS5b2d1af2a3103349141de543.html', '2018-06-22'],
    ['https://www.theguardian.com/world/2017/sep/12/north-korea', '2017-09-12'],
    ['https://m-en.yna.co.kr/view/AEN20191217000400325', '2019-12-17'],
    ['https://www.smh.com.au/world/north-korea-names-minister-20160517-gox2ba.html', '2016-05-17'],
    ['https://example.com/blog/2016/05/a-post', '2016-05'],
  ])('reads %s', (url, value) => {
    expect(dateInAddress(url)?.value).toBe(value);
  });

  it.each([
    'https://tass.com/politics/1009704',
    'https://example.com/2018/13/45/x',
    'http://3.example.bond/html/37b699721.html',
  ])('finds none in %s', (url) => {
    expect(dateInAddress(url)).toBeNull();
  });

  it('reads the day of a capture', () => {
    expect(captureDay('http://web.archive.org/web/20070215113022/http://a.example/')).toBe('2007-02-15');
  });
});

describe('findYear', () => {
  const clues = (witnesses: Witness[], copyrightYears: number[] = []) => ({
    witnesses,
    weekdays: [],
    printedWeekday: null,
    copyrightYears,
    latest: null,
  });

  it('takes the year near which another date lies', () => {
    const found = findYear(12, 20, clues([{ day: '2019-12-22', kind: 'body', ahead: true }]));
    expect(found?.day).toBe('2019-12-20');
  });

  it('crosses the turn of the year', () => {
    expect(findYear(12, 31, clues([{ day: '2020-01-02', kind: 'mail', ahead: false }]))?.day).toBe(
      '2019-12-31',
    );
  });

  it('does not put a coming day into the past', () => {
    const witnesses = ['2024-04-30', '2025-04-30'].map((day) => ({ day, kind: 'body', ahead: true }));
    expect(findYear(3, 28, clues(witnesses))?.day).toBe('2024-03-28');
  });

  it('invents no year where nothing but a copyright line gives one', () => {
    expect(findYear(3, 28, clues([], [2019]))).toBeNull();
  });
});

const BODY = [
  'The council voted on the measure after a long debate, and the delegates of both sides said that they would return to the matter before the summer recess begins.',
  'Officials in the capital said the decision had been expected for weeks, although several members of the opposition had hoped until the last hour for a delay.',
  'The text now goes to the government, which has a month to sign it into law or to send it back with written objections to the chamber that passed it.',
].join('\n\n');

const page = (head: string, tail = ''): string =>
  `The council votes on a contested measure at last\n\n${head}\n\n${BODY}\n\n${tail}`;

async function dated(text: string, given?: { url: string | null; retrieved: string | null }) {
  const { facts } = await gatherText(text, given);
  return [facts.date.value, facts.date.basis];
}

describe('the date of an article', () => {
  it('prefers publication to change', async () => {
    expect(await dated(page('Updated: 6 March 2019 10:00\nPublished: 5 March 2019 18:30'))).toEqual([
      '2019-03-05T18:30',
      'stated',
    ]);
  });

  it('settles day and month by another date of the page', async () => {
    expect(await dated(page('Published 03/04/2018 | Updated 13/04/2018'))).toEqual(['2018-04-03', 'stated']);
    expect(await dated(page('Published 03/04/2018 | Updated 03/28/2018'))).toEqual(['2018-03-04', 'stated']);
  });

  it('says how a choice between two readings was made', async () => {
    const { facts } = await gatherText(page('Published 03/04/2018'));
    expect(facts.date.evidence[0]?.reason).toContain('day first');
  });

  it('keeps a month where that is all there is, and nothing where there is nothing', async () => {
    expect(await dated(page('Published: March 2018'))).toEqual(['2018-03', 'stated']);
    expect(await dated(page('', 'Copyright 2019 The Harbour Gazette. All rights reserved.'))).toEqual([
      null,
      null,
    ]);
  });

  it('is never later than the day the dump was taken', async () => {
    const [value] = await dated(page('Published: 5 March 2019'), { url: null, retrieved: '2019-03-01' });
    expect(value).toBeNull();
  });

  it('quotes every date it read from where it stands', async () => {
    const { dump, facts } = await gatherText(
      page('Published: 5 March 2019 | Modified: 7 March 2019', 'Related\nA storm at sea 2 March 2019'),
    );
    const list = allEvidence(facts).filter((e) => e.start !== null);
    expect(list.length).toBeGreaterThan(2);
    for (const e of list)
      expect(
        dump.text
          .slice(e.start ?? 0, e.end ?? 0)
          .replace(/\s+/g, ' ')
          .trim(),
      ).toBe(e.text);
  });
});
