/** Reporters that papers of China, Taiwan, Japan and Korea name at the head of the text itself. */
import { nameLength } from './dateline-eastern.ts';
import { readNames } from './names.ts';
import type { OutletIndex } from './outlets.ts';

export interface Reporters {
  readonly names: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** `（记者 沈一帆）`, `（特派记者 沈一帆、何子昂）`. */
const CHINESE =
  /[（(](?:本报|本社|本刊|本台|本网|新华社|中新社)?(?:特派|特约|驻外|实习)?(?:记者|記者|通讯员|特派员)\s*[:：]?\s*([\p{Script=Han} 、，·]{2,24})[）)]/u;
/** `新华社北京3月28日电（记者…` has its own brackets; `〔記者沈佑庭／首爾報導〕` and `（中央社記者沈佑庭首爾24日電）` hold the place too. */
const TAIWANESE =
  /^[[(【〔［（]\p{Script=Han}{0,6}?記者(\p{Script=Han}{2,4}(?:、\p{Script=Han}{2,4}){0,3})[／/∕]/u;
const WIRED = /^[(（](?:\p{Script=Han}{2,6}?社)?記者(\p{Script=Han}{4,12}?)\p{Nd}{1,2}日/u;
/** `(서울=한빛일보) 이하나 기자 마지원 특파원 =`. */
const KOREAN =
  /^[[(【][^\])】]{1,30}[\])】]\s*((?:\p{Script=Hangul}{2,4}\s(?:선임|수습|인턴|객원)?(?:기자|특파원)[\s·,]*){1,4})=/u;
const KOREAN_EACH = /(\p{Script=Hangul}{2,4})\s(?:선임|수습|인턴|객원)?(?:기자|특파원)/gu;
/** `【ソウル＝森田悠、佐々木航】`. */
const JAPANESE =
  /^[【［〔（(][^＝=】］〕）)]{1,14}[＝=]([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー・、]{2,30})[】］〕）)]/u;
/** What a name of an agency or paper ends in or is. */
const FIRM = /(?:社|新聞|通信|報|聯合|共同|時事|ロイター|ニュース|放送|テレビ|支局|編集局|取材班)$/u;

/** The reporters that the head of a text names, and where; null where it names none. */
export function reportersIn(text: string, outlets: OutletIndex): Reporters | null {
  const head = text.slice(0, 200);
  const found = (
    match: RegExpExecArray | null,
    names: (list: string) => readonly string[],
  ): Reporters | null => {
    const list = match?.[1]?.trim();
    if (!match || !list) return null;
    const read = names(list).filter((name) => outlets.named(name) === null);
    const from = match.index + match[0].indexOf(list);
    return read.length === 0 ? null : { names: read, from, to: from + list.length };
  };
  const parted = (list: string): string[] => list.split(/[、，]/).filter(Boolean);
  const spaced = (list: string): readonly string[] =>
    readNames(list.includes('、') ? list : list.replaceAll(' ', '、'));
  return (
    found(CHINESE.exec(head), spaced) ??
    found(TAIWANESE.exec(head), parted) ??
    found(WIRED.exec(head), (list) => [list.slice(0, nameLength(list))]) ??
    found(KOREAN.exec(head), (list) => [...list.matchAll(KOREAN_EACH)].flatMap(([, name]) => name ?? [])) ??
    found(JAPANESE.exec(head), (list) => parted(list).filter((name) => name.length >= 3 && !FIRM.test(name)))
  );
}
