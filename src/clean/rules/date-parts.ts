/** Dates and times inside a line, by their form alone. What they mean is for the facts to say. */
import type { Lexicon } from '../lexicon.ts';
import { fold } from '../tokens.ts';

/** Numeric dates, dates of East Asian form, clock times, ISO stamps. */
const NUMERIC =
  /\d{4}[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,2}日?|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2}月\d{1,2}日|\d{4}년\s?\d{1,2}월\s?\d{1,2}일|\d{1,2}월\s?\d{1,2}일/g;
const CLOCK = /(?<![\d.,])\d{1,2}[:.h]\d{2}(?!\d)(?:[:.]\d{2})?\s?(?:[ap]\.?m\.?)?(?:Z|[+-]\d{2}:?\d{2})?/gi;
/** A word before a number and behind one; letters with their marks, since vowels of Thai and Hindi are such. */
const WORDED = [
  /[\p{L}\p{M}]{3,12}\.?\s+\d{1,2}(?:st|nd|rd|th)?\b/gu,
  /\d{1,2}(?:st|nd|rd|th|\.|er)?\s+(?:de\s+)?[\p{L}\p{M}]{3,12}/gu,
];
/** A month cut short to two parts, as in Thai: `12 มิ.ย. 2561`. */
const PARTED = /\d{1,2}\s+([\p{L}\p{M}]{1,4}\.[\p{L}\p{M}]{1,4}\.)/gu;

/** Whether a text holds a date: a numeric one, or a month's name beside a number. */
export function hasDate(text: string, lexicon: Lexicon): boolean {
  if (!/\d/.test(text)) return false;
  NUMERIC.lastIndex = 0;
  if (NUMERIC.test(text)) return true;
  for (const [worded] of WORDED.flatMap((form) => [...text.matchAll(form)]))
    for (const [word] of worded.matchAll(/[\p{L}\p{M}]{3,}/gu))
      if (lexicon.months.has(fold(word))) return true;
  for (const [, month = ''] of text.matchAll(PARTED)) if (lexicon.months.has(fold(month))) return true;
  return false;
}

/** Whether a text holds a year of four digits beside a date. */
export function hasFullDate(text: string, lexicon: Lexicon): boolean {
  return /(?:^|\D)(?:19|20)\d{2}(?!\d)/.test(text) && hasDate(text, lexicon);
}

/** Whether a text holds a time of day. */
export function hasClock(text: string): boolean {
  return /(?<![\d.,])\d{1,2}[:.h]\d{2}(?!\d)|(?<!\d)\d{1,2}\s?[ap]\.?m\b/i.test(text);
}

/** A text without its numeric dates and times. */
export function withoutDates(text: string): string {
  return text.replace(NUMERIC, ' ').replace(CLOCK, ' ');
}
