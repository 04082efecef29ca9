import { weekdayWords } from '../lexicon.ts';
import { type Day, dayOf } from './calendar.ts';
import { type Clock, clockAfter, clockAt, opensClock } from './clock.ts';
import { type CalendarMatch, calendarAt } from './forms.ts';
import { mayDate } from './may-date.ts';
import { type Token, tokenize } from './tokens.ts';

/** A date printed in a line of text. */
export interface DateMention {
  /** Where it stands in the line, weekday and time included. */
  readonly start: number;
  readonly end: number;
  readonly year: number | null;
  readonly month: number;
  /** Null where only the month is printed. */
  readonly day: number | null;
  readonly clock: Clock | null;
  /** Weekday printed beside it, Monday 1. */
  readonly weekday: number | null;
  /** Day and month may be the other way round: `03/04/2018`. */
  readonly swappable: boolean;
  readonly shortYear: boolean;
}

/** A word of two or three letters is a weekday in the text's own language only, or in one that shares an alphabet with few. */
function weekdayAt(token: Token | undefined, language: string | null): number | null {
  if (token?.kind !== 'word' || token.text.length < 2) return null;
  const meanings = weekdayWords().get(token.text);
  const own = meanings?.find((m) => m.language === language || m.language === 'en');
  if (own || token.text.length > 3 || language === null) return (own ?? meanings?.[0])?.number ?? null;
  return /^[a-z]+$/.test(token.text) ? null : (meanings?.[0]?.number ?? null);
}

/** Weekday just before token `i`, over a comma or full stop: `Thursday, Sept. 27`. */
function weekdayBefore(
  tokens: readonly Token[],
  i: number,
  language: string | null,
): { weekday: number; first: number } | null {
  let j = i - 1;
  while (j >= i - 2 && [',', '.', 'den', 'the'].includes(tokens[j]?.text ?? '')) j--;
  const weekday = weekdayAt(tokens[j], language);
  return weekday === null ? null : { weekday, first: j };
}

/** A year behind the time of day: `Jan 04 09:34 2021`, as many programs print it. */
function yearBehind(tokens: readonly Token[], i: number): { year: number; next: number } | null {
  const token = tokens[i];
  if (token?.kind !== 'number' || !/^(?:19|20)\d{2}$/.test(token.printed) || tokens[i + 1]?.text === ':')
    return null;
  return { year: token.value, next: i + 1 };
}

function mention(
  tokens: readonly Token[],
  i: number,
  match: CalendarMatch,
  early: Clock | null,
  from: number,
  language: string | null,
) {
  const named = weekdayBefore(tokens, i, language);
  const late = early ? null : clockAfter(tokens, match.next);
  const behind = late && match.year === null && match.day !== null ? yearBehind(tokens, late.next) : null;
  const next = behind?.next ?? late?.next ?? match.next;
  const last = tokens[next - 1];
  const first = early ? from : (named?.first ?? i);
  return {
    found: {
      start: tokens[first]?.start ?? 0,
      end: last?.end ?? 0,
      year: match.year ?? behind?.year ?? null,
      month: match.month,
      day: match.day,
      clock: early ?? late?.clock ?? null,
      weekday: named?.weekday ?? null,
      swappable: match.swappable,
      shortYear: match.shortYear,
    } satisfies DateMention,
    next,
  };
}

const LINKS = new Set([
  ',',
  '-',
  '–',
  '—',
  '|',
  '·',
  '•',
  '/',
  'on',
  '(',
  ')',
  '.',
  'the',
  'am',
  'le',
  'den',
]);

/** `4:41 PM - 12 Jun 2018`: a time with a date behind it. */
function timeFirst(tokens: readonly Token[], i: number, language: string | null) {
  const token = tokens[i];
  if (token === undefined || token.kind === 'mark' || (token.kind === 'word' && !opensClock(token)))
    return null;
  const time = clockAt(tokens, i);
  if (!time) return null;
  for (let j = time.next; j < time.next + 4; j++) {
    const match = calendarAt(tokens, j, language);
    if (match) return mention(tokens, j, match, time.clock, i, language);
    if (!LINKS.has(tokens[j]?.text ?? '') && weekdayAt(tokens[j], language) === null) return null;
  }
  return null;
}

/** A date's words stand no further than this from its digits, in characters. */
const REACH = 80;
const FIRST_DIGIT = /\p{Nd}/u;

/** Index of the first digit; -1 where there is none. */
function firstDigit(text: string): number {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) return i;
    if (code >= 0x660) return text.search(FIRST_DIGIT);
  }
  return -1;
}

/** The part of a line in which dates can stand: around its digits. Null where it has none. */
function around(text: string): { from: number; to: number } | null {
  const first = firstDigit(text);
  if (first < 0) return null;
  if (text.length <= 4 * REACH) return { from: 0, to: text.length };
  let last = text.length - 1;
  while (last > first && !FIRST_DIGIT.test(text[last] ?? '')) last--;
  const edge = (at: number, step: number): number => {
    let i = at;
    while (i > 0 && i < text.length && !/\s/.test(text[i] ?? '')) i += step;
    return Math.min(Math.max(i, 0), text.length);
  };
  return { from: edge(Math.max(0, first - REACH), -1), to: edge(Math.min(text.length, last + REACH), 1) };
}

/**
 * All dates printed in a line, in order, each to the precision printed and never one the calendar does
 * not have. `language` settles month words that two languages use differently.
 */
export function findDates(text: string, language: string | null = null): readonly DateMention[] {
  const window = around(text);
  if (!window) return NONE;
  const known = read.get(text);
  if (known && known.language === language) return known.dates;
  if (!mayDate(text, window.from, window.to)) return NONE;
  const dates = datesIn(text, language, window);
  if (read.size >= KEPT) read.clear();
  read.set(text, { language, dates });
  return dates;
}

const NONE: readonly DateMention[] = [];
/** Lines read last: several searches ask for the dates of the same few. */
const read = new Map<string, { language: string | null; dates: readonly DateMention[] }>();
const KEPT = 512;

function datesIn(text: string, language: string | null, window: { from: number; to: number }): DateMention[] {
  const tokens = tokenize(text, window.from, window.to);
  const found: DateMention[] = [];
  for (let i = 0; i < tokens.length; ) {
    const match = calendarAt(tokens, i, language);
    const hit = match ? mention(tokens, i, match, null, i, language) : timeFirst(tokens, i, language);
    if (hit) found.push(hit.found);
    i = hit ? hit.next : i + 1;
  }
  return found;
}

/** The day a mention names, given its year; null where it names none or there is no such day. */
export function dayOfMention(mention: DateMention, year = mention.year, swap = false): Day | null {
  if (year === null || mention.day === null) return null;
  return swap ? dayOf(year, mention.day, mention.month) : dayOf(year, mention.month, mention.day);
}
