import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarYear, calendarOf, dayId } from '../../../../src/site/charts/calendar.ts';

const day = (month: number | null, date: number | null, certainty: 'stated' | 'inferred' = 'stated') => ({
  year: 2018,
  month,
  day: date,
  certainty,
});

const daysOf = ({ months }: CalendarYear) =>
  months.flatMap(({ month, weeks }) =>
    weeks.flat().flatMap((cell, index) => (cell === null ? [] : [{ ...cell, month, weekday: index % 7 }])),
  );

describe('a calendar of holdings', () => {
  it('has every day of the year once, under its weekday', () => {
    for (const year of [1900, 1999, 2000, 2018, 2024]) {
      const days = daysOf(calendarOf(year, []));
      const leap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
      expect(days).toHaveLength(leap ? 366 : 365);
      for (const { month, day: date, weekday } of days) {
        expect((new Date(Date.UTC(year, month - 1, date)).getUTCDay() + 6) % 7).toBe(weekday);
      }
    }
  });

  it('keeps years of two figures apart from those of the last century', () => {
    const first = calendarOf(99, []).months[0]?.weeks[0];
    expect(first?.findIndex((cell) => cell !== null)).toBe(3);
    expect(calendarOf(1999, []).months[0]?.weeks[0]?.findIndex((cell) => cell !== null)).toBe(4);
  });

  it('counts every article of the year once: by day, by month or by year', () => {
    const some = fc.array(
      fc.record({
        year: fc.constantFrom(2017, 2018, null),
        month: fc.option(fc.integer({ min: 1, max: 12 }), { nil: null }),
        day: fc.option(fc.integer({ min: 1, max: 28 }), { nil: null }),
        certainty: fc.constantFrom('stated', 'inferred', 'bounded' as const),
      }),
    );
    fc.assert(
      fc.property(some, (dates) => {
        const known = dates.map((date) => (date.month === null ? { ...date, day: null } : date));
        const calendar = calendarOf(2018, known);
        const held = daysOf(calendar).reduce((sum, { count }) => sum + count, 0);
        const loose = calendar.months.reduce((sum, { dayUnknown }) => sum + dayUnknown, 0);
        expect(held + loose + calendar.monthUnknown).toBe(calendar.count);
        expect(calendar.count).toBe(known.filter(({ year }) => year === 2018).length);
        expect(calendar.days).toBe(daysOf(calendar).filter(({ count }) => count > 0).length);
      }),
    );
  });

  it('knows a day as stated where one source states it', () => {
    const calendar = calendarOf(2018, [day(6, 15, 'inferred'), day(6, 15), day(6, 16, 'inferred')]);
    const held = daysOf(calendar).filter(({ count }) => count > 0);
    expect(held.map(({ day: date, count, stated }) => [date, count, stated])).toEqual([
      [15, 2, true],
      [16, 1, false],
    ]);
  });

  it('names days by an id that sorts', () => {
    expect(dayId(2018, 6, 5)).toBe('d2018-06-05');
  });
});
