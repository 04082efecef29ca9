/** Dates that stand with the article's own words: in its headline, at the head of its first paragraph, in a sentence on itself. */
import { stampWords } from '../lexicon.ts';
import type { Piece } from '../page.ts';
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

/** `27.1.2022 - Bei der Erinnerung …`: the first paragraph bears its date as reports bear a dateline. */
export function opensLede(piece: Piece, { start, end }: DateMention, printed: string, lead: number): boolean {
  if (piece.index !== lead || start !== 0 || !/^[\p{Nd}./-]+$/u.test(printed)) return false;
  return /^\s*[-–—:|„“"»«\p{Lu}]/u.test(piece.text.slice(end));
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
