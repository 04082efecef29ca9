import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barsOf, strokesOf } from '../../../../src/site/charts/bars.ts';
import { axisOf, periodOf } from '../../../../src/site/charts/periods.ts';
import { heldPeriods, seriesOf } from '../../../../src/site/charts/series.ts';
import { leftOut, phraseOf, sentenceOf } from '../../../../src/site/charts/words.ts';

const at = (year: number | null, month: number | null = null) => ({ year, month });

const dates = fc.array(
  fc.record({
    year: fc.option(fc.integer({ min: 1600, max: 2030 }), { nil: null }),
    month: fc.option(fc.integer({ min: 1, max: 12 }), { nil: null }),
  }),
  { maxLength: 60 },
);

describe('the axis', () => {
  it('is of months where years are few, then of years, then of decades', () => {
    expect(axisOf([at(2018, 6)])).toMatchObject({ unit: 'month', periods: { length: 12 } });
    expect(axisOf([at(2013), at(2018)])).toMatchObject({ unit: 'month', periods: { length: 72 } });
    expect(axisOf([at(2012), at(2018)])).toMatchObject({ unit: 'year', periods: { length: 7 } });
    expect(axisOf([at(1929), at(2018)])).toMatchObject({ unit: 'year', periods: { length: 90 } });
    expect(axisOf([at(1655), at(2018)])).toMatchObject({ unit: 'decade', periods: { length: 37 } });
    expect(axisOf([at(null)])).toBeNull();
  });

  it('has every month between two years, and names them', () => {
    const axis = axisOf([at(2018, 6), at(2019, 1)]);
    expect(axis?.periods.map(({ words }) => words).slice(10, 14)).toEqual([
      'November 2018',
      'December 2018',
      'January 2019',
      'February 2019',
    ]);
    expect(axis?.ticks.map(({ at: where, words }) => [where, words])).toEqual([
      [0, '2018'],
      [12, '2019'],
    ]);
  });

  it('places a date in its own period, and no date where the axis is finer', () => {
    const axis = axisOf([at(2018), at(2019)]);
    if (axis === null) throw new Error('no axis');
    expect(axis.periods[periodOf(axis, at(2019, 3)) ?? -1]?.words).toBe('March 2019');
    expect(periodOf(axis, at(2019))).toBeNull();
    expect(periodOf(axis, at(2020, 1))).toBeNull();
    expect(periodOf(axis, at(2017, 12))).toBeNull();
  });

  it('has its ticks on periods of its own, named as these are', () => {
    fc.assert(
      fc.property(dates, (some) => {
        const axis = axisOf(some);
        for (const tick of axis?.ticks ?? []) {
          const period = axis?.periods[tick.at];
          expect(period).toBeDefined();
          if (axis?.unit !== 'month') expect(`${period?.year}`).toBe(tick.words);
        }
      }),
    );
  });
});

describe('a series', () => {
  it('counts every date once', () => {
    fc.assert(
      fc.property(dates, (some) => {
        const series = seriesOf(axisOf(some), some);
        const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
        const years = sum(series.yearOnly.map(({ count }) => count));
        expect(sum(series.counts) + years + series.undated).toBe(some.length);
        expect(series.total).toBe(some.length);
        expect(series.undated).toBe(some.filter(({ year }) => year === null).length);
      }),
    );
  });

  it('is said in words, with what the bars leave out', () => {
    const some = [at(2018, 6), at(2018, 6), at(2018, 8), at(2018), at(null)];
    const axis = axisOf(some);
    if (axis === null) throw new Error('no axis');
    const series = seriesOf(axis, some);
    expect(sentenceOf(axis, series)).toBe('3 articles in 2 months, most in June 2018 (2).');
    expect(leftOut(series)).toBe('Not in the bars: 1 article known by year alone (2018); 1 undated.');
    expect(phraseOf(axis, series)).toBe(
      '2 in June 2018; 1 in August 2018; 1 in 2018, month unknown; 1 undated',
    );
    expect(heldPeriods(axis, series).map(({ count }) => count)).toEqual([2, 1]);
  });

  it('of one article, of equals and of none has its own sentence', () => {
    const say = (...some: ReturnType<typeof at>[]) => {
      const axis = axisOf([at(2018)]);
      return axis === null ? '' : sentenceOf(axis, seriesOf(axis, some));
    };
    expect(say(at(2018, 6))).toBe('1 article, in June 2018.');
    expect(say(at(2018, 6), at(2018, 7))).toBe('2 articles in 2 months, at most 1 in a month.');
    expect(say()).toBe('No article here can be placed in time.');
  });
});

describe('bars', () => {
  const counts = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 90 });

  it('stand apart, within the chart, on the baseline, as high as their numbers', () => {
    fc.assert(
      fc.property(counts, (some) => {
        const most = Math.max(...some);
        const bars = barsOf(some, most, 72);
        expect(bars.map((bar) => some[bar.at])).toEqual(some.filter((count) => count > 0));
        for (const [index, bar] of bars.entries()) {
          const next = bars[index + 1];
          expect(bar.x).toBeGreaterThanOrEqual(0);
          expect(bar.x + bar.width).toBeLessThanOrEqual(next?.x ?? 100);
          expect(bar.y + bar.height).toBeCloseTo(72, 2);
          expect(bar.height).toBeCloseTo(Math.max(2, (bar.count / most) * 72), 2);
        }
      }),
    );
  });

  it('stand on a baseline that is strong over just the periods that hold something', () => {
    expect(strokesOf([0, 3, 1, 0, 2])).toEqual([
      { from: 20, to: 60 },
      { from: 80, to: 100 },
    ]);
    expect(strokesOf([1, 1])).toEqual([{ from: 0, to: 100 }]);
    expect(strokesOf([0, 0])).toEqual([]);
  });
});
