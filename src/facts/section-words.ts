import { headlineWords } from './headline-words.ts';
import { once } from './lexicon.ts';
import { isMenuWord } from './menu-words.ts';
import type { Piece } from './page.ts';

/** A stretch of a piece that names a section. */
export interface Part {
  readonly piece: Piece;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What parts the levels of a breadcrumb. */
export const SEPARATOR = /\s*(?:>>|»|›|>|►|▶)\s*|\s+[/|]\s+|\s{2,}/u;

/** Most levels of a breadcrumb that are given together; of more, the first is the section. */
export const LEVELS = 2;

/** Labels of lines in which no section is named. */
export const NOT_HEAD: ReadonlySet<string> = new Set([
  'body',
  'title',
  'caption',
  'credit',
  'related',
  'comments',
  'quote',
  'list',
  'table',
  'copyright',
]);

/** Parts of breadcrumbs and menus that are no section, in small letters. */
export const dropped = once(() => new Set(headlineWords()['not sections']));
/** One to four capitalised words without a verb of stamps: `World, Japan`, `Nation & World`. */
export function isSectionName(text: string): boolean {
  if (text.split(/\s+/).length > 4 || text.length < 2 || text.length > 36 || /[.!?:;"“]/.test(text))
    return false;
  return (
    /^[\p{Lu}\p{Lo}][\p{L}\p{M}, &/·-]+$/u.test(text) &&
    !/\b(?:by|min|read|updated|source|published|posted)\b/i.test(text)
  );
}

/** A button or a word of menus just above the headline: `BUSCAR`, `Actions`. */
export function isButton(text: string): boolean {
  return dropped().has(text.trim().toLowerCase()) || isMenuWord(text);
}
