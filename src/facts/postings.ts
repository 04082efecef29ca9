import type { Mirror } from './copier.ts';
import { findDates } from './dates/mentions.ts';
import { once } from './lexicon.ts';
import type { Masthead } from './masthead.ts';
import { isOtherStory } from './other-stories.ts';
import { namesAgree, type OutletIndex, outletWords } from './outlets.ts';
import type { Page, Piece } from './page.ts';
import { sourceLine } from './source-line.ts';

/** Places where readers and portals post what others wrote: channels, accounts, groups and portals of news. */

type Spot = Pick<Mirror, 'name' | 'piece' | 'from' | 'to'>;

const posted = (spot: Spot, kind: Mirror['kind'], reason: string): Mirror => ({
  ...spot,
  kind,
  reason,
  ownsShell: true,
  shell: null,
  source: null,
});

const spotOf = (piece: Piece, from: number, to: number): Spot => ({
  piece,
  from,
  to,
  name: piece.text.slice(from, to),
});

/** Lines of the head that may hold a channel's count of subscribers. */
const TOP = 8;
const subscribers = once(
  () => new RegExp(`^\\p{Nd}[\\p{Nd}\\s.,KkMКк]*(?:${outletWords().subscribers.join('|')})$`, 'iu'),
);

/** `Krem Operative | News`, `48 217 subscribers`: a channel of a messenger, by the count below its name. */
function channel(page: Page): Mirror | null {
  if (page.words.among(outletWords().subscribers).length === 0) return null;
  const head = page.pieces.slice(0, TOP);
  const count = head.find((p) => p.index > 0 && p.text.length < 40 && subscribers().test(p.text));
  const line = count && page.pieces[count.index - 1];
  if (!line || line.text.length > 80) return null;
  const to = /(?:(?<!\s)\s+)?[|｜]/u.exec(line.text)?.index ?? line.text.length;
  return posted(
    spotOf(line, 0, to),
    'repost',
    'The text was posted in a channel, whose subscribers are counted above it.',
  );
}

/** How many of some phrases the lines around the text hold. */
function signsOf(page: Page, phrases: readonly string[]): number {
  return page.words
    .among(phrases)
    .filter((words) => page.pieces.some((p) => p.label !== 'body' && page.lower[p.index]?.includes(words)))
    .length;
}

/** An account of a messenger that passes on a paper's article: its name stands before its date, at the top. */
function account(page: Page): Mirror | null {
  if (signsOf(page, outletWords()['account signs']) < 2 || sourceLine(page) === null) return null;
  for (const piece of page.pieces) {
    if (piece.index >= page.lead || piece.index > TOP || piece.text.length > 80) continue;
    const date = findDates(piece.text)[0];
    const before = date ? /(?<!\S)(\S+)\s+$/u.exec(piece.text.slice(0, date.start)) : null;
    if (!before?.[1] || !/^\p{L}{2}/u.test(before[1])) continue;
    const spot = spotOf(piece, before.index, before.index + before[1].length);
    return posted(spot, 'repost', 'An account of a messenger passes on what it names a source of.');
  }
  return null;
}

/** A group of a network, by what its pages say of it. */
function group(page: Page, masthead: Masthead | null): Mirror | null {
  if (signsOf(page, outletWords()['group signs']) < 2) return null;
  const first = page.pieces[0];
  if (!first) return null;
  const named = masthead && masthead.piece.index <= 2 ? masthead : null;
  const spot = named ?? { ...spotOf(first, 0, first.text.length), name: 'Facebook' };
  const { name, piece, from, to } = spot;
  return posted({ name, piece, from, to }, 'repost', 'A member of a group posted what another wrote.');
}

/** A portal's name fills so much of the line it stands in; buttons to share with stand in a row. */
const WHOLE = 0.6;
const PASSING: ReadonlySet<string> = new Set(['portal', 'aggregator']);

/** A portal of news whose head or rights line credits a paper: `NAVER 뉴스` over an article of 한국경제. */
function newsPortal(page: Page, outlets: OutletIndex): Mirror | null {
  const at = page.pieces
    .slice(0, TOP)
    .filter((p) => p.zone === 'head' && p.text.length <= 60 && !isOtherStory(p))
    .flatMap((piece) => outlets.within(piece.text).map((named) => ({ piece, ...named })))
    .find(({ piece, from, to, outlet }) => PASSING.has(outlet.kind) && to - from > WHOLE * piece.text.length);
  if (!at) return null;
  const credit = page.pieces.find((piece) => {
    const near = piece.label === 'copyright' || (piece.zone === 'head' && piece.text.length <= 60);
    if (!near || isOtherStory(piece)) return false;
    const named = outlets.within(piece.text);
    return (
      named.length <= 2 &&
      named.some(({ outlet }) => isPaper(outlet.kind) && !namesAgree(outlet.name, at.outlet.name))
    );
  });
  if (!credit) return null;
  const { piece, from, to, outlet } = at;
  return posted(
    { piece, from, to, name: outlet.name },
    'aggregator',
    `${outlet.name} passes on the articles of papers; this page credits one.`,
  );
}

const isPaper = (kind: string): boolean => !PASSING.has(kind) && kind !== 'archive';

/** Who posted the article where it was posted rather than published; null elsewhere. */
export function findPosting(page: Page, masthead: Masthead | null, outlets: OutletIndex): Mirror | null {
  return channel(page) ?? account(page) ?? group(page, masthead) ?? newsPortal(page, outlets);
}
