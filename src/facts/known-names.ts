import type { Outlet } from '../types.ts';
import { once } from './lexicon.ts';
import { isOtherStory } from './other-stories.ts';
import { namesAgree, outletWords } from './outlets.ts';
import type { Page, Piece } from './page.ts';
import { type Candidate, fromPiece, type PublisherClues, said } from './publisher-clues.ts';

/**
 * Outlets known by name in the lines around the text: at its top, beside byline and date, in the copyright line, among the
 * links at its foot. What the article says of other media is no such line.
 */

/** Longest line that is looked at, in characters. */
const LONGEST = 220;
/** Lines that count as the top of the page. */
const TOP = 6;
/** More names than this in one line are a list of what a house owns, or of friends. */
const LIST = 2;

/** What a name weighs by where it stands. */
function weightOf(page: Page, piece: Piece, share: number, first: boolean): number {
  if (piece.label === 'copyright') return first ? 4.5 : 2;
  if (piece.label === 'byline' || piece.label === 'date') return 4;
  if (piece.label === 'caption' || piece.label === 'credit') return CREDIT;
  if (piece.zone === 'head') return (piece.index < TOP ? 3 : 1.5) + (share > 0.8 ? 1.5 : 0);
  const beside =
    page.pieces[piece.index - 1]?.label === 'byline' || page.pieces[piece.index + 1]?.label === 'date';
  return piece.zone === 'tail' ? (share > 0.5 ? 1.5 : 1) : beside ? 2 : 0;
}

/** A paper credited with a picture has most often printed it: more than an agency at the head of the text. */
const CREDIT = 2.6;

/** How much of its weight a name keeps by what goes by it: portals and agencies give way to papers. */
const KINDS: Readonly<Record<string, number>> = {
  agency: 0.35,
  portal: 0.3,
  aggregator: 0.2,
  archive: 0,
  institute: 0.4,
  government: 0.4,
};

const others = once(() => outletWords()['of others']);

/** `Sponsored by`, `Photo:`, `Follow us on Google News`: what stands before a name that is not the page's own. */
function isOthers(before: string): boolean {
  const lower = before.toLowerCase().trimEnd();
  return others().some((words) => lower.endsWith(words));
}

/** Labels of lines in which a common word is a name. */
const TELLING: ReadonlySet<string> = new Set(['byline', 'date', 'copyright', 'caption', 'credit']);
/** What a name weighs that is a line by itself among the first. */
const ALONE = 4.5;

/** How much each further line adds, and how much at most. */
const AGAIN = 0.4;
const MOST = 2;

/** Lines of a copy that are the copier's own. */
const COPIERS: ReadonlySet<string> = new Set(['nav', 'outlet', 'mirror', 'cookie', 'forum', 'metadata']);

interface Tally {
  readonly outlet: Outlet;
  best: Candidate;
  lines: number;
}

/** One candidate for each known outlet that the lines around the text name, weighed by its best place and by how often it returns. */
export function* knownNames({ page, outlets, mirror, masthead }: PublisherClues): Generator<Candidate> {
  const tallies = new Map<string, Tally>();
  const copier = mirror?.ownsShell ? mirror : null;
  for (const piece of page.pieces) {
    if (isOtherStory(piece) || piece.text.length > LONGEST) continue;
    if (piece.zone === 'body' && piece.label !== 'byline') continue;
    if (copier !== null && (piece === masthead?.piece || COPIERS.has(piece.label))) continue;
    const named = outlets.within(piece.text);
    if (named.length === 0) continue;
    const list = new Set(named.map(({ outlet }) => outlet.name)).size > LIST;
    for (const [i, { outlet, from, to, plain }] of named.entries()) {
      if (copier?.name && namesAgree(copier.name, outlet.name)) continue;
      if (
        piece.label !== 'credit' &&
        isOthers(piece.text.slice(Math.max(0, from - 30), from)) !== (piece.label === 'caption')
      )
        continue;
      if (outlet.kind === 'agency' && (copier !== null || piece.label !== 'copyright')) continue;
      const place = weightOf(page, piece, (to - from) / piece.text.length, i === 0);
      const common = plain && !TELLING.has(piece.label) && place < ALONE;
      const weight = (KINDS[outlet.kind] ?? 1) * place * (list ? 0.3 : 1) * (common ? 0.25 : 1);
      if (weight <= 0) continue;
      const reason = 'A known outlet, named beside the text.';
      const s = said('known name', outlet.name, reason);
      const candidate = fromPiece(page, piece, from, to, s, weight);
      const tally = tallies.get(outlet.name);
      if (!tally) tallies.set(outlet.name, { outlet, best: candidate, lines: 1 });
      else {
        tally.lines += 1;
        if (candidate.weight > tally.best.weight) tally.best = candidate;
      }
    }
  }
  for (const { best, lines } of tallies.values())
    yield { ...best, weight: best.weight + Math.min(MOST, AGAIN * (lines - 1)) };
}
