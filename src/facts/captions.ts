import type { Caption } from '../types.ts';
import type { Page, Piece } from './page.ts';

const CREDIT_WORDS =
  /^(?:[\s(（[/|©ⓒ–—-]|photo(?:graph)?s?\s*(?:courtesy of (?:the )?|by\b|:)|(?:photo|image|picture|file) credits?\s*:?|photo(?:graph)?s?\s*\/|courtesy of (?:the )?|credits?\s*:|image\s*:|source\s*:|foto(?:s)?\s*:|photo\s*:|bild\s*:|фото\s*:|fotograf\s*:|사진\s*(?:제공\s*)?[=:]?|제공\s*[=:]|图\s*[:：]|写真\s*[:：=]|撮影\s*[:：=])+/iu;

/** A credit without its brackets and `Photo by`. */
export function bareCredit(text: string): string {
  return text
    .replace(CREDIT_WORDS, '')
    .replace(/(?<![\s)）\]])[\s)）\]]+$/u, '')
    .trim();
}

const RIGHTS =
  /\(?(?:for use only|no redistribution|no resale|all rights reserved|editorial use only|무단 전재|재배포 금지|禁止转载)[^()]*\)?/iu;

const HANDLES = [
  /\s[(（]([^()（）]{2,60})[)）]\s*\.?$/u,
  /\s(?:photograph|photo|foto|фото|photo credit|image credit|credit|image|사진)s?\s?[:=/]\s?([^.:]{2,60})$/iu,
  /\s?[©ⓒ]\s?([^.©]{2,60})$/u,
  /\s\/\s?([\p{L}][^./]{1,40})$/u,
  /[.。]\s([\p{Lu}][\p{L}.’'-]*(?:[\s-]\p{Lu}[\p{L}.’'-]*){0,3}\/[\p{Lu}][^./]{1,40})$/u,
  /\s(REUTERS\/[^.]{2,40}|\p{Lu}{2,6}[-/]\p{Lu}[\p{L}-]{1,60}(?:\/\p{Lu}[\p{L}-]{1,60}){0,4})$/u,
];

/** Credits that stand in brackets but are words of the caption: `(L)`, `(right)`. */
const NOT_CREDIT = /^(?:l|r|c|left|right|center|centre|\d.*)$/i;

interface Split {
  readonly text: string;
  readonly credit: string | null;
  readonly rights: string | null;
}

/** Splits credit and rights note from the end of a caption that holds them all. */
export function splitCaption(caption: string): Split {
  const rights = RIGHTS.exec(caption)?.[0] ?? null;
  const without = rights ? caption.replace(rights, ' ').replace(/\s+/g, ' ').trim() : caption;
  const note = rights ? rights.replace(/^\(|\)$/g, '').trim() : null;
  for (const handle of HANDLES) {
    const match = handle.exec(without);
    const credit = match?.[1] ? bareCredit(match[1]) : '';
    if (!match || !credit || NOT_CREDIT.test(credit) || match.index < 8) continue;
    const stop = /^[.。]/.test(match[0]) ? match[0][0] : '';
    return { text: `${without.slice(0, match.index)}${stop}`.trim(), credit, rights: note };
  }
  return { text: without, credit: null, rights: note };
}

/** By which two printings of one caption are the same. */
function key(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{Nd}]+/gu, '');
}

/** Signs that point from a caption to its picture. */
const POINTER = /^[▲△▼▽◀◁▶▷►◄]\s*/u;

/** The pieces that belong to one caption: its text, and credit and rights cut from the same or the next line. */
function partsOf(page: Page, piece: Piece): Split {
  const found: { credit: string | null; rights: string | null } = { credit: null, rights: null };
  for (const next of page.pieces.slice(piece.index + 1, piece.index + 4)) {
    if (next.label === 'credit' && !found.credit) found.credit = bareCredit(next.text) || null;
    else if (next.label === 'rights' && !found.rights)
      found.rights = next.text.replace(/^\(|\)$/g, '').trim();
    else break;
  }
  const text = piece.text.replace(POINTER, '');
  const own = found.credit ? { text, credit: found.credit, rights: null } : splitCaption(text);
  return { text: own.text, credit: own.credit, rights: found.rights ?? own.rights };
}

/**
 * The captions of an article in order, with credit and rights note apart. Printings that differ in quotation marks
 * or spacing only are one; one cut off short gives way to the whole.
 */
export function findCaptions(page: Page): Caption[] {
  const captions: Caption[] = [];
  for (const piece of page.pieces) {
    if (piece.label !== 'caption') continue;
    const caption = partsOf(page, piece);
    const folded = key(caption.text);
    if (!folded) continue;
    const same = captions.findIndex((c) => key(c.text).startsWith(folded) || folded.startsWith(key(c.text)));
    const known = captions[same];
    if (!known) captions.push(caption);
    else if (folded.length > key(known.text).length)
      captions[same] = { ...caption, credit: caption.credit ?? known.credit };
    else
      captions[same] = {
        ...known,
        credit: known.credit ?? caption.credit,
        rights: known.rights ?? caption.rights,
      };
  }
  return captions;
}
