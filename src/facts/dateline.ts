import { namedAgain } from './dateline-again.ts';
import { easternDateline } from './dateline-eastern.ts';
import type { Dateline, FoundDateline, Stretch } from './dateline-parts.ts';
import { findDates } from './dates/mentions.ts';
import type { Page, Piece } from './page.ts';
import { isCapitals, isKnownPlace, looksLikePlace } from './places.ts';

/** A dateline is sought in this many characters. */
const REACH = 140;

interface Cut {
  /** Where the words of the dateline end and where the text goes on. */
  readonly head: number;
  readonly rest: number;
  readonly mark: 'dash' | 'colon' | 'parenthesis' | 'slash' | 'stop';
}

const DASH = /\s+(?:--?|[–—―=])(?=\s|$)|[—―]|\s?[.]\s?[–—-]\s|\s--|--\s/;

/** `Seoul. The …`, `СЕУЛ, 5 мая. …`, `BILBAO.- …`; not the full stop of `St. Petersburg`. */
const STOP = /^(?:St\.? )?[^.!?]{2,36}\.(?=[\s–—-])/u;

/** Where a dateline could end, the earliest first; at a full stop only where nothing else ends it. */
function cuts(text: string): Cut[] {
  const window = text.slice(0, REACH);
  const found: Cut[] = [];
  const slash = /^[^/]{2,80}\.?\s?\/([^/\d]{2,20})\/\.?/.exec(window);
  if (slash) found.push({ head: slash[0].length, rest: slash[0].length, mark: 'slash' });
  const open = window.indexOf('(', 2);
  const close = window.indexOf(')', open);
  if (open > 0 && close > 0) {
    const after = /^\s*\)?\s*(?:\(\w+\))?\s*(?:--?|[–—―=:.-])*\s*/.exec(window.slice(close + 1))?.[0] ?? '';
    found.push({ head: close + 1, rest: close + 1 + after.length, mark: 'parenthesis' });
  }
  const dash = DASH.exec(window);
  if (dash) found.push({ head: dash.index, rest: dash.index + dash[0].length, mark: 'dash' });
  const colon = window.indexOf(': ');
  if (colon > 0) found.push({ head: colon, rest: colon + 2, mark: 'colon' });
  found.sort((a, b) => a.head - b.head || b.rest - a.rest);
  const stop = STOP.exec(window);
  if (stop) found.push({ head: stop[0].length - 1, rest: stop[0].length, mark: 'stop' });
  return found;
}

function trim(text: string, from: number, to: number): Stretch | null {
  let [a, b] = [from, to];
  while (a < b && /[\s,.(/]/.test(text[a] ?? '')) a++;
  while (b > a && /[\s,()/–—-]/.test(text[b - 1] ?? '')) b--;
  return b > a ? { from: a, to: b } : null;
}

/** `(Yonhap)`, `/TASS/` at the end of a dateline. */
function agencyIn(text: string, cut: Cut): Stretch | null {
  const words = text.slice(0, cut.head);
  const match = cut.mark === 'slash' ? /\/([^/]+)\/\.?$/.exec(words) : /\(([^()]{2,40})\)\s*$/.exec(words);
  if (!match?.[1] || /\p{Nd}/u.test(match[1])) return null;
  const from = match.index + 1;
  return { from, to: from + match[1].length };
}

/** Reads the words before a cut; null where they are no dateline. */
function readCut(text: string, cut: Cut, language: string | null): Dateline | null {
  const agency = agencyIn(text, cut);
  if ((cut.mark === 'parenthesis' || cut.mark === 'slash') && !agency) return null;
  const words = text.slice(0, agency ? agency.from - 1 : cut.head);
  const date = findDates(words, language)[0] ?? null;
  if (date && trim(words.replace(/[\p{L}.]{1,12}$/u, ''), date.end, words.length)) return null;
  const place = trim(text, 0, date ? date.start : words.length);
  if (!place) return agency && date ? { place, agency, date, whole: { from: 0, to: cut.head } } : null;
  const name = text.slice(place.from, place.to);
  if (!looksLikePlace(name)) return null;
  const first = name.split(/[,/]/)[0] ?? name;
  const open = cut.mark === 'parenthesis' && cut.rest <= cut.head + 1 && !isCapitals(first);
  const marked = (agency !== null && !open) || date !== null;
  const plain = cut.mark === 'colon' || (cut.mark === 'stop' && !/[–—-]/.test(text[cut.rest] ?? ''));
  const telling = isKnownPlace(first) || (!plain && isCapitals(first));
  if (cut.mark === 'stop' && date !== null && !telling && !isCapitals(first)) return null;
  if (!marked && !telling) return null;
  return { place, agency, date, whole: { from: 0, to: cut.head } };
}

/** `WASHINGTON The U.S. on Thursday …`: capitals with nothing between them and the report. */
function bareCapitals(text: string): Dateline | null {
  const capitals = /^\p{Lu}{3,}(?: \p{Lu}{3,}){0,2}(?= \p{Lu}[\p{Ll} ])/u.exec(text)?.[0];
  if (!capitals || !isKnownPlace(capitals)) return null;
  const whole = { from: 0, to: capitals.length };
  return { place: whole, agency: null, date: null, whole };
}

/** `(ANSA) - ROMA, 03 GEN - …`: the agency first. */
function agencyFirst(text: string, language: string | null): Dateline | null {
  const lead = /^\(([^()]{2,24})\)\s*[-–—]\s*/.exec(text);
  if (!lead?.[1]) return null;
  const inner = westernDateline(text.slice(lead[0].length), language);
  if (!inner) return null;
  const by = lead[0].length;
  const shift = (s: Stretch | null): Stretch | null => s && { from: s.from + by, to: s.to + by };
  const date = inner.date && { ...inner.date, start: inner.date.start + by, end: inner.date.end + by };
  return {
    place: shift(inner.place),
    agency: { from: 1, to: 1 + lead[1].length },
    date,
    whole: { from: 0, to: inner.whole.to + by },
  };
}

function westernDateline(text: string, language: string | null): Dateline | null {
  for (const cut of cuts(text)) {
    const read = readCut(text, cut, language);
    if (read) return read;
  }
  return bareCapitals(text);
}

/**
 * The dateline at the head of a paragraph: `SEOUL, May 8 (Yonhap) —`, `UNITED NATIONS, March 28. /TASS/.`,
 * `МОСКВА, 16 октября —`, `[서울=…]`, `本报北京8月14日电`; null where there is none.
 */
export function readDateline(text: string, language: string | null): Dateline | null {
  return easternDateline(text) ?? agencyFirst(text, language) ?? westernDateline(text, language);
}

/** The piece together with what was cut from the head of the same line just before it. */
function withHead(page: Page, piece: Piece): Piece {
  const before = page.pieces[piece.index - 1];
  if (!before || before.block !== piece.block || before.text.length > REACH) return piece;
  const text = piece.block.text.slice(before.from, piece.from + piece.text.length);
  return { ...before, text, label: piece.label, rule: piece.rule };
}

/** Datelines open one of the first few paragraphs; what stands before is an introduction. */
const PARAGRAPHS = 4;

/** A line of its own between headline and body that is a known place: `WASHINGTON`. */
function standing(page: Page): FoundDateline | null {
  const first = page.body[0]?.index ?? 0;
  for (const piece of page.pieces.slice(Math.max(0, first - 3), first + 2)) {
    if (piece.text.length > REACH) continue;
    const text = piece.text.replace(/(?<![\s,.:–—-])[\s,.:–—-]+$/, '');
    const names = text.split(/(?:(?<!\s)\s+)?[/,]\s*/);
    const place = isCapitals(text) && names.length <= 3 && names.every(isKnownPlace);
    const whole = { from: 0, to: text.length };
    if (place) return { piece, place: whole, agency: null, date: null, whole };
  }
  return null;
}

/** The article's dateline, or null. */
export function findDateline(page: Page, language: string | null): FoundDateline | null {
  for (const piece of page.body.slice(0, PARAGRAPHS)) {
    const candidates = piece.from > 0 ? [withHead(page, piece), piece] : [piece];
    for (const candidate of candidates) {
      const read = readDateline(candidate.text, language);
      if (read) return { ...read, piece: candidate };
    }
  }
  return standing(page) ?? namedAgain(page);
}
