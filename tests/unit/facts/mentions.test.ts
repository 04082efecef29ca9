import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/facts/dates/calendar.ts';
import { type DateMention, findDates } from '../../../src/facts/dates/mentions.ts';
import { runs } from '../../support/runs.ts';

/** `2016-03-02 23:48`, with `?` for what is not printed. */
function show(m: DateMention): string {
  const two = (n: number | null): string => (n === null ? '?' : String(n).padStart(2, '0'));
  const clock = m.clock ? ` ${two(m.clock.hour)}:${two(m.clock.minute)}` : '';
  return `${m.year ?? '?'}-${two(m.month)}-${two(m.day)}${clock}`;
}

const read = (text: string): string[] => findDates(text).map(show);

describe('findDates', () => {
  it.each([
    ['March 2, 2016 / 11:48 PM / Updated 3 years ago', ['2016-03-02 23:48']],
    [
      'Issued on: 28/04/2018 - 05:10    Modified: 28/04/2018 - 07:44',
      ['2018-04-28 05:10', '2018-04-28 07:44'],
    ],
    ['Tue 12 Sep 2017 07.15 BST', ['2017-09-12 07:15']],
    ['29.06.2017 - Update : 30.06.2017', ['2017-06-29', '2017-06-30']],
    ['2017年9月12日', ['2017-09-12']],
    ['입력 2017.10.31 16:48 | 수정 2017. 10. 31. 18:20', ['2017-10-31 16:48', '2017-10-31 18:20']],
    ['오후 3:12 2020년 3월 5일', ['2020-03-05 15:12']],
    ['15 марта 2022', ['2022-03-15']],
    ['Pyongyang, September 13, Juche 106 (2017) (KCNA) --', ['2017-09-13']],
    ['Posted: Feb 10, 2016 07:31 AM EST', ['2016-02-10 07:31']],
    ['2018-01-09T08:30:00Z', ['2018-01-09 08:30']],
    ['Tue, 31 Aug 2010 09:12:44 -0400', ['2010-08-31 09:12']],
    ['Saturday, October 14, 2006; Posted: 8:22 p.m. EDT', ['2006-10-14 20:22']],
    ['4:41 PM - 12 Jun 2018', ['2018-06-12 16:41']],
    ['28 MAR, 18:41', ['?-03-28 18:41']],
    ['13 de marzo de 2014 a las 14:30', ['2014-03-13 14:30']],
    ['1er mars 2020 à 14h30', ['2020-03-01 14:30']],
    ['12. September 2017, 18:05 Uhr', ['2017-09-12 18:05']],
    ['2018. június 22. 10:15', ['2018-06-22 10:15']],
    ['ngày 12 tháng 9 năm 2017', ['2017-09-12']],
    ['١٢ سبتمبر ٢٠١٧', ['2017-09-12']],
    ['17 กันยายน 2561', ['2018-09-17']],
    ['17 ก.ย. 2561', ['2018-09-17']],
    ['13 มกราคม พ.ศ. 2564', ['2021-01-13']],
    ['13 มกราคม ค.ศ. 2021', ['2021-01-13']],
    ['令和6年1月13日', ['2024-01-13']],
    ['平成元年5月1日', ['1989-05-01']],
    // No era has had so many years.
    ['令和600年1月13日', ['?-01-13']],
    ['民國110年5月17日 08:30', ['2021-05-17 08:30']],
    ['13\u200f/01\u200f/2021', ['2021-01-13']],
    ['١٣ كانون الثاني ٢٠٢١', ['2021-01-13']],
    ['26 | 01 | 2022 Harbour | Sea', ['2022-01-26']],
    ['Jan 04 09:34 2021', ['2021-01-04 09:34']],
    ['Mon Jan 04 09:34:00 +0000 2021', ['2021-01-04 09:34']],
    ["12 Sep '17", ['2017-09-12']],
    ['2021. gada 13. janvāris', ['2021-01-13']],
    ['13 gusht 2020, 09:08', ['2020-08-13 09:08']],
    ['16 d’abril del 2021', ['2021-04-16']],
    ['13 जन॰ 2021', ['2021-01-13']],
    ['۲۳ خرداد ۱۳۹۷ - ۰۹:۲۷', ['2018-06-13 09:27']],
    ['سه‌شنبه ۲۱ شهریور ۱۳۹۶ ساعت ۰۸:۱۴', ['2017-09-12 08:14']],
    ['۲۴ دی ۱۳۹۹', ['2021-01-13']],
    ['۱۳۹۹/۱۲/۳۰', ['2021-03-20']],
    ['۱۴۰۰/۱۲/۳۰', []],
    ['in June 2018', ['2018-06-?']],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    '31/02/1999',
    '2017-13-01',
    'April 31, 2018',
    '1950-53',
    'Resolution 2397 (2017)',
    'may 20 people',
    '02.03.04.05.06',
    '10 | 20 | 30',
    '1 | 2 | 3 | 2020',
    '2 / 3 / 4 players',
    // A solar year of Iran is no year of ours.
    '1399/10/24',
  ])('reads no date in %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('says where the order of day and month is open', () => {
    expect(findDates('03/04/2018')[0]?.swappable).toBe(true);
    expect(findDates('28/04/2018')[0]?.swappable).toBe(false);
    expect(findDates('03.04.2018')[0]?.swappable).toBe(false);
  });

  it('takes in the weekday beside a date', () => {
    const text = 'southern Russia, Tuesday, May 14, 2019.';
    const [found] = findDates(text);
    expect(found?.weekday).toBe(2);
    expect(text.slice(found?.start, found?.end)).toBe('Tuesday, May 14, 2019');
  });

  it('never names a day that does not exist, and stays inside the text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'May',
        'февраля',
        '年',
        '月',
        '日',
        '/',
        '-',
        '.',
        ',',
        ':',
        ' ',
        'pm',
        'de',
        'Juche',
        '(',
        'T',
      ),
      fc.integer({ min: 0, max: 2100 }).map(String),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const text = pieces.join('');
        for (const m of findDates(text)) {
          expect(m.start).toBeGreaterThanOrEqual(0);
          expect(m.end).toBeGreaterThan(m.start);
          expect(m.end).toBeLessThanOrEqual(text.length);
          if (m.day !== null) expect(dayOf(m.year ?? 2000, m.month, m.day)).not.toBeNull();
        }
      }),
      runs(300),
    );
  });
});

describe('the names of months', () => {
  const LONG =
    'en ko zh ja ru es fr de ar-MA ar-LB vi pt it nl pl cs tr id uk el hi th sv da nb fi hu ro bg sr sr-Latn hr sl sk he ms ca et lv lt is sq mk bs hy ka az kk uz be gl sw fil bn ta mr ur ne km lo my pa gu kn ml af tg';
  it.each(LONG.split(' '))('of %s are known', (locale) => {
    const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, { dateStyle: 'long', timeZone: 'UTC' });
    for (let month = 1; month <= 12; month++) {
      const day = dayOf(2021, month, 12 + month) ?? '';
      const printed = format.format(new Date(day));
      const read = findDates(printed, locale.split('-')[0])[0];
      expect([printed, read && dayOf(read.year ?? 0, read.month, read.day ?? 0)]).toEqual([printed, day]);
    }
  });
});
