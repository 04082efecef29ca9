/** The forms a picture credit takes at the end of a caption. */
import { type Lexicon, LIST_BITS } from '../lexicon.ts';
import type { Credit, PageLine } from '../page.ts';
import {
  BAR,
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
import { fold, tokenise } from '../tokens.ts';

/** Strength of a photographer's name and office, which a writer's looks like. */
const NAME_ONLY = 2;
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
/** A name, a slash and whom the picture was taken for: `Lyle Messer/Harrow Beacon`; of single words on both sides nothing is said. */
const NAME =
  "\\p{Lu}[\\p{L}\\p{M}.'’&-]*(?:\\s(?:(?:de|da|do|di|du|van|von|der|la|le|of)\\s)?\\p{Lu}[\\p{L}\\p{M}.'’&-]*)";
const TAKEN_FOR = new RegExp(
  `^(?:${NAME}{1,4}\\s?/\\s?${NAME}{0,4}|${NAME}{0,4}\\s?/\\s?${NAME}{1,4})$`,
  'u',
);
/** What ends a sentence inside words with capitals: no initial. */
const ENDED = /\p{Ll}{2}[.!?]["”’»)]{0,2}\s/u;
const CHINESE =
  /[（(]?(?:新华社|中新社|新華社|中央社|法新社|本报)?(?:记者|記者|发|發)?\s?\p{Script=Han}{2,8}\s?[摄攝][）)]?$/u;

/** Name and office of the photographer: `남도현 기자`; who took or gave it, in Japanese: `=山田太郎撮影`. */
const KOREAN = /\s?[/=·(]?\s?[가-힣]{2,4}\s?(?:(?:인턴|객원|사진|선임|수습)\s?)?(?:기자|특파원|작가)\)?$/u;
const ENDS_KOREAN = /[기자특파원작가)]$/;
const JAPANESE = /[=＝、，,／/]\s?[\p{L}\p{N}・ 　]{2,24}(?:撮影|提供)$/u;
/** An outlet's own picture: `Korea Times photo by Shim Hyun-woo`, `Staff photo/Dana Wickstrom`. */
const OWN_PHOTO =
  /\s(?:(?:file\s|staff\s)?(?:photo|photograph|picture|image|graphic|illustration|map|video)s?\s?(?:\sby\s|\scourtesy of\s|\sfrom\s|\/)\s?\p{Lu}[^.!?]{2,50})$/u;
const PHOTO_WORD = /(?:photo|picture|image|graphic|illustration|map|video)/;
const COURTESY = /\s?[/|(—–-]?\s?(?:Photo\s)?\bCourtesy(?:\sof)?:?\s\p{Lu}[^.!?]{2,70}$/u;
/** A name behind a bar that follows a full stop: `Le bateau à quai, jeudi. | OUEST-FRANCE`. */
const BARRED = /[.!?。]["'”’»)]{0,2}\s?[|｜]\s?\p{L}[^|｜.!?]{1,60}$/u;
/** Separators that stand between a caption and its credit. */
const PARTING = /\s?[|｜/／—–·•-]\s?$/u;

/** Forms with a sign of their own, each behind what it cannot do without. */
const SIGNED: readonly (readonly [RegExp, RegExp])[] = [
  [/[©ⓒ]|\(c\)/, SIGN],
  [/[摄攝]/, CHINESE],
  [/撮影$|提供$/, JAPANESE],
];

/** Most words of an outlet's name in front of `photo by` where no outlet of that name is known. */
const OWNER = 2;

/** Where `Korea Times photo by …` begins: at the known outlet, behind the last sentence, or two capitalised words before. */
function ownPhoto(tail: string, { outlets, agencies, ids }: Lexicon): number {
  const found = PHOTO_WORD.test(tail) ? OWN_PHOTO.exec(tail) : null;
  if (found === null) return -1;
  const before = tail.slice(0, found.index);
  const run =
    /(?:^|\s)((?:\p{Lu}[\p{L}\p{N}.'’&-]*\s){0,5}\p{Lu}[\p{L}\p{N}.'’&-]*\s?)$/u.exec(before)?.[1] ?? '';
  const ended = /[.!?]["”’]?\s/u.exec(run);
  const words = (ended === null ? run : run.slice(ended.index + ended[0].length)).split(' ').filter(Boolean);
  const known = words.findIndex((_, from) => {
    const name = tokenise(words.slice(from).join(' '));
    return outlets.whole(ids.all(name)) !== null || agencies.has(name.join(' '));
  });
  const owner = known >= 0 ? words.slice(known) : ended !== null ? words : words.slice(-OWNER);
  return found.index - owner.join(' ').length;
}

/** Credits told by a word of their own, without colon or brackets. */
function worded(tail: string, lexicon: Lexicon): number {
  const own = ownPhoto(tail, lexicon);
  return own > 0 ? own : (COURTESY.exec(tail)?.index ?? -1);
}

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
    /^(?:photo|image|picture|photograph|foto|фото|사진|写真)s?(?!\p{L})/u.test(folded)
  )
    return { strength: 3, signoff: false };
  if (HELD.test(inner)) return { strength: 2.8, signoff: false };
  if (SUPPLIED.test(inner) && inner.split(' ').length <= 9) return { strength: 2.6, signoff: false };
  const agency = namesAgency(inner, lexicon);
  if (agency === 'all') return { strength: /[/=-]/.test(inner) ? 2.6 : 1.5, signoff: true };
  if (agency === 'some' && /[/=]/.test(inner)) return { strength: 3, signoff: false };
  if (TAKEN_FOR.test(inner)) return { strength: 2.8, signoff: false };
  return /^(?:courtesy|handout|file|provided|supplied)\b/.test(folded)
    ? { strength: 2, signoff: false }
    : null;
}

/** The credit at the end of a line, what is cut out of it included; or null. */
export function creditOf({ block, notes }: PageLine, lexicon: Lexicon): Credit | null {
  if (notes.credit === undefined) notes.credit = creditAtEnd(block.text, lexicon);
  return notes.credit;
}

/** The credit at the end of a text with the sign that parts it from the caption, or null. */
export function creditAtEnd(text: string, lexicon: Lexicon): Credit | null {
  const found = creditIn(text, lexicon);
  if (found === null) return null;
  const parting = PARTING.exec(text.slice(Math.max(0, found.start - 3), found.start));
  return parting === null ? found : { ...found, start: found.start - parting[0].length };
}

function creditIn(text: string, lexicon: Lexicon): Credit | null {
  const base = Math.max(0, text.length - TAIL);
  const tail = text.slice(base);
  const signs = signsOf(tail);
  const bracket =
    (signs.all & CLOSING) !== 0 && /[)\]）]\s?\.?$/.test(tail.slice(-3)) ? BRACKETED.exec(tail) : null;
  if (bracket !== null) {
    const found = bracketed(bracket[1] ?? '', lexicon);
    if (found !== null) return { start: base + bracket.index, ...found };
  }
  const own = worded(tail, lexicon);
  if (own > 0) return { start: base + own, strength: 3, signoff: false };
  const word = announced(tail, lexicon);
  if (word > 0) return { start: base + word, strength: 3, signoff: false };
  for (const [hint, pattern] of SIGNED) {
    const found = hint.test(tail) ? pattern.exec(tail) : null;
    if (found !== null && base + found.index > 0)
      return { start: base + found.index, strength: 2.8, signoff: false };
  }
  const barred = (signs.all & BAR) !== 0 ? BARRED.exec(tail) : null;
  if (barred !== null) {
    const bar = barred.index + barred[0].search(/\s?[|｜]/u);
    return { start: base + bar, strength: 2.8, signoff: false };
  }
  const korean = ENDS_KOREAN.test(tail) ? KOREAN.exec(tail) : null;
  if (korean !== null && base + korean.index > 0)
    return { start: base + korean.index, strength: NAME_ONLY, signoff: false };
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
    const sentence = ENDED.exec(name);
    if (sentence !== null) at += sentence.index + sentence[0].length;
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
  // A short sentence in a script without capitals, not a name.
  if (/\p{Lo}\.$/u.test(name)) return null;
  const agency = namesAgency(name, lexicon);
  const start = base + last.index + 2;
  if (agency !== 'none') return { start, strength: agency === 'all' ? 2.8 : 2.4, signoff: false };
  return /\d/.test(last[1] ?? '') ? null : { start, strength: 1.4, signoff: false };
}
