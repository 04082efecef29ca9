import type { Fact } from '../types.ts';
import { findDates } from './dates/mentions.ts';
import { evidenceFrom, type Page, type Piece } from './page.ts';
import { isCapitals, isKnownPlace, looksLikePlace } from './places.ts';

/** The place a report was filed from where the line of its date names it: `Nov. 28, 2022 10:04 pm IST - JODHPUR`, `Sevilla / Lorca - 11 may 2023`. */

/** A line longer than this is prose. */
const LONGEST = 160;
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

/** The longest run of words before the dash in front of a date that are known places. */
function beforeDate(text: string, start: number): { from: number; name: string } | null {
  const before = /^(.*\S)\s[-–—|]\s*$/u.exec(text.slice(0, start))?.[1];
  if (!before) return null;
  const starts = [...before.matchAll(/\S+/gu)].map(({ index }) => index).slice(-WORDS);
  const from = starts.find((at) => /^\p{Lu}/u.test(before.slice(at)) && everyKnown(before.slice(at)));
  return from === undefined ? null : { from, name: before.slice(from) };
}

function placeIn(piece: Piece): { from: number; name: string } | null {
  const dates = findDates(piece.text);
  const [first, last] = [dates[0], dates.at(-1)];
  return first && last ? (behindDate(piece.text, last.end) ?? beforeDate(piece.text, first.start)) : null;
}

/** The place named beside the date above the text; none where no such line names one. */
export function placeBesideDate(page: Page): Fact<string> {
  for (const piece of page.pieces.slice(0, page.lead)) {
    if ((piece.label !== 'date' && piece.label !== 'byline') || piece.text.length > LONGEST) continue;
    const found = placeIn(piece);
    if (!found) continue;
    const { from, name } = found;
    const said = {
      kind: 'stamp',
      implies: name,
      verdict: 'used',
      reason: 'It stands beside the date above the text.',
    } as const;
    return { value: name, evidence: [evidenceFrom(page, piece, from, from + name.length, said)] };
  }
  return { value: null, evidence: [] };
}
