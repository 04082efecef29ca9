/** Where a page scraped into one line can be cut: sentence ends, stamps, bylines, headings, menus. */
import type { Lexicon } from './lexicon.ts';
import { fold, type PlacedToken, placedTokens, tokenise } from './tokens.ts';

const STAMP =
  /(?:\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}\s\p{Lu}\p{Ll}{2,9}\s\d{4}|\d{1,2}\.?\s(?:de\s)?\p{L}{3,10}\.?\s(?:de\s)?\d{4}|\p{Lu}\p{Ll}{2,8}\.?\s\d{1,2},\s\d{4})(?:,?\s(?:[-–]\s)?\d{1,2}:\d{2})?/gu;
const STARTS_STAMP = new RegExp(`^(?:${STAMP.source})`, 'u');
const SENTENCE_END = /[.!?。！？…]["'”’»）)]*\s(?=["'“‘«„(]?[\p{Lu}\p{Lo}\p{Nd}])/gu;
const ABBREVIATION =
  /(?:^|[\s(.])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Sen|Rep|Gov|St|Co|Ltd|Inc|Corp|No|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|vs|U\.S|U\.N|U\.K)\.$/u;
/** A town in capitals behind the stamp, before the first sentence. */
const PLACE = /^\s\p{Lu}{4,}(?:\s\p{Lu}{3,})?\s(?=\p{Lu}\p{Ll})/u;
const SIGNS = /[©ⓒ]/g;
/** A by-word and a name behind a word in small letters: the end of a headline. */
const BYLINE = /(?<=[\p{Ll}\p{N}]\s)(\p{Lu}\p{Ll}{1,4})\s(?=\p{Lu}[\p{L}.'’-]+\s\p{Lu})/gu;

/** Whether a stamp is part of a sentence: a small letter stands before it, and no capital or stop behind. */
function insideSentence(text: string, start: number, end: number): boolean {
  return (
    (/\p{Ll},?\s$/u.test(text.slice(Math.max(0, start - 3), start)) &&
      !/^\s[-–\p{Lu}\p{Nd}|]/u.test(text.slice(end, end + 2))) ||
    /^[,;)]/.test(text.slice(end, end + 1))
  );
}

/** Head of a wire story: place, date, agency, dash. */
const DATELINE =
  /(?<!\S)\p{Lu}{3,}(?:[ ,/]{1,2}\p{Lu}[\p{L}.]*){0,4}(?:,?\s\p{L}+\.?\s\d{1,2})?\s\([A-Z][\w ]{1,20}\)\s(?:-{1,2}|—|–)\s/gu;

/** Where the words printed in front of a stamp begin (`Published 9 April 2018`); the stamp itself where none are. */
function wordsBefore(text: string, stamp: number, lexicon: Lexicon): number {
  for (const pattern of BEFORE_STAMP) {
    const before = pattern.exec(text.slice(Math.max(0, stamp - 30), stamp));
    if (before === null) continue;
    const words = lexicon.ids.all(tokenise(before[1] ?? ''));
    if (lexicon.dateWords.whole(words) !== null) return stamp - before[0].trimStart().length;
  }
  return stamp;
}

/** Two words with capitals, or one and a short one, in front of a stamp: `Giriş Tarihi:`, `Published on`. */
const BEFORE_STAMP: readonly RegExp[] = [
  /(?:^|\s)(\p{Lu}\p{L}{2,} \p{Lu}\p{L}{3,}):?\s$/u,
  /(?:^|\s)(\p{Lu}\p{L}{3,}(?:\s\p{Ll}{1,4})?):?\s$/u,
];

/** A level of a breadcrumb. */
const LEVEL = /\s[>»›]\s(?=\p{Lu})/gu;

/** Where the last level of a breadcrumb ends, if it is a known section and a capital follows. */
function crumbEnds(text: string, lexicon: Lexicon): number[] {
  return Array.from(text.matchAll(LEVEL), (match) => {
    const at = match.index + match[0].length;
    const tokens = placedTokens(text.slice(at, at + 60)).slice(0, 3);
    for (let n = tokens.length; n > 0; n--) {
      const words = tokenise(text.slice(at, at + (tokens[n - 1]?.end ?? 0)));
      const end = at + (tokens[n - 1]?.end ?? 0);
      if (
        lexicon.sections.whole(lexicon.ids.all(words)) !== null &&
        /^\s["'“«]?\p{Lu}/u.test(text.slice(end, end + 3))
      )
        return end + 1;
    }
    return -1;
  }).filter((end) => end > 0);
}

/** Places where furniture begins or ends inside a long line. */
export function boundaries(text: string, lexicon: Lexicon): number[] {
  const places = new Set<number>();
  for (const match of text.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    if (!ABBREVIATION.test(text.slice(Math.max(0, match.index - 8), match.index + 1))) places.add(end);
  }
  let stamped = -1;
  for (const match of text.matchAll(STAMP)) {
    if (insideSentence(text, match.index, match.index + match[0].length)) continue;
    // Two stamps with a word or two between them (posted, updated) are one line.
    if (stamped >= 0 && match.index - stamped < 20) places.delete(stamped);
    else places.add(wordsBefore(text, match.index, lexicon));
    stamped = match.index + match[0].length;
    const end = match.index + match[0].length;
    places.add(end);
    const place = PLACE.exec(text.slice(end, end + 60));
    if (place !== null) places.add(end + place[0].length);
  }
  for (const match of text.matchAll(BYLINE))
    if (lexicon.bylines.has(fold(match[1] ?? ''))) places.add(match.index);
  for (const end of crumbEnds(text, lexicon)) places.add(end);
  for (const match of text.matchAll(SIGNS)) places.add(match.index);
  for (const match of text.matchAll(DATELINE)) places.add(match.index);
  const tokens = placedTokens(text);
  const words = tokens.map(({ word }) => tokenise(word)[0] ?? word);
  const ids = lexicon.ids.all(words);
  headings(text, tokens, ids, lexicon, places);
  menus(text, tokens, ids, lexicon, places);
  return [...places].filter((place) => place > 0 && place < text.length).sort((a, b) => a - b);
}

/** Headings of blocks and labels before a colon: they begin with a capital. */
function headings(
  text: string,
  tokens: readonly PlacedToken[],
  words: readonly number[],
  lexicon: Lexicon,
  places: Set<number>,
): void {
  let covered = 0;
  tokens.forEach((token, i) => {
    if (i < covered || !/^[\p{Lu}\p{Lo}]/u.test(token.word)) return;
    for (const hit of lexicon.opens.at(words, i)) {
      const last = tokens[hit.end - 1];
      if (last === undefined || hit.fixed > hit.end - i) continue;
      const marked = /^\s?[:(]/.test(text.slice(last.end, last.end + 2));
      if (hit.end - i >= 2 || marked || token.word === token.word.toUpperCase()) {
        places.add(token.start);
        covered = i + hit.fixed;
      }
    }
    const lead = colonLead(text, tokens, words, i, lexicon);
    if (lead === null) return;
    covered = lead + 1;
    places.add(token.start);
    const value = tokens[lead + 1];
    const plain = value !== undefined && /^[\p{Ll}\p{Nd}]/u.test(value.word);
    if (plain && !STARTS_STAMP.test(text.slice(value.start, value.start + 30))) places.add(value.end);
  });
}

/** Last word of a known lead-in before a colon (`Read more:`, `Editor:`) that begins at a word, or null. */
function colonLead(
  text: string,
  tokens: readonly PlacedToken[],
  words: readonly number[],
  at: number,
  lexicon: Lexicon,
): number | null {
  const start = tokens[at]?.start ?? 0;
  for (let last = at; last < Math.min(at + 3, tokens.length); last++) {
    const end = tokens[last]?.end ?? 0;
    if (!/^\s?[:：]/.test(text.slice(end, end + 2))) continue;
    const known = lexicon.lines
      .at(words, at, text.slice(start, start + 60))
      .some((hit) => hit.fixed >= last - at + 1);
    return known ? last : null;
  }
  return null;
}

/** Words of a button's label that counts for two items of a menu. */
const LABEL = 3;

/** Runs of at least three menu words in capitals, or two long ones: both ends. */
function menus(
  text: string,
  tokens: readonly PlacedToken[],
  words: readonly number[],
  lexicon: Lexicon,
  places: Set<number>,
): void {
  let items = 0;
  let start = 0;
  let last = 0;
  for (let i = 0; i <= words.length; ) {
    const token = tokens[i];
    const end =
      token !== undefined && /^[\p{Lu}\p{Lo}]/u.test(token.word)
        ? lexicon.words.at(words, i).reduce((far, hit) => Math.max(far, hit.end), i)
        : i;
    const gap = token === undefined || i === 0 ? '' : text.slice(tokens[i - 1]?.end ?? 0, token.start);
    if (end > i && (items === 0 || !/[.,;!?]/.test(gap))) {
      if (items === 0) start = token?.start ?? 0;
      items += end - i >= LABEL ? 2 : 1;
      last = token?.start ?? 0;
      i = end;
      continue;
    }
    if (items >= 3) {
      places.add(start);
      // A small letter behind the run: its last word is the first of a sentence.
      const early = token !== undefined && /^\p{Ll}/u.test(token.word) ? last : (token?.start ?? text.length);
      places.add(early);
    }
    items = 0;
    i = end > i ? i : i + 1;
  }
}
