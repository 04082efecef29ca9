import type { Page, PageLine } from '../page.ts';
import { DASH, DIGIT, SLASH, STOP } from '../signs.ts';
import { placedTokens, tokenise } from '../tokens.ts';
import type { CutRule } from './rule.ts';

/** A time stamp as list pages print it. */
const STAMP =
  /(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4})(?:\s\d{1,2}:\d{2}(?::\d{2})?)?/g;
/** Shortest and longest headline looked for before a stamp. */
const SHORTEST = 8;
const LONGEST = 220;

type Words = Pick<Page, 'lexicon'>;

interface Item {
  readonly start: number;
  readonly stampEnd: number;
  /** Its headline is printed once: where it begins, and where its section ends, is less plain. */
  readonly once: boolean;
}

/** A stamp with a time of day, and a bar and a section's name behind it. */
const TIMED = /\d:\d{2}$/;
const SECTION = /^\s*[|·]\s*\p{Lu}/u;
const SENTENCE_END = /[.!?…]["'”’»)]*\s(?=\S)/gu;

/** Where the last sentence that ends between two places does, or -1. */
function sentenceEnd(text: string, from: number, to: number): number {
  let end = -1;
  for (const match of text.slice(from, to).matchAll(SENTENCE_END)) end = from + match.index + match[0].length;
  return end;
}

/** Where a headline printed twice ends right before `end`, its start; -1 where none does. */
function doubledBefore(text: string, end: number): number {
  for (let length = SHORTEST; length <= LONGEST && 2 * length + 1 <= end; length++) {
    const second = end - length;
    if (text[second - 1] !== ' ') continue;
    const first = second - 1 - length;
    if (first > 0 && text[first - 1] !== ' ') continue;
    if (text.startsWith(text.slice(second, end), first)) return first;
  }
  return -1;
}

function itemsOf(text: string): Item[] {
  const items: Item[] = [];
  for (const match of text.matchAll(STAMP)) {
    let end = match.index;
    while (end > 0 && text[end - 1] === ' ') end--;
    const start = doubledBefore(text, end);
    const stampEnd = match.index + match[0].length;
    if (start >= 0) items.push({ start, stampEnd, once: false });
    else if (TIMED.test(match[0]) && SECTION.test(text.slice(stampEnd, stampEnd + 8))) {
      const before = items.at(-1)?.stampEnd ?? -1;
      const from = Math.max(before, match.index - LONGEST, 0);
      const sentence = sentenceEnd(text, from, match.index);
      const begins = sentence >= 0 ? sentence : from === before ? before : -1;
      if (begins >= 0 && match.index - begins >= SHORTEST)
        items.push({ start: begins, stampEnd, once: true });
    }
  }
  // One headline with a time behind it may be the text's own; a list has several.
  return items.filter(
    ({ once, start, stampEnd }, i) =>
      !once || items[i - 1]?.stampEnd === start || items[i + 1]?.start === stampEnd,
  );
}

/** Where the section name behind a bar ends: a known section, else the words in capitals, else one word. */
function sectionEnd(
  text: string,
  { stampEnd: from, once }: Item,
  siblings: ReadonlySet<string>,
  page: Words,
): number {
  const bar = /^\s*[|·/]\s*/.exec(text.slice(from, from + 12));
  if (bar === null) return from;
  const at = from + bar[0].length;
  const tokens = placedTokens(text.slice(at, at + 60));
  const words = tokenise(text.slice(at, at + 60));
  for (let n = Math.min(3, tokens.length); n > 0; n--) {
    const name = words.slice(0, n).join(' ');
    if (siblings.has(name) || page.lexicon.sections.whole(page.lexicon.ids.all(words.slice(0, n))) !== null)
      return at + (tokens[n - 1]?.end ?? 0);
  }
  if (once) return at + (tokens[0]?.end ?? 0);
  let capitals = 0;
  while (/^\p{Lu}/u.test(tokens[capitals]?.word ?? '')) capitals++;
  const last = capitals > 0 && capitals < tokens.length && capitals <= 3 ? tokens[capitals - 1] : tokens[0];
  return at + (last?.end ?? 0);
}

/** Stretches of a line that are list items of other stories: a headline twice, a time stamp, a section. */
function sidebars({ text }: PageLine, page: Words): { start: number; end: number }[] {
  if (text.length > 200_000) return [];
  const items = itemsOf(text);
  const siblings = new Set<string>();
  items.forEach(({ stampEnd }, i) => {
    const next = items[i + 1];
    if (next === undefined || next.start - stampEnd > 40) return;
    const name = tokenise(text.slice(stampEnd, next.start)).join(' ');
    if (name !== '') siblings.add(name);
  });
  const stretches: { start: number; end: number }[] = [];
  items.forEach((item, i) => {
    const next = items[i + 1];
    const last = stretches.at(-1);
    const adjoining = next !== undefined && next.start - item.stampEnd <= 40;
    const end = adjoining ? next.start : sectionEnd(text, item, siblings, page);
    if (last !== undefined && last.end >= item.start) last.end = end;
    else stretches.push({ start: item.start, end });
  });
  return stretches;
}

export const gluedSidebar: CutRule = {
  kind: 'cut',
  name: 'glued-sidebar',
  label: 'related',
  why: 'A list of other stories run into a paragraph: each headline printed twice (picture and link), then its time and section.',
  examples: [
    'Talks stall again Talks stall again 2019-05-15 11:08 | Politics Lavrov said Russia is ready.',
    'Half a point clear of the champion. Lions edge Sharks in rain 2014-11-06 18:20 | Rugby Course to change after complaints 2014-11-05 09:12 | Athletics No Zambian had finished higher than sixth before.',
    'It would not touch the armistice and Rain to stop Rain to stop 2021-09-22 19:05 | National would leave sanctions in place.',
  ],
  nearMisses: [
    'The vote was held on 2019-05-15 and again on 2019-05-16.',
    'The log closes at dusk. Wind rising, glass falling 1914-11-06 18:20 | Off the cape, no ship in sight.',
    'It rained and rained and rained on 2019-05-15.',
  ],
  gate: { longest: 200_000, signs: [DIGIT, DASH | STOP | SLASH] },
  match: sidebars,
};
