/** Dates of the solar calendar of Iran and Afghanistan, read as days of the Gregorian one. */
import { z } from 'zod';
import { once, readWords } from '../lexicon.ts';
import { addDays, daysBetween } from './calendar.ts';
import type { Token } from './tokens.ts';

const names = z.array(z.string().min(1));

const words = once(() => {
  const read = readWords('solar', z.strictObject({ months: z.array(names).length(12), fillers: names }));
  const solar = new Map(read.months.flatMap((list, i) => list.map((name) => [name, i + 1] as const)));
  return { solar, fillers: new Set(read.fillers) };
});

const numberIn = (t: Token | undefined, first: number, last: number): number | null =>
  t?.kind === 'number' && t.printed.length <= 4 && t.value >= first && t.value <= last ? t.value : null;

/** Days before a solar year, from that of the year 0, by the cycle of 33 years with 8 leap years that holds from 1244 to 1472. */
function daysBefore(year: number): number {
  const inCycle = year % 33;
  const leaps = [1, 5, 9, 13, 17, 22, 26, 30].filter((leap) => leap < inCycle).length;
  return year * 365 + Math.floor(year / 33) * 8 + leaps;
}

/** 1 Farvardin 1400. */
const ANCHOR = { year: 1400, day: '2021-03-21' };

/** A day of the solar calendar as a day of the Gregorian one; null where there is none. */
export function solarDay(year: number, month: number, day: number): string | null {
  const longest = month <= 6 ? 31 : 30;
  if (year < 1244 || year > 1472 || month < 1 || month > 12 || day < 1 || day > longest) return null;
  const within = month <= 6 ? (month - 1) * 31 : 186 + (month - 7) * 30;
  const first = addDays(ANCHOR.day, daysBefore(year) - daysBefore(ANCHOR.year));
  const found = addDays(first, within + day - 1);
  const next = addDays(ANCHOR.day, daysBefore(year + 1) - daysBefore(ANCHOR.year));
  return daysBetween(found, next) > 0 ? found : null;
}

/** A day of the Gregorian calendar, and the token behind it. */
export interface SolarMatch {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly next: number;
}

function matchOf(day: string | null, next: number): SolarMatch | null {
  if (day === null) return null;
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { year, month, day: date, next };
}

const SOLAR = [1300, 1449] as const;
const PERSIAN_DIGITS = /^[۰-۹٠-٩]/;

/** `۲۳ خرداد ۱۳۹۷`, `۲۱ شهریور ماه ۱۳۹۶`, `۱۳۹۷/۰۳/۲۳`. */
export function solarAt(tokens: readonly Token[], i: number, language: string | null): SolarMatch | null {
  const year = numberIn(tokens[i], ...SOLAR);
  if (year !== null) {
    const sign = tokens[i + 1]?.text ?? '';
    if (!'/-.'.includes(sign) || tokens[i + 3]?.text !== sign) return null;
    if (language !== 'fa' && !PERSIAN_DIGITS.test(tokens[i]?.printed ?? '')) return null;
    const [month, day] = [numberIn(tokens[i + 2], 1, 12), numberIn(tokens[i + 4], 1, 31)];
    return month === null || day === null ? null : matchOf(solarDay(year, month, day), i + 5);
  }
  const day = numberIn(tokens[i], 1, 31);
  const month = day === null ? undefined : words().solar.get(tokens[i + 1]?.text ?? '');
  if (day === null || month === undefined) return null;
  let j = i + 2;
  while (j < i + 5 && (words().fillers.has(tokens[j]?.text ?? '') || '،,'.includes(tokens[j]?.text ?? ' ')))
    j++;
  const behind = numberIn(tokens[j], ...SOLAR);
  return behind === null ? null : matchOf(solarDay(behind, month, day), j + 1);
}
