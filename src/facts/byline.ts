import { findDates } from './dates/mentions.ts';
import { once, stampWords } from './lexicon.ts';
import { peopleWords } from './names.ts';
import type { Piece } from './page.ts';
import { isLetter } from './words.ts';

/** A part of a line that may be a byline. */
export interface Segment {
  readonly text: string;
  readonly from: number;
}

const PARTS = /\s*[|·•\t]\s*|\s{2,}|\s[–—-]\s|\s\/\s/gu;

/** A line cut at its bars, dots and dates. */
export function segments(piece: Piece, language: string | null): Segment[] {
  let text = piece.text;
  for (const { start, end } of findDates(text, language)) {
    text = `${text.slice(0, start)}${'|'.repeat(end - start)}${text.slice(end)}`;
  }
  const list: Segment[] = [];
  let from = 0;
  const push = (to: number): void => {
    const part = text.slice(from, to);
    const lead = part.length - part.trimStart().length;
    if (part.trim()) list.push({ text: part.trim(), from: from + lead });
  };
  for (const match of text.matchAll(PARTS)) {
    push(match.index);
    from = match.index + match[0].length;
  }
  push(text.length);
  return list;
}

const by = once(() => [...peopleWords().by].sort((a, b) => b.length - a.length));

/** The words by their first two characters, the longest first, and those of one character. */
const byStart = once(() => {
  const pairs = new Map<number, string[]>();
  const [single, longer] = [by().filter(isSingle), by().filter((word) => !isSingle(word))];
  for (const word of longer) pairs.set(startOf(word, 0), [...(pairs.get(startOf(word, 0)) ?? []), word]);
  return { pairs, single: new Set(single) };
});

const isSingle = (word: string): boolean => word.length === 1;

const startOf = (text: string, i: number): number => (text.charCodeAt(i) << 16) | text.charCodeAt(i + 1);

/** True where a line, in lower case, holds a word that could open a byline. */
export function maySign(lower: string): boolean {
  const { pairs, single } = byStart();
  let within = false;
  for (let i = 0; i < lower.length; i++) {
    const before = within;
    within = isLetter(lower.charCodeAt(i));
    if (before) continue;
    if (pairs.get(startOf(lower, i))?.some((word) => lower.startsWith(word, i))) return true;
    if (single.has(lower[i] ?? '')) return true;
  }
  return false;
}

/** Words that dumps run together with the name behind them: `byRahimu Fadhili`. */
const GLUING: ReadonlySet<string> = new Set(['by', 'von', 'par', 'por']);

/** True for a line that is only a word such as `By` or `Author of the article:`, its name on the next line. */
export function isByAlone(lower: string): boolean {
  return alone().has(lower.replace(/(?<![\s:：])[\s:：]+$/u, ''));
}

const alone = once(() => new Set(by().map((word) => word.replace(/[:：]$/u, ''))));

/** The part behind `By`, `Interview by`, `Автор:`; null where no such word opens the segment. */
export function behindBy(segment: Segment): Segment | null {
  const lower = segment.text.toLowerCase();
  const { pairs, single } = byStart();
  for (const word of [...(pairs.get(startOf(lower, 0)) ?? []), ...single]) {
    if (!lower.startsWith(word)) continue;
    const rest = segment.text.slice(word.length);
    const eastern = /^\p{Lo}/u.test(word) && !/\p{Script=Arabic}/u.test(word);
    const glued = GLUING.has(word) && /^\p{Lu}\p{Ll}/u.test(rest);
    if (!/^[\s:：/]/u.test(rest) && !eastern && !glued) continue;
    const skip = /^[\s:：/]+/u.exec(rest)?.[0].length ?? 0;
    const text = rest.slice(skip);
    if (text) return { text, from: segment.from + word.length + skip };
  }
  return null;
}

const stamps = once(() => {
  const { published, dated, modified } = stampWords();
  return new Set([...published, ...dated, ...modified]);
});

/** Role and stamp words cut from the end of a name: `Abel Nkemelu Published`. */
export function untilStamp(text: string): string {
  const words = text.split(' ');
  const at = words.findIndex(
    (word, i) => i > 0 && stamps().has(word.toLowerCase().replace(/(?<![:.,(])[:.,(]+$/, '')),
  );
  return (at > 0 ? words.slice(0, at) : words)
    .join(' ')
    .replace(/(\p{L}{2})\s?\p{Nd}.*$/u, '$1')
    .replace(/(?<![\s(:])[\s(:]+$/, '');
}
