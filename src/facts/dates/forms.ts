import { dayOf } from './calendar.ts';
import { eraAt, thaiYearAt } from './eras.ts';
import { joined, monthAt } from './months.ts';
import { solarAt } from './solar.ts';
import type { Token } from './tokens.ts';

/** The calendar part of a date as printed, read from tokens; `next` is the token after it. */
export interface CalendarMatch {
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
  /** Day and month may be the other way round. */
  readonly swappable: boolean;
  /** The year is printed with two digits. */
  readonly shortYear: boolean;
  readonly next: number;
}

type Reader = (tokens: readonly Token[], i: number, language: string | null) => CalendarMatch | null;

/** A year run together with the day that a second printing of the date begins with: `201922. Dezember`. */
const gluedYear = (t: Token | undefined): number | null => {
  const match = t?.kind === 'number' ? /^((?:19|20)\d{2})\d{1,2}$/.exec(t.printed) : null;
  return match ? Number(match[1]) : null;
};
const year4 = (t: Token | undefined): number | null =>
  t?.kind === 'number' && t.printed.length === 4 && t.value >= 1700 && t.value <= 2199 ? t.value : null;
const small = (t: Token | undefined, max: number): number | null =>
  t?.kind === 'number' && t.printed.length <= 2 && t.value >= 1 && t.value <= max ? t.value : null;

/** A match, unless the calendar has no such day. */
function exact(
  match: Omit<CalendarMatch, 'swappable' | 'shortYear'> & Partial<CalendarMatch>,
): CalendarMatch | null {
  const { year, month, day } = match;
  if (day !== null && dayOf(year ?? 2000, month, day) === null) return null;
  return { swappable: false, shortYear: false, ...match };
}

/** `2018-06-22`, `2017/10/31`, `2017.10.31`, `2017. 10. 31.` */
const yearFirst: Reader = (tokens, i) => {
  const year = year4(tokens[i]);
  const mark = tokens[i + 1];
  if (year === null || !mark || mark.spaced || !'-/.'.includes(mark.text)) return null;
  const month = small(tokens[i + 2], 12);
  const day = small(tokens[i + 4], 31);
  if (month === null || day === null || !joined(tokens[i + 3], mark.text)) return null;
  if (mark.text !== '.' && (tokens[i + 2]?.spaced || tokens[i + 4]?.spaced)) return null;
  const closed = mark.text === '.' && joined(tokens[i + 5], '.');
  return exact({ year, month, day, next: closed ? i + 6 : i + 5 });
};

/** `28/04/2018`, `29.06.2017`, `15-03-2022`, `09/12/17`; the order is settled where one number exceeds 12. */
const yearLast: Reader = (tokens, i) => {
  const a = small(tokens[i], 31);
  const mark = tokens[i + 1];
  const b = small(tokens[i + 2], 31);
  if (a === null || b === null || !mark || mark.spaced || !'-/.'.includes(mark.text)) return null;
  const last = tokens[i + 4];
  const longer = joined(tokens[i - 1], mark.text) && tokens[i - 2]?.kind === 'number';
  if (longer) return null;
  if (!joined(tokens[i + 3], mark.text) || last?.kind !== 'number') return null;
  if (mark.text !== '.' && (tokens[i + 2]?.spaced || last.spaced)) return null;
  const short = last.printed.length === 2 && mark.text !== '-' && !last.spaced;
  const year = short ? 2000 + last.value : (year4(last) ?? gluedYear(last));
  if (year === null || (short && isVersion(tokens, i, mark.text))) return null;
  const rest = { year, next: i + 5, shortYear: short };
  if (b > 12) return a > 12 ? null : exact({ ...rest, month: a, day: b });
  return exact({ ...rest, month: b, day: a, swappable: mark.text === '/' && a <= 12 && a !== b });
};

/** Signs that number a version rather than a day: `1.9.22_1171`, `v1.9.22`, `1.9.22-beta`. */
function isVersion(tokens: readonly Token[], i: number, mark: string): boolean {
  const [before, after] = [tokens[i - 1], tokens[i + 5]];
  const led = before !== undefined && !tokens[i]?.spaced && ['v', '_', '[', '+', '='].includes(before.text);
  return led || (after !== undefined && !after.spaced && [mark, '_', '-', '+'].includes(after.text));
}

/** Without a year and in lower case these are English verbs: `may 20`, `march 12`. */
const VERBS = new Set(['may', 'march']);
const mayBeVerb = (token: Token | undefined): boolean => token !== undefined && VERBS.has(token.printed);

const ORDINALS = new Set(['st', 'nd', 'rd', 'th', 'er', 're', 'º', 'ª', 'o', 'a', 'η']);
const OF = new Set(['de', 'of', 'del', 'd', '-', '/', '.', 'г', 'р', ',', '،', '’', "'", 'year', 'den']);

/** A year within the next few tokens, over punctuation and `de`; `(2017)` behind a Juche year. */
function yearAfter(tokens: readonly Token[], i: number): { year: number; next: number } | null {
  for (let j = i; j < i + 3; j++) {
    const clock = tokens[j + 1]?.text === ':' && !tokens[j + 1]?.spaced;
    const year = (clock ? null : year4(tokens[j])) ?? gluedYear(tokens[j]);
    if (year !== null) return { year, next: j + 1 };
    if (!OF.has(tokens[j]?.text ?? '') || tokens[j]?.text === '/') break;
  }
  const [quote, short] = [tokens[i], tokens[i + 1]];
  if (quote && "'’".includes(quote.text) && short?.printed.length === 2 && short.value >= 0 && !short.spaced)
    return { year: 2000 + short.value, next: i + 2 };
  const j = tokens[i]?.text === ',' ? i + 1 : i;
  const juche =
    tokens[j]?.text === 'juche' && tokens[j + 1]?.kind === 'number' && tokens[j + 2]?.text === '(';
  const year = juche ? year4(tokens[j + 3]) : null;
  if (year === null) return null;
  return { year, next: tokens[j + 4]?.text === ')' ? j + 5 : j + 4 };
}

/** `March 2, 2016`, `Oct. 16`, `September 13th, 2019`, `September 13, Juche 106 (2017)`, `March 2022`. */
const monthFirst: Reader = (tokens, i, language) => {
  const name = monthAt(tokens, i, language);
  if (!name) return null;
  let j = name.next;
  const day = small(tokens[j], 31);
  if (day === null) {
    const found = yearAfter(tokens, j);
    return found && !tokens[j]?.text.startsWith('-')
      ? exact({ year: found.year, month: name.month, day: null, next: found.next })
      : null;
  }
  const after = tokens[++j];
  if (after && !after.spaced && ORDINALS.has(after.text)) j++;
  if (joined(tokens[j], ':')) return null;
  const found = yearAfter(tokens, j);
  if (!found && mayBeVerb(tokens[i])) return null;
  return exact({ year: found?.year ?? null, month: name.month, day, next: found?.next ?? j });
};

/** `28 March 2018`, `16 октября 2017`, `13 de marzo de 2014`, `1er mars`, `12-Sep-2017`, `15-Mar-22`. */
const dayFirst: Reader = (tokens, i, language) => {
  const day = small(tokens[i], 31);
  if (day === null) return null;
  let j = i + 1;
  const after = tokens[j];
  if (after && !after.spaced && ORDINALS.has(after.text)) j++;
  for (let skipped = 0; skipped < 2 && OF.has(tokens[j]?.text ?? '') && tokens[j]?.text !== ','; skipped++)
    j++;
  const name = monthAt(tokens, j, language);
  if (!name) return null;
  const [dash, last] = [tokens[name.next], tokens[name.next + 1]];
  if (joined(dash, '-') && last?.kind === 'number' && last.printed.length === 2 && !last.spaced) {
    return exact({ year: 2000 + last.value, month: name.month, day, next: name.next + 2, shortYear: true });
  }
  const thai = name.meanings.some((m) => m.language === 'th') ? thaiYearAt(tokens, name.next) : null;
  const found = thai ?? yearAfter(tokens, name.next);
  if (!found && mayBeVerb(tokens[j])) return null;
  return exact({ year: found?.year ?? null, month: name.month, day, next: found?.next ?? name.next });
};

/** Words and signs between a year and the month or day behind it. */
const AFTER_YEAR = new Set(['.', 'm', 'gada', ',', 'թ', 'ж', 'г', '-', '(', 'e', ')', 'ko', 'оны']);

/** `2018. június 22.`, `2018 m. birželio 22 d.`, `2021. gada 13. janvāris`. */
const yearMonthDay: Reader = (tokens, i, language) => {
  const year = year4(tokens[i]);
  if (year === null) return null;
  let j = i + 1;
  while (j < i + 5 && AFTER_YEAR.has(tokens[j]?.text ?? '')) j++;
  const name = monthAt(tokens, j, language);
  if (name) {
    const day = small(tokens[name.next], 31);
    return day === null ? null : exact({ year, month: name.month, day, next: name.next + 1 });
  }
  const day = j === i + 1 ? null : small(tokens[j], 31);
  if (day === null) return null;
  const behind = joined(tokens[j + 1], '.') || joined(tokens[j + 1], '-') ? j + 2 : j + 1;
  const last = monthAt(tokens, behind, language);
  return last ? exact({ year, month: last.month, day, next: last.next }) : null;
};

/** `26 | 01 | 2022`, `26 / 01 / 2022`: day, month and year set apart. */
const setApart: Reader = (tokens, i) => {
  const [day, mark, month] = [small(tokens[i], 31), tokens[i + 1], small(tokens[i + 2], 12)];
  const [again, last] = [tokens[i + 3], tokens[i + 4]];
  const year = year4(last);
  if (day === null || month === null || year === null || !mark || !again || mark.text !== again.text)
    return null;
  const spaced = mark.spaced && again.spaced && tokens[i + 2]?.spaced && last?.spaced;
  if (!spaced || !'|/·•'.includes(mark.text) || tokens[i - 1]?.text === mark.text) return null;
  return exact({ year, month, day, next: i + 5, swappable: mark.text === '/' && day <= 12 && day !== month });
};

const UNITS = [
  ['年', '月', '日'],
  ['년', '월', '일'],
] as const;

/** `2017年9月12日`, `9月12日`, `2017년 9월 12일`. */
const withUnits: Reader = (tokens, i) => {
  for (const [y, m, d] of UNITS) {
    const year = tokens[i + 1]?.text.startsWith(y) ? year4(tokens[i]) : null;
    const j = year === null ? i : i + 2;
    const month = tokens[j + 1]?.text.startsWith(m) ? small(tokens[j], 12) : null;
    if (month === null) continue;
    const day = tokens[j + 3]?.text.startsWith(d) ? small(tokens[j + 2], 31) : null;
    if (day === null && year === null) continue;
    return exact({ year, month, day, next: day === null ? j + 2 : j + 4 });
  }
  return null;
};

const MONTH_VI = new Set(['tháng', 'thg']);

/** `12 tháng 9 năm 2017`, `12 tháng 9, 2017`. */
const vietnamese: Reader = (tokens, i) => {
  const day = small(tokens[i], 31);
  if (day === null || !MONTH_VI.has(tokens[i + 1]?.text ?? '')) return null;
  const month = small(tokens[i + 2], 12);
  if (month === null) return null;
  const link = [',', 'năm', '/', '-'].includes(tokens[i + 3]?.text ?? '');
  const year = link ? year4(tokens[i + 4]) : null;
  return exact({ year, month, day, next: year === null ? i + 3 : i + 5 });
};

/** `令和6年1月13日`, `民國110年5月17日`. */
function ofEra(tokens: readonly Token[], i: number): CalendarMatch | null {
  const era = eraAt(tokens, i);
  const month = era && tokens[era.unit + 2]?.text === '月' ? small(tokens[era.unit + 1], 12) : null;
  if (!era || month === null) return null;
  const day = tokens[era.unit + 4]?.text === '日' ? small(tokens[era.unit + 3], 31) : null;
  return exact({ year: era.year, month, day, next: era.unit + (day === null ? 3 : 5) });
}

const solar: Reader = (...at) => ((match) => match && exact(match))(solarAt(...at));

/** Forms that begin with a number. */
const READERS: readonly Reader[] = [
  yearFirst,
  yearLast,
  setApart,
  withUnits,
  vietnamese,
  yearMonthDay,
  solar,
  dayFirst,
];

/** The first form of date that fits at token `i`; never a day that does not exist. */
export function calendarAt(
  tokens: readonly Token[],
  i: number,
  language: string | null,
): CalendarMatch | null {
  const token = tokens[i];
  if (token?.kind === 'word') return monthFirst(tokens, i, language) ?? ofEra(tokens, i);
  if (token?.kind !== 'number' || token.printed.length > 4) return null;
  for (const read of READERS) {
    const match = read(tokens, i, language);
    if (match) return match;
  }
  return null;
}
