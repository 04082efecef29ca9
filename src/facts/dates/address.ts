import type { Page, Piece } from '../page.ts';
import { type Day, dayOf } from './calendar.ts';

/** A date read from the path of a web address. */
export interface AddressDate {
  /** A day, or year and month: `2018-06-16`, `2018-06`. */
  readonly value: string;
  readonly day: Day | null;
  readonly words: string;
}

const DAY_FORMS = [
  /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/_.-]|$)/,
  /\/((?:19|20)\d{2})(\d{2})[/-](\d{2})(?=\/|$)/,
  /(?:^|[/_.-])((?:19|20)\d{2})-(\d{2})-(\d{2})(?=[/_.-]|$)/,
  /(?:^|[/_.-])((?:19|20)\d{2})(\d{2})(\d{2})(?=[/_.-]|$)/,
  /\/[A-Z]{2,3}((?:19|20)\d{2})(\d{2})(\d{2})\d{3,}/,
];
const MONTH_NAME = /\/((?:19|20)\d{2})\/([a-z]{3})\/(\d{1,2})\//;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_FORM = /\/((?:19|20)\d{2})[/-](0[1-9]|1[0-2])(?=\/)/;

/**
 * The date an address bears in its path: `/2018/06/16/`, `/a/201806/22/`, `/2017/sep/12/`, `-20160517-`,
 * `/AEN20191217000400325`; year and month where that is all. Null where it bears none.
 */
export function dateInAddress(url: string): AddressDate | null {
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/[?#].*$/, '');
  for (const form of DAY_FORMS) {
    const match = form.exec(path);
    const day = match && dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
    if (match && day) return { value: day, day, words: match[0] };
  }
  const named = MONTH_NAME.exec(path);
  const month = named ? MONTHS.indexOf(named[2] ?? '') + 1 : 0;
  const day = named && month > 0 ? dayOf(Number(named[1]), month, Number(named[3])) : null;
  if (named && day) return { value: day, day, words: named[0] };
  const coarse = MONTH_FORM.exec(path);
  return coarse ? { value: `${coarse[1]}-${coarse[2]}`, day: null, words: coarse[0] } : null;
}

/** Host name of an address; null where it is none. */
export function hostOf(url: string): string | null {
  return /^[a-z]+:\/\/([^/:?#\s]+)/i.exec(url)?.[1]?.toLowerCase() ?? null;
}

/** The day a web archive captured a page, from its address: `/web/20070215113022/`. */
export function captureDay(url: string): Day | null {
  const match = /\/web\/(\d{4})(\d{2})(\d{2})\d{0,6}[a-z_]*\//.exec(url);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** A date in an address printed on the page, in the banner of a web archive. */
export function printedAddress(page: Page): { day: Day; piece: Piece; from: number; to: number } | null {
  for (const piece of page.pieces) {
    if (piece.zone === 'body') continue;
    for (const match of piece.text.matchAll(/https?:\/\/\S+/g)) {
      const url = match[0].replace(/^https?:\/\/web\.archive\.org\/web\/\d+[a-z_]*\//, '');
      const day = dateInAddress(url)?.day;
      if (day) return { day, piece, from: match.index, to: match.index + match[0].length };
    }
  }
  return null;
}
