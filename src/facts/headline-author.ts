import type { Fact } from '../types.ts';
import { isPersonName, peopleWords } from './names.ts';
import { evidenceFrom, type Page, type Piece } from './page.ts';
import { isKnownPlace } from './places.ts';

/** A name run together with the headline before it, as in dumps without line ends. */
export interface GluedAuthor {
  readonly piece: Piece;
  /** Where the headline ends and where the name begins. */
  readonly head: number;
  readonly from: number;
}

/** Words of a headline that must be left before the name. */
const LEFT = 4;
const CAPITAL = /^\p{Lu}[\p{L}\p{M}.’'-]+$/u;

/** True where the line goes on behind the piece with a date or a byline: the breaks between them were lost. */
function isGlued(page: Page, piece: Piece): boolean {
  const next = page.pieces[piece.index + 1];
  if (next === undefined || (next.label !== 'date' && next.label !== 'byline')) return false;
  return (
    next.block === piece.block || !/[\r\n]/.test(page.dump.text.slice(piece.block.end, next.block.start))
  );
}

/** The capitalised words at the end, a place that closes the headline left out: `over North Korea Deniz Reyes-Aksoy`. */
function nameAtEnd(words: readonly string[]): number {
  let first = words.length;
  while (first > 0 && CAPITAL.test(words[first - 1] ?? '')) first--;
  for (let place = Math.min(first + 3, words.length - 2); place > first; place--)
    if (isKnownPlace(words.slice(first, place).join(' '))) return place;
  return first;
}

/** The author's name at the end of a headline that a date follows without a break. */
export function gluedAuthor(page: Page, piece: Piece): GluedAuthor | null {
  if (piece.label !== 'title' || !isGlued(page, piece)) return null;
  const words = piece.text.split(' ');
  const first = nameAtEnd(words);
  const by = peopleWords().by.includes((words[first - 1] ?? '').toLowerCase()) ? 1 : 0;
  const name = words.slice(first).join(' ');
  if (first - by < LEFT || words.length - first > 3 || !isPersonName(name)) return null;
  const from = piece.text.length - name.length;
  const head = words.slice(0, first - by).join(' ').length;
  return { piece, head, from };
}

/** The glued name as the article's author. */
export function authorOf(page: Page, { piece, from }: GluedAuthor): Fact<readonly string[]> {
  const name = piece.text.slice(from);
  const reason = 'The name stands between headline and date, its line end lost.';
  const said = { kind: 'byline', implies: name, verdict: 'used', reason } as const;
  return { value: [name], evidence: [evidenceFrom(page, piece, from, piece.text.length, said)] };
}
