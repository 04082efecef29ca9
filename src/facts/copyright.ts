import { once } from './lexicon.ts';
import { outletWords } from './outlets.ts';
import type { Page, Piece } from './page.ts';

/** A copyright line: who holds the rights, since when. */
export interface Copyright {
  readonly piece: Piece;
  readonly from: number;
  readonly to: number;
  readonly holder: string | null;
  /** True where the holder is printed with its form of business: a firm, which may own the outlet. */
  readonly firm: boolean;
  /** The last year printed. */
  readonly year: number | null;
}

const MARK = /©|ⓒ|&copy;|\(c\)|\bcopyright\b|저작권자/iu;
/** A picture's copyright line. */
const PICTURE = /\b(?:photo|foto|image|getty|bild)s?\b/iu;
const LEAD = /^(?:[\s©ⓒ:,.–-]|\(c\)|copyright\b|by\b|저작권자|\p{Nd}{4}(?!\p{Nd}))*/iu;
const STOP = /[|<>[\]•·;,]|\s[-–—]\s|\.(?=\s|$)/u;

function companyStripped(name: string): string {
  const company = outletWords()['company words'];
  const words = name.split(/\s+/);
  const bare = (word: string | undefined): string => (word ?? '').toLowerCase().replace(/[.,]/g, '');
  while (words.length > 1 && company.includes(bare(words.at(-1)))) words.pop();
  return words.join(' ');
}

const afterHolder = once(() => new RegExp(`(?:^|\\s)(?:${outletWords()['after holder'].join('|')})`, 'u'));

/** Name of the holder in what follows the copyright mark. */
function holderIn(text: string): string | null {
  const quoted = /^\s*[«“"「『]([^»”"」』]{2,50})[»”"」』]/u.exec(text)?.[1];
  if (quoted) return quoted.trim();
  const lower = text.toLowerCase();
  const end = afterHolder().exec(lower)?.index ?? text.length;
  const stop = STOP.exec(text.replace(/\b(\p{Lu})\.(?=\p{Lu}|\s\p{Lu})/gu, '$1 '))?.index ?? text.length;
  const name = companyStripped(text.slice(0, Math.min(stop, end)).trim())
    .replace(/(?:(?<![\s,])[\s,]+)?\p{Nd}{4}(?:\s*[-–]\s*\p{Nd}{4})?$/u, '')
    .replace(/\s(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+$/u, '')
    .replace(/(?<![\s.,:–&-])[\s.,:–&-]+$/, '');
  if (outletWords()['not holders'].some((words) => name.toLowerCase().startsWith(words))) return null;
  if (name.length < 2 || name.length > 60 || !/^[\p{Lu}\p{Lo}\p{Nd}]/u.test(name)) return null;
  return /\p{L}{2}/u.test(name) && !NO_HOLDER.test(name) && !rights().test(name) ? name : null;
}

/** Two names with a slash between them credit a picture; a number in brackets counts pictures; long numbers are those of registers. */
const NO_HOLDER =
  /\p{L}\s?\/\s?\p{L}|\p{Nd}{5}|\(\p{Nd}+\)$|@|^(?:captures?|imago|getty|picture alliance|shutterstock|istock|adobe stock)/iu;

const rights = once(() => new RegExp(outletWords().rights.join('|'), 'iu'));
const YEAR_LAST = /^[\p{Lu}\p{Lo}][^.!?]{2,60}\s(?:19|20)\d{2}$/u;

/** Where the holder stands in a line without a sign of copyright: behind the words, before them, or with a year behind it. */
function rightsMark({ text, label }: Piece): { index: number } | null {
  if (text.length > 200) return null;
  const words = rights().exec(text);
  if (!words) return label === 'copyright' && YEAR_LAST.test(text) ? { index: 0 } : null;
  // In Chinese the holder stands before the words, and menus may follow: `某某公司 版权所有 关于我们`.
  if (HAN.test(words[0]) && /\p{L}{2}/u.test(text.slice(0, words.index))) return { index: 0 };
  const after = words.index + words[0].length;
  return { index: /\p{L}{2}/u.test(text.slice(after)) ? after : 0 };
}

const HAN = /^\p{Script=Han}/u;

/** A form of business right behind a holder's name. */
const FIRM =
  /^,? (?:\p{L}+,? ){0,2}(?:inc|ltd|llc|plc|corp|gmbh|ag|s\.?a|s\.?p\.?a|pvt|pty|co|company|group|holdings)(?![\p{L}\p{Nd}])/iu;

function readCopyright(piece: Piece): Copyright | null {
  const mark = MARK.exec(piece.text) ?? rightsMark(piece);
  if (
    !mark ||
    PICTURE.test(piece.text.slice(0, 120)) ||
    /powered by/i.test(piece.text.slice(Math.max(0, mark.index - 30), mark.index))
  )
    return null;
  const rest = piece.text.slice(mark.index);
  const lead = LEAD.exec(rest)?.[0] ?? '';
  const holder = holderIn(rest.slice(lead.length, lead.length + 120));
  const to = Math.min(piece.text.length, mark.index + lead.length + (holder?.length ?? 0));
  const near = piece.text.slice(mark.index, to + 12);
  const years = near.match(/(?<!\p{Nd})(?:19|20)\p{Nd}{2}(?!\p{Nd})/gu) ?? [];
  const firm =
    holder !== null && FIRM.test(rest.slice(lead.length + holder.length, lead.length + holder.length + 24));
  return { piece, from: mark.index, to, holder, firm, year: years.length > 0 ? Number(years.at(-1)) : null };
}

/** Copyright lines of a page, outside its body and its captions. */
export function findCopyrights(page: Page): Copyright[] {
  const skip = new Set(['body', 'caption', 'credit', 'title', 'subhead']);
  return page.pieces
    .filter((piece) => !skip.has(piece.label) && (piece.zone === 'tail' || piece.label === 'copyright'))
    .map(readCopyright)
    .filter((found) => found !== null);
}
