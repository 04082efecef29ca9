/** The forms a picture credit takes at the end of a caption. */
import { type Lexicon, LIST_BITS } from '../lexicon.ts';
import type { Credit, PageLine } from '../page.ts';
import {
  CLOSING,
  DASH,
  DIGIT,
  LETTER,
  QUOTE,
  SIGNS_OF,
  type Signs,
  SLASH,
  SPACE,
  STOP,
  signsOf,
  UPPER,
} from '../signs.ts';
import { fold } from '../tokens.ts';

/** Characters at the end of a line within which credits are looked for. */
const TAIL = 110;
const WORD = "[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}\\p{N}.'’&-]*";
const BRACKETED = /\s?[([（]([^()[\]（）]{2,80})[)\]）]\s?\.?$/u;
const SIGN = /\s?(?:©|ⓒ|\(c\)\s)\s?[^.©]{2,60}\.?$/u;
const SLASHED = new RegExp(
  `(?:^|[\\s.])((?:${WORD}\\s){0,5}${WORD}(?:\\s?/\\s?${WORD}(?:\\s${WORD}){0,3}){1,3})$`,
  'u',
);
const AFTER_SLASH = /([.!?。다])\s?\/\s?([^./]{2,30})$/u;
const DASHED = /\s[-–—]\s?([^\s-][^-–—.]{1,30})$/u;
const LAST_WORDS = new RegExp(`([.!?。”"’)\\d])\\s((?:${WORD}\\s){0,4}${WORD})$`, 'u');
/** A holder in brackets before a word for file picture or supplier: `[대륙뉴스 자료사진]`. */
const HELD =
  /(?:자료사진|자료 사진|제공|촬영|撮影|提供|資料写真|資料照|資料照片|攝|摄|供图|翻攝|archivo|archives|archiv|архив)$/iu;
/** Outlet or source, colon, name: `SBN News: Talia Marchetti`. */
const SUPPLIED = /^\p{Lu}[\p{L}\p{M}.'’& -]{1,30}:\s\p{Lu}[\p{L}\p{M}.'’&/ -]{2,50}$/u;
const CHINESE =
  /[（(]?(?:新华社|中新社|新華社|中央社|法新社|本报)?(?:记者|記者|发|發)?\s?\p{Script=Han}{2,8}\s?[摄攝][）)]?$/u;

/** Forms with a sign of their own, each behind what it cannot do without. */
const SIGNED: readonly (readonly [RegExp, RegExp])[] = [
  [/[©ⓒ]|\(c\)/, SIGN],
  [/[摄攝]/, CHINESE],
];

/** Whether every part of a name is an agency or the parts name one (`Korea Pool-Yonhap`, `Li Ming/Xinhua`). */
function namesAgency(name: string, lexicon: Lexicon): 'all' | 'some' | 'none' {
  const folded = fold(name)
    .replace(/[.\s]+$/, '')
    .replace(/^via\s/, '');
  if (lexicon.agencies.has(folded)) return 'all';
  const parts = folded
    .split(/\s?[/=,]\s?|-|\svia\s/)
    .map((part) => part.trim())
    .filter(Boolean);
  const known = parts.filter((part) => lexicon.agencies.has(part)).length;
  return known === parts.length ? 'all' : known > 0 ? 'some' : 'none';
}

/** What stands behind every word that announces a credit. */
const ANNOUNCES = /[:：=|/]|by\s|courtesy\s/i;

/** Whether a word can begin here: behind what is no letter, or as a capital glued to a small letter (`cupCredit: PA`). */
function beginsWord(text: string, at: number): boolean {
  const before = text[at - 1] ?? '';
  return !/[\p{L}\p{N}]/u.test(before) || (/\p{Lu}/u.test(text[at] ?? '') && /\p{Ll}/u.test(before));
}

/** Place in the tail of the last word that announces a credit (`Photo:`, `Photograph by`, `Фото:`), or -1. */
function announced(tail: string, { creditWords, finder }: Lexicon): number {
  if (!ANNOUNCES.test(tail)) return -1;
  const folded = fold(tail);
  let best = -1;
  for (const word of finder.found(folded, LIST_BITS.creditWords)) {
    const at = folded.lastIndexOf(word);
    if (at <= best || !creditWords.has(word) || (at > 0 && !beginsWord(tail, at))) continue;
    const rest = folded.slice(at + word.length);
    const mark = /^\s?(?:[:：=|/／]|by\s|courtesy\s)\s?/.exec(rest);
    const small = /\p{Ll}/u.test(tail[at] ?? '');
    if (mark !== null && !small && rest.length > mark[0].length + 1 && !/[.!?]\s/.test(rest)) best = at;
  }
  return best;
}

/** Whether the text in brackets is a credit: a photo word, an agency, or a name and an agency. */
function bracketed(inner: string, lexicon: Lexicon): { strength: number; signoff: boolean } | null {
  const folded = fold(inner).trim();
  if (
    announced(`${inner} `, lexicon) === 0 ||
    /^(?:photo|image|picture|photograph|foto|фото|사진|写真)s?\b/.test(folded)
  )
    return { strength: 3, signoff: false };
  if (HELD.test(inner)) return { strength: 2.8, signoff: false };
  if (SUPPLIED.test(inner) && inner.split(' ').length <= 9) return { strength: 2.6, signoff: false };
  const agency = namesAgency(inner, lexicon);
  if (agency === 'all') return { strength: /[/=-]/.test(inner) ? 2.6 : 1.5, signoff: true };
  if (agency === 'some' && /[/=]/.test(inner)) return { strength: 3, signoff: false };
  return /^(?:courtesy|handout|file|provided|supplied)\b/.test(folded)
    ? { strength: 2, signoff: false }
    : null;
}

/** The credit at the end of a line, what is cut out of it included; or null. */
export function creditOf({ block, notes }: PageLine, lexicon: Lexicon): Credit | null {
  if (notes.credit === undefined) notes.credit = creditAtEnd(block.text, lexicon);
  return notes.credit;
}

/** The credit at the end of a text, or null. */
export function creditAtEnd(text: string, lexicon: Lexicon): Credit | null {
  const base = Math.max(0, text.length - TAIL);
  const tail = text.slice(base);
  const signs = signsOf(tail);
  const bracket =
    (signs.all & CLOSING) !== 0 && /[)\]）]\s?\.?$/.test(tail.slice(-3)) ? BRACKETED.exec(tail) : null;
  if (bracket !== null) {
    const found = bracketed(bracket[1] ?? '', lexicon);
    if (found !== null) return { start: base + bracket.index, ...found };
  }
  const word = announced(tail, lexicon);
  if (word > 0) return { start: base + word, strength: 3, signoff: false };
  for (const [hint, pattern] of SIGNED) {
    const found = hint.test(tail) ? pattern.exec(tail) : null;
    if (found !== null && base + found.index > 0)
      return { start: base + found.index, strength: 2.8, signoff: false };
  }
  return unmarked(tail, signs, base, lexicon);
}

/** What {@link LAST_WORDS} cannot do without: a stop or its like, and a capital behind the last space. */
function endsInName(tail: string, { all }: Signs): boolean {
  if ((all & (STOP | QUOTE | CLOSING | DIGIT)) === 0) return false;
  let at = tail.length - 1;
  while (at > 0 && ((SIGNS_OF[tail.charCodeAt(at - 1)] as number) & SPACE) === 0) at--;
  return at > 0 && ((SIGNS_OF[tail.charCodeAt(at)] as number) & (UPPER | LETTER)) !== 0;
}

/** Credits without brackets or words: `REUTERS/Name`, `Name/AFP`, `/ HBS`, `AP-Yonhap`, a name behind the last stop. */
function unmarked(tail: string, signs: Signs, base: number, lexicon: Lexicon): Credit | null {
  const parted = (signs.all & SLASH) !== 0;
  const slash = parted ? AFTER_SLASH.exec(tail) : null;
  if (slash !== null) return { start: base + slash.index + 1, strength: 2.2, signoff: false };
  const dash = (signs.all & DASH) !== 0 ? DASHED.exec(tail) : null;
  if (dash !== null && namesAgency(dash[1] ?? '', lexicon) !== 'none')
    return { start: base + dash.index, strength: 2.8, signoff: false };
  const last = endsInName(tail, signs) ? LAST_WORDS.exec(tail) : null;
  const slashed = parted ? SLASHED.exec(tail) : null;
  if (slashed !== null) {
    const name = slashed[1] ?? '';
    let at = slashed.index + slashed[0].length - name.length;
    const agency =
      namesAgency(name.split(' ').at(-1) ?? name, lexicon) !== 'none' ||
      namesAgency(name, lexicon) !== 'none';
    if (last !== null && last.index + 2 > at) at = last.index + 2;
    const ended = last !== null || /[.!?。”"’)]\s?$/u.test(tail.slice(0, at));
    if (base + at > 10 && (agency || ended))
      return { start: base + at, strength: agency ? 3 : / /.test(name) ? 2.6 : 2, signoff: false };
  }
  if (last === null || base + last.index < 10) return null;
  const name = last[2] ?? '';
  const agency = namesAgency(name, lexicon);
  const start = base + last.index + 2;
  if (agency !== 'none') return { start, strength: agency === 'all' ? 2.8 : 2.4, signoff: false };
  return /\d/.test(last[1] ?? '') ? null : { start, strength: 1.4, signoff: false };
}
