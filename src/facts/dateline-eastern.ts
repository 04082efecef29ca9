import type { Dateline, Stretch } from './dateline-parts.ts';
import { findDates } from './dates/mentions.ts';
import { once } from './lexicon.ts';
import { datelineWords, isKnownPlace } from './places.ts';

const stretch = (from: number, length: number): Stretch => ({ from, to: from + length });

/** `[서울=한빛일보]`, `(서울=연합뉴스)`, `【モスクワ＝山田太郎】`: place and outlet or reporter in brackets. */
function equated(text: string): Dateline | null {
  const match =
    /^[[(【〔［（]\s?([^=＝\])】〕］）]{1,14})\s?[=＝]\s?([^\])】〕］）]{1,20})[\])】〕］）]/u.exec(text);
  const [whole, place, source] = match ?? [];
  if (!whole || !place || !source || !/[\p{Script=Hangul}\p{Script=Han}\p{Script=Katakana}]/u.test(whole))
    return null;
  const at = whole.search(/[=＝]/);
  const skip = whole.slice(at + 1).search(/\S/);
  return {
    place: stretch(whole.indexOf(place), place.trimEnd().length),
    agency: stretch(at + 1 + skip, source.trim().length),
    date: null,
    whole: stretch(0, whole.length),
  };
}

/** `［東京　８日　ロイター］`, `【ソウル聯合ニュース】`: place, day and agency in brackets without a sign between. */
function bracketed(text: string): Dateline | null {
  const match = /^[【［〔]([^】］〕]{3,24})[】］〕]/u.exec(text);
  const inside = match?.[1];
  if (!match || !inside) return null;
  const words = inside.split(/\s+/);
  if (words.length >= 2 && /\p{Nd}{1,2}\s?日/u.test(inside)) {
    const [place, last] = [words[0] ?? '', words.at(-1) ?? ''];
    const agency = last.endsWith('日') ? null : stretch(1 + inside.lastIndexOf(last), last.length);
    return { place: stretch(1, place.length), agency, date: null, whole: stretch(0, match[0].length) };
  }
  for (let cut = 2; cut < inside.length - 1; cut++) {
    if (!isKnownPlace(inside.slice(0, cut))) continue;
    const agency = stretch(1 + cut, inside.length - cut);
    return { place: stretch(1, cut), agency, date: null, whole: stretch(0, match[0].length) };
  }
  return null;
}

/**
 * `〔記者沈佑庭／首爾報導〕`, `（中央社記者沈佑庭首爾24日電）`: papers of Taiwan name the reporter, the place and, where it is
 * an agency, themselves.
 */
function reported(text: string): Dateline | null {
  const named =
    /^[[(【〔［（]\p{Script=Han}{0,6}?記者(\p{Script=Han}{2,4}(?:、\p{Script=Han}{2,4}){0,3})[／/∕](\p{Script=Han}{2,8}?)(?:特稿|綜合|連線|即時)?報[導道][\])】〕］）]/u.exec(
      text,
    );
  if (named?.[2]) {
    const from = named[0].length - (named[0].split(/[／/∕]/)[1]?.length ?? 0);
    return {
      place: stretch(from, named[2].length),
      agency: null,
      date: null,
      whole: stretch(0, named[0].length),
    };
  }
  const wire =
    /^[(（](\p{Script=Han}{2,6}?社)?記者(\p{Script=Han}{4,12}?)\p{Nd}{1,2}日(?:綜合|外電|專)*(?:電|報[導道])[)）]/u.exec(
      text,
    );
  if (!wire?.[2]) return null;
  const from = wire[0].indexOf(wire[2], 3);
  const name = nameLength(wire[2]);
  return {
    place: stretch(from + name, wire[2].length - name),
    agency: wire[1] ? stretch(1, wire[1].length) : null,
    date: null,
    whole: stretch(0, wire[0].length),
  };
}

/** How much of `沈佑庭首爾` is the reporter's name: what stands before a place, or three characters. */
export function nameLength(text: string): number {
  const names = [3, 2, 4].find((cut) => cut < text.length - 1 && isKnownPlace(text.slice(cut)));
  return names ?? Math.min(3, text.length - 2);
}

const wired = once(() => new RegExp(`^(?:${datelineWords().wired.join('|')})`, 'u'));

/** `本报北京8月14日电`, `新华社平壤9月13日电`, `中新网首尔3月1日讯`. */
function wiredForm(text: string): Dateline | null {
  const head = /^([\p{Script=Han}]{2,12}?)\s?(?:\p{Nd}{1,2}月)?\p{Nd}{1,2}日/u.exec(text);
  const words = head?.[1];
  if (!head || !words || !wired().test(text.slice(head[0].length).trimStart())) return null;
  const whole = stretch(0, head[0].length + 1);
  const [date] = findDates(text.slice(0, head[0].length));
  const own = datelineWords()['own desk'].find((desk) => words.startsWith(desk));
  const cut = own?.length ?? sourceLength(words);
  return {
    place: cut < words.length ? stretch(cut, words.length - cut) : null,
    agency: own || cut === 0 ? null : stretch(0, cut),
    date: date ?? null,
    whole,
  };
}

/** How much of `新华社平壤` names the source: what ends in a word for an agency, a paper or a site. */
function sourceLength(words: string): number {
  const match = /^[\p{Script=Han}]{1,6}?[社网網报報]/u.exec(words);
  if (!match) return 0;
  return match[0].length < words.length ? match[0].length : isKnownPlace(words) ? 0 : words.length;
}

/** Korean, Japanese and Chinese forms of the dateline; null where the text opens with none. */
export function easternDateline(text: string): Dateline | null {
  return equated(text) ?? reported(text) ?? bracketed(text) ?? wiredForm(text);
}
