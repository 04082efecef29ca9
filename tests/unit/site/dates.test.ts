import { describe, expect, it } from 'vitest';
import { calendarDate, viewDate } from '../../../src/site/dates.ts';

describe('viewDate', () => {
  it.each([
    ['2018-06-22T23:51', 'stated', '22 June 2018, 23:51', 'stated', '2018-06-22'],
    ['2018-09-28', 'url', '28 September 2018', 'stated', '2018-09-28'],
    ['2018-06-15~', 'inferred', 'about 15 June 2018', 'inferred', '2018-06-15'],
    ['2018-06-15?', 'stated', 'perhaps 15 June 2018', 'inferred', '2018-06-15'],
    ['2018-06-15/2018-06-16', 'inferred', '15–16 June 2018', 'bounded', '2018-06'],
    ['2018-06-30/2018-07-01', 'inferred', '30 June 2018 – 1 July 2018', 'bounded', '2018'],
    ['2018-06', 'stated', 'June 2018', 'bounded', '2018-06'],
    ['2018', 'stated', '2018', 'bounded', '2018'],
  ] as const)('shows %s (%s) as “%s”, %s', (edtf, basis, words, certainty, iso) => {
    const view = viewDate(edtf, basis);
    expect([view.words, view.certainty, calendarDate(view)]).toEqual([words, certainty, iso]);
  });

  it('calls an article without a date undated, and a form it does not know by its own words', () => {
    expect(viewDate(null, null)).toMatchObject({ words: 'undated', certainty: null, year: null, iso: null });
    expect(viewDate('[..2018]', 'inferred')).toMatchObject({
      words: '[..2018]',
      certainty: null,
      year: null,
    });
  });

  it('says of a date a person gave that they gave it, and keeps how precise it is', () => {
    const given = viewDate('2019-05-14', 'correction');
    expect([given.certainty, given.certaintyWord, given.byHand]).toEqual(['stated', 'given by hand', true]);
    expect(viewDate('2019-05', 'correction').certaintyWord).toBe('bounded, given by hand');
    expect(viewDate('2019-05-14', 'stated')).toMatchObject({ certaintyWord: 'stated', byHand: false });
  });

  it('shortens every month to three letters', () => {
    const short = Array.from({ length: 12 }, (_, month) =>
      viewDate(`2018-${String(month + 1).padStart(2, '0')}-03`, 'stated').short.split(' '),
    );
    expect(short.every(([, month]) => month?.length === 3)).toBe(true);
  });

  it('shows a day only where one is known', () => {
    expect(viewDate('2018-06', 'stated').dayWords).toBeNull();
    expect(viewDate('2018-06-15/2018-06-16', 'inferred').dayWords).toBe('15–16');
    expect(viewDate('2018-06-30/2018-07-01', 'inferred').dayWords).toBeNull();
  });
});
