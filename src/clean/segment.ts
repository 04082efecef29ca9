/** Pages scraped into a single line: cut at sentence ends, menus, stamps and headings, and joined again once read. */
import { blockAt } from '../intake/index.ts';
import type { Block, Dump } from '../types.ts';
import type { Labelled } from './ledger.ts';
import type { Lexicon } from './lexicon.ts';
import { fold, type PlacedToken, placedTokens, tokenise } from './tokens.ts';

/** A block at least so long, that holds at least this share of the page's text, is a page on one line. */
const BLOB = 1200;
const SHARE = 0.5;
/** A shorter block is one too where there is all but nothing else on the page. */
const SMALL_BLOB = 400;
const SMALL_SHARE = 0.9;
/** Longest blob cut up; beyond it, only its head is. */
const LONGEST = 2_000_000;

const STAMP =
  /(?:\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}\s\p{Lu}\p{Ll}{2,9}\s\d{4}|\p{Lu}\p{Ll}{2,8}\.?\s\d{1,2},\s\d{4})(?:,?\s(?:[-–]\s)?\d{1,2}:\d{2})?/gu;
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
  const before = /(?:^|\s)(\p{Lu}\p{L}{3,}(?:\s\p{Ll}{1,4})?):?\s$/u.exec(
    text.slice(Math.max(0, stamp - 30), stamp),
  );
  if (before === null) return stamp;
  const words = lexicon.ids.all(tokenise(before[1] ?? ''));
  return lexicon.dateWords.whole(words) === null ? stamp : stamp - before[0].trimStart().length;
}

/** Places where furniture begins or ends inside a long line. */
function boundaries(text: string, lexicon: Lexicon): number[] {
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

function isBlob(length: number, total: number): boolean {
  if (length > LONGEST) return false;
  return length >= BLOB ? length >= total * SHARE : length >= SMALL_BLOB && length >= total * SMALL_SHARE;
}

/** Blocks with every page-on-one-line among them cut into pieces. */
export function cutBlobs(dump: Dump, blocks: readonly Block[], lexicon: Lexicon): Block[] {
  const total = blocks.reduce((sum, block) => sum + block.text.length, 0);
  const pieces: Block[] = [];
  for (const block of blocks) {
    const { length } = block.text;
    if (block.structure !== undefined || !isBlob(length, total)) {
      pieces.push({ ...block, index: pieces.length });
      continue;
    }
    let at = 0;
    for (const place of [...boundaries(block.text, lexicon), length]) {
      const start = at === 0 ? block.start : (block.map[at] ?? block.end);
      const end = place === length ? block.end : trimmed(dump.text, start, block.map[place] ?? block.end);
      if (end > start) {
        const piece = blockAt(dump.text, pieces.length, start, end, at === 0 ? block.gap : 0);
        if (piece.text !== '') pieces.push(piece);
      }
      at = place;
    }
  }
  return pieces;
}

function trimmed(text: string, start: number, end: number): number {
  let to = end;
  while (to > start && /\s/.test(text[to - 1] ?? '')) to--;
  return to;
}

/** Joins neighbouring body pieces of one block again. */
export function mergePieces(dump: Dump, lines: readonly Labelled[], blocks: readonly Block[]): Labelled[] {
  if (lines.length === blocks.length) return [...lines];
  const merged: Labelled[] = [];
  let run: Labelled[] = [];
  let parent = 0;
  const close = (): void => {
    if (run.length > 0) {
      const line = joined(dump, run);
      merged.push({ ...line, block: { ...line.block, index: merged.length } });
    }
    run = [];
  };
  for (const line of lines) {
    const before = parent;
    while ((blocks[parent]?.end ?? Number.POSITIVE_INFINITY) <= line.block.start) parent++;
    if (parent !== before || line.label !== 'body' || run[0]?.label !== 'body') close();
    run.push(line);
  }
  close();
  return merged;
}

/** Several pieces of one block as one line; their cuts are moved along. */
function joined(dump: Dump, run: readonly Labelled[]): Labelled {
  const [first, ...rest] = run;
  if (first === undefined) throw new Error('nothing to join');
  const last = rest.at(-1);
  if (last === undefined) return first;
  const block = blockAt(dump.text, first.block.index, first.block.start, last.block.end, first.block.gap);
  const cuts = run.flatMap((line) => {
    const from = placeOf(block, line.block.start);
    return line.cuts.map((cut) => ({ ...cut, start: cut.start + from, end: cut.end + from }));
  });
  return { ...first, block, cuts };
}

/** Place in a block's display text of an offset of the dump. */
function placeOf(block: Block, offset: number): number {
  let low = 0;
  let high = block.text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((block.map[middle] ?? block.end) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
