import type { Fact } from '../types.ts';
import { speaksOf } from './dateline-again.ts';
import { findDates } from './dates/mentions.ts';
import { evidenceFrom, type Page, type Piece } from './page.ts';
import { isCapitals, isKnownPlace, looksLikePlace } from './places.ts';

/** The place a report was filed from where the line of its date names it: `Nov. 28, 2022 10:04 pm IST - JODHPUR`, `Sevilla / Lorca - 11 may 2023`. */

/** A line longer than this is prose. */
const LONGEST = 160;
/** Labels of lines with a date; before a bar a place looks like a section. */
const STAMPED: ReadonlySet<string> = new Set(['date', 'byline', 'section']);
/** Behind the last date, past the time zone. */
const BEHIND = /^\s?[\p{Lu}:\d +]{0,10}\s[-–—|]\s(\p{Lu}[^–—|:]{1,36})$/u;
/** Words before a date that may be a place, most of them. */
const WORDS = 4;

const everyKnown = (name: string): boolean => name.split(/\s*[/,]\s*/).every((part) => isKnownPlace(part));

function behindDate(text: string, end: number): { from: number; name: string } | null {
  const name = BEHIND.exec(text.slice(end))?.[1]?.trim();
  if (!name || !looksLikePlace(name) || !(isCapitals(name) || everyKnown(name))) return null;
  return { from: text.indexOf(name, end), name };
}

/** A byline that closes with a place behind a long dash: `Por Ana Reis, Portal do Vale — Paranapuã`. */
const BEHIND_NAME = /^\p{L}{1,6} .{3,80}\s—\s(\p{Lu}[\p{L}\p{M} '’-]{2,35})$/u;

function behindName(piece: Piece, page: Page): { from: number; name: string } | null {
  const name = piece.label === 'byline' ? BEHIND_NAME.exec(piece.text)?.[1] : undefined;
  if (name === undefined || !looksLikePlace(name)) return null;
  const told = isKnownPlace(name) || page.body.some(({ text }) => text.includes(name));
  return told ? { from: piece.text.length - name.length, name } : null;
}

/** Nothing but a name in front of the bar or dash before a date, of which the page speaks as of a place. */
function aloneBefore(piece: Piece, start: number, page: Page): { from: number; name: string } | null {
  const name = /^(\p{Lu}[^,:|–—]{1,34}\S)\s[-–—|]\s*$/u.exec(piece.text.slice(0, start))?.[1];
  return name !== undefined && looksLikePlace(name) && speaksOf(page, name) ? { from: 0, name } : null;
}

/** The longest run of words before the dash in front of a date that are known places. */
function beforeDate(text: string, start: number): { from: number; name: string } | null {
  const before = /^(.*\S)\s[-–—|]\s*$/u.exec(text.slice(0, start))?.[1];
  if (!before) return null;
  const starts = [...before.matchAll(/\S+/gu)].map(({ index }) => index).slice(-WORDS);
  const from = starts.find((at) => /^\p{Lu}/u.test(before.slice(at)) && everyKnown(before.slice(at)));
  return from === undefined ? null : { from, name: before.slice(from) };
}

function placeIn(piece: Piece, page: Page): { from: number; name: string } | null {
  const dates = findDates(piece.text);
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last) return behindName(piece, page);
  const { text } = piece;
  return behindDate(text, last.end) ?? beforeDate(text, first.start) ?? aloneBefore(piece, first.start, page);
}

/** The place named beside the date above the text; none where no such line names one. */
export function placeBesideDate(page: Page): Fact<string> {
  for (const piece of page.pieces.slice(0, page.lead)) {
    if (!STAMPED.has(piece.label) || piece.text.length > LONGEST) continue;
    const found = placeIn(piece, page);
    if (!found) continue;
    const { from, name } = found;
    const said = {
      kind: 'stamp',
      implies: name,
      verdict: 'used',
      reason: 'It stands beside the date or the byline above the text.',
    } as const;
    return { value: name, evidence: [evidenceFrom(page, piece, from, from + name.length, said)] };
  }
  return { value: null, evidence: [] };
}
