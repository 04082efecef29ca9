import type { FoundDateline } from './dateline-parts.ts';
import type { Page } from './page.ts';
import { isCapitals, looksLikePlace } from './places.ts';

/** A name, a dash and the report. */
const NAME_DASH = /^(\p{Lu}[\p{L}’']*(?: \p{Lu}[\p{L}’']*){0,2})\s[-–—]\s(?=[\p{Lu}"“«])/u;
/** A name in capitals, a full stop and the report. */
const NAME_STOP = /^(\p{Lu}[\p{Lu}’']{3,}(?: \p{Lu}[\p{Lu}’']+){0,2})\.\s(?=\p{Lu}\p{Ll})/u;
/** A second dash so near the first makes an insert of what stands between. */
const INSERT = 90;
/** Behind a short word in small letters: `di Garut`, `en Almenara`. */
const LED = /(?:^|\s)\p{Ll}{1,3}$/u;
const SPOKEN: ReadonlySet<string> = new Set(['title', 'body', 'caption', 'dek']);

/**
 * Whether a page speaks of a name as of a place: led to by a short word in headline, text or captions, or among the tags or a row
 * of small words below the text.
 */
export function speaksOf(page: Page, name: string): boolean {
  const sought = name.toLowerCase();
  return page.pieces.some(({ label, text, zone }) => {
    const lower = text.toLowerCase();
    const tags = label === 'tags' || (label === 'nav' && zone === 'tail' && lower === text);
    if (!tags && !SPOKEN.has(label)) return false;
    for (let at = lower.indexOf(sought); at >= 0; at = lower.indexOf(sought, at + sought.length)) {
      const whole =
        !/[\p{L}\p{N}]/u.test(lower[at + sought.length] ?? ' ') &&
        !/[\p{L}\p{N}]/u.test(lower[at - 1] ?? ' ');
      if (!whole) continue;
      if (tags) return true;
      if (text.startsWith(name, at) && LED.test(text.slice(Math.max(0, at - 6), Math.max(0, at - 1))))
        return true;
    }
    return false;
  });
}

/** `CHIOGGIA` as it stands in running text. */
function usual(name: string): string {
  const word = (_: string, gap: string, letter: string): string => gap + letter.toUpperCase();
  return isCapitals(name) ? name.toLowerCase().replace(/(^|\s)(\p{L})/gu, word) : name;
}

/**
 * A place that no list holds at the head of the text, told by the page's speaking of it again: `Garut - Sebanyak …`, then
 * `di Garut`; `CHIOGGIA. Due anni …` with a tag of that name. Null where the page does not.
 */
export function namedAgain(page: Page): FoundDateline | null {
  const piece = page.body[0];
  const match = piece ? (NAME_DASH.exec(piece.text) ?? NAME_STOP.exec(piece.text)) : null;
  const name = match?.[1];
  if (!piece || !match || !name || !looksLikePlace(name)) return null;
  const after = match[0].length;
  if (/\s[-–—]\s/u.test(piece.text.slice(after, after + INSERT))) return null;
  if (!speaksOf(page, usual(name))) return null;
  const whole = { from: 0, to: name.length };
  return { piece, place: whole, agency: null, date: null, whole };
}
