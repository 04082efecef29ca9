import { findDates } from './dates/mentions.ts';
import { isPersonName } from './names.ts';
import type { Page, Piece } from './page.ts';
import { isKnownPlace } from './places.ts';

/** `NAME, Abuja`: a name and where its bearer reports from. */
export function withPlace(text: string): boolean {
  const [name = '', place = '', more] = text.split(/(?:(?<!\s)\s+)?,\s*/);
  return more === undefined && isPersonName(name) && isKnownPlace(place);
}

/** True where the text uses every word of the name in lower case: `Mine Warfare`. */
export function isCommon(page: Page, name: string): boolean {
  const words = name.toLowerCase().split(/[\s-]+/);
  if (words[0] === name) return false;
  return words.every((word) => page.body.some((p) => wordIn(p.text, word)));
}

function wordIn(text: string, word: string): boolean {
  const at = text.indexOf(word);
  return at >= 0 && !/\p{L}/u.test(text[at - 1] ?? ' ') && !/\p{L}/u.test(text[at + word.length] ?? ' ');
}

const stampWord = (text: string): boolean =>
  text.length < 80 &&
  /\b(?:updated|published|posted|aktualisiert|min read|hours? ago|minutes ago)\b/i.test(text);

/** A date stands on the same line or the one above or below. */
export function besideStamp(page: Page, piece: Piece): boolean {
  return page.pieces
    .slice(Math.max(0, piece.index - 2), piece.index + 3)
    .some(
      (p) => p.label === 'date' || (p.text.length < 120 && findDates(p.text).length > 0) || stampWord(p.text),
    );
}

/** The name opens another line, as in a note on the author, or follows `by`. */
export function returns(page: Page, piece: Piece, name: string): boolean {
  return page.pieces.some((p) => {
    if (p.index <= piece.index || p.label === 'caption' || p.label === 'credit') return false;
    const at = p.text.indexOf(name);
    return at === 0
      ? p.text.length > name.length + 4
      : at > 0 && /\bby (?:[\p{Lu}][\p{L}-]+ )*$/iu.test(p.text.slice(0, at));
  });
}
