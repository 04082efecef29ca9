/** Dates as styles of citation write them; one the page does not state stands in brackets with how sure it is. */

import { type DateView, monthName } from '../../dates.ts';

/** True where the date is printed on the page, so that it needs no word of how it is known. */
const isStated = (date: DateView): boolean => date.certainty === 'stated' && !date.byHand;

/** In brackets with its certainty, unless the page states it: `[15 June 2018, inferred]`. Null when undated. */
function certified(date: DateView, words: string): string | null {
  if (date.certainty === null) return null;
  return isStated(date) ? words : `[${words}, ${date.certaintyWord}]`;
}

/** `15 June 2018`; null when undated. */
export function dayFirst(date: DateView): string | null {
  return certified(date, britishWords(date));
}

/** `June 15, 2018`; null when undated. */
export function monthFirst(date: DateView): string | null {
  return certified(date, americanWords(date));
}

/** `15 June 2018` with the longer names of months shortened, as MLA has it: `14 Sept. 2019`; null when undated. */
export function shortMonth(date: DateView): string | null {
  const words = britishWords(date).replaceAll(/\p{Lu}\p{Ll}{4,}/gu, (month) =>
    month === 'September' ? 'Sept.' : `${month.slice(0, 3)}.`,
  );
  return certified(date, words);
}

/** `2018, June 15`, and `2018, June 15 [inferred]`: the year first, as APA has it; null when undated. */
export function yearFirst(date: DateView): string | null {
  if (date.certainty === null) return null;
  const { year, month } = date;
  const days = date.dayWords === null ? '' : ` ${date.dayWords}`;
  const parts = isRange(date)
    ? britishWords(date)
    : month === null
      ? `${year}`
      : `${year}, ${monthName(month)}${days}`;
  return isStated(date) ? parts : `${parts} [${date.certaintyWord}]`;
}

/** A range over more than one month has no parts that could be set in another order. */
const isRange = (date: DateView): boolean => date.dayWords === null && date.words.includes(' – ');

/** The date without its words of doubt, which brackets and certainty say, and without the hour. */
function britishWords(date: DateView): string {
  return date.words.replace(/^(?:about|perhaps) /, '').replace(/, \d{2}:\d{2}$/, '');
}

function americanWords(date: DateView): string {
  if (date.month === null || date.dayWords === null) return britishWords(date);
  return `${monthName(date.month)} ${date.dayWords}, ${date.year}`;
}
