import type { Fact } from '../types.ts';
import { behindBy, isByAlone, maySign, type Segment, segments, untilStamp } from './byline.ts';
import { besideStamp, isCommon, returns, withPlace } from './byline-signs.ts';
import type { Mirror } from './copier.ts';
import type { FoundDateline } from './dateline-parts.ts';
import type { Masthead } from './masthead.ts';
import { readNames } from './names.ts';
import { namesAgree, type OutletIndex } from './outlets.ts';
import { evidenceFrom, type Page, type Piece } from './page.ts';
import { isKnownPlace } from './places.ts';
import { reportersIn } from './reporters.ts';
import { type Found, nearest, together } from './signatures.ts';
import { postedByUser } from './source-line.ts';

/** What the search for authors goes by. */
export interface AuthorClues {
  readonly page: Page;
  readonly outlets: OutletIndex;
  readonly mirror: Mirror | null;
  readonly masthead: Masthead | null;
  readonly dateline: FoundDateline | null;
  readonly language: string | null;
  /** Index of the headline's piece. */
  readonly headline: number | null;
}

const REASON = 'The article is signed so.';

function found(
  { page, outlets, masthead }: AuthorClues,
  piece: Piece,
  segment: Segment,
  eastern = true,
): Found | null {
  const lead = outletBefore(outlets, segment.text);
  const text = untilStamp(segment.text.slice(lead));
  const person = (name: string): boolean =>
    outlets.named(behindBy({ text: name, from: 0 })?.text ?? name) === null &&
    !isKnownPlace(name) &&
    !isDesk(name, text, outlets) &&
    !page.pieces.some((p) => p.label === 'copyright' && p.text.includes(name)) &&
    !(masthead && namesAgree(masthead.name, name));
  const names = readNames(text, eastern).filter(person);
  if (names.length === 0) return null;
  const said = { kind: 'byline', implies: names.join('; '), verdict: 'used', reason: REASON } as const;
  const from = segment.from + lead;
  return { names, index: piece.index, evidence: evidenceFrom(page, piece, from, from + text.length, said) };
}

/** How much of a byline is the outlet's name, printed before the author's: `Ouest-France Anne Le Gall`. */
function outletBefore(outlets: OutletIndex, text: string): number {
  const first = text.length > 120 ? undefined : outlets.within(text)[0];
  const rest = first?.from === 0 ? /^[\s:,–—-]+/u.exec(text.slice(first.to)) : null;
  return first && rest && text.slice(first.to + rest[0].length).includes(' ') ? first.to + rest[0].length : 0;
}

/** `MDR THÜRINGEN`: the outlet's letters with what desk of it. */
function isDesk(name: string, text: string, outlets: OutletIndex): boolean {
  const first = name.split(' ', 1)[0] ?? '';
  return first.length >= 2 && text.includes(`${first.toUpperCase()} `) && outlets.named(first) !== null;
}

/** True for a signature of the copier's: `Posted by admin`. */
function copiers(piece: Piece, mirror: Mirror | null): boolean {
  if (!mirror?.ownsShell) return false;
  if (postedByUser(piece.text) || piece.label === 'mirror') return true;
  return mirror.name !== null && piece.text.includes(mirror.name);
}

/** Labels of lines that no byline is looked for in. */
const SKIP: ReadonlySet<string> = new Set([
  'title',
  'kicker',
  'caption',
  'credit',
  'related',
  'comments',
  'copyright',
  'embed',
  'duplicate',
  'quote',
  'list',
  'table',
]);

/** Bylines that say so: `By …`, `Interview by …`, `記者 …`. */
function* signed(clues: AuthorClues): Generator<Found> {
  const { page, mirror, language } = clues;
  for (const piece of page.pieces) {
    const forum = piece.label === 'forum' && mirror?.kind === 'forum';
    if (SKIP.has(piece.label) || forum || piece.text.length > 220 || copiers(piece, mirror)) continue;
    if (piece.zone === 'tail' && piece.label !== 'byline') continue;
    if (piece.label === 'body' && (piece.text.length > 90 || piece.index > page.lead + 1)) continue;
    const lower = page.lower[piece.index] ?? '';
    if (!maySign(lower) || /^(?:reporting|editing) by\b/i.test(piece.text)) continue;
    const next = page.pieces[piece.index + 1];
    if (next && next.text.length < 90 && isByAlone(lower)) {
      const hit = found(clues, next, { text: next.text, from: 0 }, false);
      if (hit) yield hit;
      continue;
    }
    const parts = segments(piece, language);
    for (const [i, segment] of parts.entries()) {
      const named = behindBy(segment) ?? behindBar(parts, i);
      const hit = named && found(clues, piece, named);
      if (hit) yield hit;
    }
  }
}

/** `文 | 辛雨澄`, `글 · 마지원`: the part behind one that only says who wrote. */
function behindBar(parts: readonly Segment[], i: number): Segment | null {
  const before = parts[i - 1];
  return before && isByAlone(before.text.toLowerCase()) ? (parts[i] ?? null) : null;
}

/** A name without a word before it stands within this many pieces below the headline. */
const BELOW_TITLE = 7;
/** … or above the lede. */
const OVER_LEDE = 3;
/** … and so many where a date follows it. */
const OVER_LEDE_DATED = 8;

/** A line labelled byline, or one below the headline that is a name and no more. */
function* bare(clues: AuthorClues): Generator<Found> {
  const { page, mirror, language } = clues;
  const title = clues.headline ?? page.pieces.find((p) => p.label === 'title')?.index ?? 0;
  for (const piece of page.pieces) {
    if (SKIP_BARE.has(piece.label) || copiers(piece, mirror) || piece.text.length > 160) continue;
    const below = piece.index > title && piece.index <= title + BELOW_TITLE;
    const dated = page.pieces[piece.index + 1]?.label === 'date';
    const over = piece.index < page.lead && piece.index >= page.lead - (dated ? OVER_LEDE_DATED : OVER_LEDE);
    const near = (below || over) && piece.text.length < (piece.label === 'date' ? 140 : 90);
    if (piece.label !== 'byline' && !near) continue;
    if (/^(?:reporting|editing|editor|source|photo)/i.test(piece.text) || SENTENCE.test(piece.text)) continue;
    const [first, ...rest] = segments(piece, language);
    const early =
      piece.label === 'byline' ||
      rest.length > 0 ||
      (first && readNames(untilStamp(first.text), false).length > 0 && first.text.length < 60) ||
      /\s(?:and|&|und|et|y|и)\s|,/.test(first?.text ?? '');
    if (!first || !early || /[:：]/.test(first.text)) continue;
    const hit = found(clues, piece, first, piece.label === 'byline');
    if (
      hit &&
      !hit.names.every((name) => isCommon(page, name)) &&
      (piece.rule === 'byline' ||
        besideStamp(page, piece) ||
        withPlace(first.text) ||
        hit.names.some((name) => returns(page, piece, name)))
    ) {
      yield hit;
    }
  }
}

/** A sentence is no byline. */
const SENTENCE = /^(?:\S+\s){4,}\S+[.!?]$/u;

/** And of those that hold bare names of other kinds. */
const SKIP_BARE: ReadonlySet<string> = new Set([...SKIP, 'forum', 'tags', 'ticker', 'captcha', 'mirror']);

/** Reporters named at the head of the lede, as papers of East Asia do: `（记者 沈一帆）`, `【ソウル＝森田悠】`. */
function* inLede({ page, outlets }: AuthorClues): Generator<Found> {
  for (const piece of page.body.slice(0, 2)) {
    const named = reportersIn(piece.text, outlets);
    if (named === null) continue;
    const said = {
      kind: 'byline',
      implies: named.names.join('; '),
      verdict: 'used',
      reason: 'The lede names the reporter.',
    } as const;
    yield {
      names: named.names,
      index: piece.index,
      evidence: evidenceFrom(page, piece, named.from, named.to, said),
    };
  }
}

/** Labels a signature below the text may bear. */
const SIGNATURE = new Set(['byline', 'body', 'note', 'nav', 'credit', 'contact', 'agency', 'subhead']);

/** A name by itself at the end of the text: `이하나 기자 hana@…`, `ĐOÀN THỤC QUYÊN`, `(Mario Rossi)`. */
function* closing(clues: AuthorClues): Generator<Found> {
  const { page } = clues;
  const last = page.body.findLast((p) => p.text.length >= 60)?.index;
  if (last === undefined) return;
  for (const piece of page.pieces.slice(last + 1, last + 4)) {
    if (!SIGNATURE.has(piece.label) || piece.text.length > 60 || /[.!?:…]$/.test(piece.text)) continue;
    const text = piece.text.replace(/^[\s(（/—–-]+/u, '').replace(/(?<![\s)）])[\s)）]+$/u, '');
    const from = piece.text.indexOf(text);
    const named = behindBy({ text, from }) ?? { text, from };
    const hit = found(clues, piece, named, false);
    if (hit && !hit.names.every((name) => isCommon(page, name))) yield hit;
    if (hit) return;
  }
}

/** `Reporting by A in X and B in Y; Editing by C`: taken where no byline is printed. */
function* reporting(clues: AuthorClues): Generator<Found> {
  for (const piece of clues.page.pieces) {
    const match = /^\(?reporting by ([^;.()]{4,160})/i.exec(piece.text);
    const list = match?.[1];
    if (!match || !list) continue;
    const names = list.split(/,\s*|(?<!\s)\s+and\s+/).flatMap((part) => readNames(part));
    const from = match[0].indexOf(list);
    const said = {
      kind: 'credit line',
      implies: names.join('; '),
      verdict: 'used',
      reason: 'No byline is printed; the credit line names who reported.',
    } as const;
    if (names.length > 0)
      yield {
        names,
        index: piece.index,
        evidence: evidenceFrom(clues.page, piece, from, from + list.length, said),
      };
  }
}

/** Authors of the article in the order printed; none where it is unsigned. The copier's signature is never one. */
export function findAuthors(clues: AuthorClues): Fact<readonly string[]> {
  for (const search of [signed, inLede, bare, closing, reporting]) {
    const hits = [...search(clues)];
    const first = nearest(clues.page, clues.headline, hits);
    if (!first) continue;
    const close = together(hits, first, search === bare);
    const names = [...new Set(close.flatMap((hit) => hit.names))];
    return { value: names, evidence: close.map((hit) => hit.evidence) };
  }
  return { value: null, evidence: [] };
}
