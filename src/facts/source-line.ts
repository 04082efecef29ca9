import { findDates } from './dates/mentions.ts';
import { isPersonName } from './names.ts';
import { outletWords } from './outlets.ts';
import type { Page, Piece } from './page.ts';

/** An outlet named as source, and where. */
export interface SourceLine {
  readonly piece: Piece;
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

/** `Source: NAME` printed by whoever copies: the piece and where the name stands. */
export function sourceLine(page: Page): SourceLine | null {
  const { 'source labels': all, 'not sources': none } = outletWords();
  const labels = page.words.among(all);
  if (labels.length === 0) return null;
  for (const piece of page.pieces) {
    if (
      piece.label === 'caption' ||
      piece.label === 'credit' ||
      (piece.zone === 'body' && piece.label === 'body')
    )
      continue;
    const whole = page.lower[piece.index] ?? '';
    if (!labels.some((label) => whole.includes(label))) continue;
    for (const part of piece.text.matchAll(/[^|(（)）\s][^|(（)）]*/gu)) {
      const text = part[0];
      const lower = text.toLowerCase();
      for (const label of labels) {
        const at = /^[a-z]/.test(label) ? (lower.startsWith(label) ? 0 : -1) : lower.indexOf(label);
        if (at < 0) continue;
        const value =
          /^\s*[:：]?\s*([^\s:：|,，][^:：|,，]{1,50}?)(?=\s{2,}|[|,，]|\s\p{Nd}{1,4}[-/.:年]|\s\p{Nd}{4}|\s\p{L}+[:：]|$)/u.exec(
            text.slice(at + label.length),
          );
        const said = value?.[1]?.replace(/[.\s]+$/, '') ?? '';
        const name = /^\p{Script=Han}/u.test(said) ? (said.split(/\s/)[0] ?? said) : said;
        const colon = /^\s*[:：]/.test(text.slice(at + label.length));
        if (
          !name ||
          (!colon && !/^(?:from the|courtesy|origin|first|re)/.test(label)) ||
          none.includes(name.toLowerCase())
        )
          continue;
        const from = part.index + at + label.length + (value?.[0].indexOf(name) ?? 0);
        return { piece, from, to: from + name.length, name };
      }
    }
  }
  return null;
}

/** `Posted on March 9, 2021 by deskadmin`: a user posts what others wrote. */
export function postedByUser(text: string): boolean {
  if (!/admin|user|edit|guest|root|news|web|moder/i.test(text)) return false;
  const match =
    /(?:\bby|автор|作者|editör|author|posted by|von|par|por)\s*[:：]?\s+([\p{L}\p{Nd}_.-]{3,24})(?=\s|$)/iu.exec(
      text,
    );
  const user = match?.[1];
  return user !== undefined && (outletWords().posters.includes(user.toLowerCase()) || /admin/i.test(user));
}

/**
 * The outlet a translation or copy names between headline and text, without a word for it: `Hallim Ilbo (한림일보), Южная
 * Корея`. The article's introduction or text speaks of it too.
 */
export function quotedSource(page: Page, own: string | null): SourceLine | null {
  for (const piece of page.pieces) {
    if (piece.zone !== 'head' || piece.text.length > 70 || piece.label === 'title') continue;
    const match =
      /^([\p{Lu}\p{Lo}][^,(（|]{2,40}?)\s*(?:[(（][^()（）]{2,30}[)）])?(?:\s*,\s*[^,]{2,30})?$/u.exec(
        piece.text,
      );
    const name = match?.[1];
    if (!name || name === own || isPersonName(name) || findDates(piece.text).length > 0) continue;
    const again = page.pieces.some((p) => p !== piece && p.text.length > 60 && p.text.includes(name));
    if (again) return { piece, from: 0, to: name.length, name };
  }
  return null;
}
