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

/** `来源 | 中国科学报`: a part together with the one behind its bar, where the part is a label in a script without capitals. */
function withBar(whole: string, at: number, part: string): string {
  if (!/^\p{Lo}{2,6}\s*$/u.test(part)) return part;
  return /^[^|]*\|[^|]*/u.exec(whole.slice(at))?.[0] ?? part;
}

/** `Forwarded from NAME`, `The post … appeared first on NAME.`: who is named behind the words. */
function passedOn(page: Page): SourceLine | null {
  const { forwarded, 'appeared on': appeared } = outletWords();
  const words = page.words.among([...forwarded, ...appeared]);
  if (words.length === 0) return null;
  for (const piece of page.pieces) {
    if (piece.label === 'comments' || piece.label === 'related' || piece.text.length > 400) continue;
    const lower = page.lower[piece.index] ?? '';
    if (lower.length !== piece.text.length) continue;
    const word = words.find((w) => (forwarded.includes(w) ? lower.startsWith(w) : lower.includes(` ${w} `)));
    if (!word) continue;
    const start = lower.indexOf(word) + word.length;
    const name = /^\s*:?\s*(\S[^|:]{1,58}?)\s*(?:\.\s*$|[|:(,]|\.\s|$)/u.exec(piece.text.slice(start))?.[1];
    if (!name) continue;
    const from = piece.text.indexOf(name, start);
    return { piece, from, to: from + name.length, name };
  }
  return null;
}

/** `Source: NAME` printed by whoever copies: the piece and where the name stands. */
export function sourceLine(page: Page): SourceLine | null {
  const { 'source labels': all, 'not sources': none } = outletWords();
  const passed = passedOn(page);
  if (passed) return passed;
  const labels = page.words.among(all);
  if (labels.length === 0) return stampedSource(page);
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
      const text = withBar(piece.text, part.index, part[0]);
      const lower = text.toLowerCase();
      for (const label of labels) {
        const at = /^[a-z]/.test(label) ? (lower.startsWith(label) ? 0 : -1) : lower.indexOf(label);
        if (at < 0) continue;
        const value =
          /^\s*[:：|｜丨]?\s*([^\s:：|,，][^:：|,，]{1,50}?)(?=\s{2,}|[|,，]|\s\p{Nd}{1,4}[-/.:年]|\s\p{Nd}{4}|\s\p{L}+[:：]|$)/u.exec(
            text.slice(at + label.length),
          );
        const said = value?.[1]?.replace(/(?<![.\s])[.\s]+$/, '') ?? '';
        const name = /^\p{Script=Han}/u.test(said) ? (said.split(/\s/)[0] ?? said) : said;
        const colon = /^\s*[:：|｜丨]/.test(text.slice(at + label.length));
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
  return stampedSource(page);
}

/** What names of papers, agencies and sites end in, in Chinese and Japanese. */
const EASTERN_OUTLET =
  /^\s*((?:[\p{Script=Han}\p{Script=Katakana}ー]{1,12})(?:报|報|网|網|社|台|周刊|新闻|新聞|在线|通信|ニュース))(?:\s*[(（]\p{Nd}+[)）])?\s*$/u;

/** `2018年03月28日 08:05 海东晚报`: portals of East Asia name the source behind the hour, without a word for it. */
function stampedSource(page: Page): SourceLine | null {
  for (const piece of page.pieces) {
    if (piece.zone !== 'head' || piece.text.length > 60 || !/\p{Nd}/u.test(piece.text)) continue;
    const dates = findDates(piece.text);
    const [date] = dates;
    if (!date || dates.length > 1 || date.year === null || /\p{L}{3}/u.test(piece.text.slice(0, date.start)))
      continue;
    const name = EASTERN_OUTLET.exec(piece.text.slice(date.end))?.[1];
    if (!name) continue;
    const from = piece.text.indexOf(name, date.end);
    return { piece, from, to: from + name.length, name };
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
