/** What a chart shows, said in words. */

import { count, list, number } from '../words.ts';
import type { Period, TimeAxis } from './periods.ts';
import { heldPeriods, peakOf, type Series } from './series.ts';

/** A sentence for the caption: `12 articles in 4 months, most in June 2018 (5).` */
export function sentenceOf(axis: TimeAxis, series: Series, noun = 'article'): string {
  const held = heldPeriods(axis, series);
  const peak = peakOf(axis, series);
  const shown = held.reduce((total, period) => total + period.count, 0);
  if (peak === null) return `No ${noun} here can be placed in time.`;
  const all = count(shown, noun);
  if (held.length === 1) return `${all}, ${within(peak.period)}.`;
  const most = held.filter((period) => period.count === peak.count).length;
  const spread = `${all} in ${count(held.length, axis.unit)}`;
  return most > 1
    ? `${spread}, at most ${number(peak.count)} in a ${axis.unit}.`
    : `${spread}, most ${within(peak.period)} (${number(peak.count)}).`;
}

const within = (period: Period): string => `in ${period.words.endsWith('s') ? 'the ' : ''}${period.words}`;

/** What the bars leave out: articles known by their year alone, and the undated; null where nothing is. */
export function leftOut({ yearOnly, undated }: Series, noun = 'article'): string | null {
  const years = yearOnly.reduce((total, { count: held }) => total + held, 0);
  const parts = [
    ...(years === 0
      ? []
      : [`${count(years, noun)} known by year alone (${list(yearOnly.map(({ year }) => `${year}`))})`]),
    ...(undated === 0 ? [] : [`${number(undated)} undated`]),
  ];
  return parts.length === 0 ? null : `Not in the bars: ${parts.join('; ')}.`;
}

/** All of a series as a phrase: `2 in May 2018, 1 in June 2018`. */
export function phraseOf(axis: TimeAxis, series: Series): string {
  const held = heldPeriods(axis, series).map(({ period, count: n }) => `${number(n)} ${within(period)}`);
  const loose = series.yearOnly.map(({ year, count: n }) => `${number(n)} in ${year}, month unknown`);
  const undated = series.undated === 0 ? [] : [`${number(series.undated)} undated`];
  return [...held, ...loose, ...undated].join('; ');
}
