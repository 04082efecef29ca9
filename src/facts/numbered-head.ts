import type { Page } from './page.ts';
import { isButton, isSectionName, LEVELS, type Part } from './section-words.ts';

/** Symbols by which an organisation numbers its documents: `SC/13141`, `A/RES/72/1`, `GOV/2017/36`, `SG/SM/18827-SC/13099`. */
const SYMBOL =
  /^\p{Lu}{1,5}(?:\/[\p{Lu}\p{Nd}.]{1,8}){1,4}(?:-\p{Lu}{1,5}(?:\/[\p{Lu}\p{Nd}.]{1,8}){1,4})?(?:\s?\(\p{Nd}{4}\))?$/u;

/**
 * The series and the body that a numbered document names above its symbol, each on a line of its own
 * (`Meetings Coverage`, `Security Council`, `SC/13141`), the widest first; empty where the page shows no symbol above the text.
 */
export function aboveSymbol(page: Page): Part[] {
  const pieces = page.pieces.slice(0, page.lead);
  const at = pieces.findIndex(({ text }) => SYMBOL.test(text) && /\p{Nd}/u.test(text));
  const parts: Part[] = [];
  for (let i = at - 1; i >= 0 && parts.length < LEVELS; i--) {
    const piece = pieces[i];
    if (!piece || !isSectionName(piece.text) || isButton(piece.text)) break;
    parts.unshift({ piece, from: 0, to: piece.text.length, text: piece.text });
  }
  return parts;
}
