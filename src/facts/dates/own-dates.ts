/** Dates that stand with the article's own words: in its headline, at the head of its first paragraph, in a sentence on itself. */
import { stampWords } from '../lexicon.ts';
import type { Page, Piece } from '../page.ts';
import type { DateMention } from './mentions.ts';

/** A line longer than this, in characters, is no stamp line. */
const LONGEST = 400;

/** A date run together with the headline: before it, behind it, or behind it with a source. */
export function opensOrClosesHeadline(
  piece: Piece,
  { start, end }: DateMention,
  title: number | null,
): boolean {
  if (piece.index !== title || piece.label !== 'title' || end - start > piece.text.length / 2) return false;
  return start === 0
    ? /^\s*\p{Lu}/u.test(piece.text.slice(end))
    : /^(?:\s[•|·].*)?$/u.test(piece.text.slice(end));
}

/**
 * `27.1.2022 - Bei der Erinnerung …`: the first paragraph bears its date as reports bear a dateline. A line or two may stand before
 * it; where more paragraphs open so, they are a chronicle.
 */
export function opensLede(
  { body, lead }: Page,
  piece: Piece,
  { start, end }: DateMention,
  printed: string,
): boolean {
  if (start !== 0 || !/^[\p{Nd}./-]+$/u.test(printed) || piece.index < lead) return false;
  if (!/^\s*[-–—:|„“"»«\p{Lu}]/u.test(piece.text.slice(end))) return false;
  const opening = piece.index === lead || body.slice(0, OPENING).includes(piece);
  return opening && body.filter(({ text }) => NUMERIC.test(text)).length <= 1;
}

/** Lines of the text among which the first paragraph is found. */
const OPENING = 4;
const NUMERIC =
  /^(?:\p{Nd}{1,2}[./-]\p{Nd}{1,2}[./-]\p{Nd}{4}|\p{Nd}{4}[./-]\p{Nd}{1,2}[./-]\p{Nd}{1,2})(?!\p{Nd})/u;

/** A date printed twice without a space, as a template prints the day of publication and that of the last change: `20 janvier 202020 janvier 2020`. */
export function isTwice(printed: string): boolean {
  return /(?:19|20)\d{2}\d{1,2}$/.test(printed);
}

/** Digits in a web address or the name of a file, which date what they lead to. */
export function inAddress(text: string, { start, end }: DateMention): boolean {
  const before = /\S{0,200}$/u.exec(text.slice(Math.max(0, start - 200), start))?.[0] ?? '';
  if (/:\/\/|www\./i.test(before)) return true;
  return /^[\w-]{0,80}\.(?:jpe?g|png|gif|webp|pdf|html?|mp[34]|docx?)\b/i.test(text.slice(end));
}

/** `Dieser Beitrag wurde am 04/02/2020 … veröffentlicht`: a sentence on the article, wherever the page has it. */
export function datesItself({ text }: Piece, { start, end }: DateMention): boolean {
  if (text.length > LONGEST) return false;
  const before = text.slice(Math.max(0, start - NEAR), start).toLowerCase();
  const after = text.slice(end, end + NEAR).toLowerCase();
  return stampWords()['of this article'].some((words) => before.includes(words) || after.includes(words));
}

/** Words on a date stand so near to it, in characters. */
const NEAR = 80;

/** Whether many lines below the text are dates: those of readers' comments or of other stories. */
export function isDatedList({ pieces }: Page, last: number): boolean {
  return pieces.slice(last + 1).filter(({ label }) => label === 'date').length >= MANY;
}

const MANY = 4;
