import { once } from './lexicon.ts';
import { isMenuWord } from './menu-words.ts';
import { isPapery, outletWords } from './outlets.ts';
import type { Page, Piece } from './page.ts';
import { type Candidate, fromPiece, type PublisherClues, said } from './publisher-clues.ts';

/**
 * The name a page goes by where it speaks of itself: `Logo Berliner Morgenpost`, `Mitt Aftonbladet`, `More From AP News`,
 * `The Courier on Facebook`, or the same name printed over and over among the links at its top and foot.
 */

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const NAME = '([\\p{Lu}\\p{Lo}\\p{Nd}][^|:;,!?©]{1,40}?)';

const forms = once((): readonly (readonly [form: RegExp, weight: number])[] => {
  const words = outletWords();
  const any = (list: readonly string[]): string => list.map(escaped).join('|');
  return [
    [new RegExp(`^(?:[•·]\\s)?(?:logo\\s)?${NAME}\\slogo(?:\\s.*)?$`, 'iu'), 4],
    [new RegExp(`^(?:[•·]\\s)?logo\\s(?:of\\s|von\\s|der\\s|de\\s)?${NAME}$`, 'iu'), 4],
    [
      new RegExp(
        `^(?:[•·]\\s)?(?:(?:${any(words.follow)})\\s)?${NAME}\\s(?:${any(words['on network'])})\\s(?:${any(words.networks)})$`,
        'iu',
      ),
      3,
    ],
    [new RegExp(`^(?:[•·]\\s)?(?:${any(words['of its own'])})\\s${NAME}$`, 'iu'), 2],
  ];
});

/** `Daily MaverickDaily Maverick`: a picture's text and its link's, run together. */
const TWICE = /^(\S.{2,38}?\S)(?:\s*\1)+$/u;

/** A short line of furniture that may name the page. */
function isFurniture(piece: Piece): boolean {
  return piece.zone !== 'body' && piece.text.length <= 80 && !NOT_FURNITURE.has(piece.label);
}

const NOT_FURNITURE: ReadonlySet<string> = new Set([
  'caption',
  'credit',
  'title',
  'byline',
  'dek',
  'date',
  'body',
  'subhead',
  'copyright',
  'comments',
  'tags',
]);

/** First words that open a form, and last words that close one. */
const edges = once(() => {
  const words = outletWords();
  const first = (text: string): string => text.split(' ', 1)[0] ?? '';
  return {
    opening: new Set(['logo', ...words['of its own'].map(first)]),
    closing: new Set(words.networks.map((name) => name.split(' ').at(-1) ?? '')),
  };
});

/** Whether a line may have one of the forms: most lines of menus have none. */
function mayName(text: string, lower: string): boolean {
  const start = /^[•·]\s/.test(lower) ? 2 : 0;
  const space = lower.indexOf(' ', start);
  if (text.length >= 8 && text.indexOf(text.slice(0, 4), 4) > 0) return true;
  if (space < 0) return false;
  const { opening, closing } = edges();
  return (
    opening.has(lower.slice(start, space)) ||
    closing.has(lower.slice(lower.lastIndexOf(' ') + 1)) ||
    lower.includes(' logo')
  );
}

function named(text: string): { name: string; weight: number } | null {
  const twice = text.length >= 8 ? TWICE.exec(text)?.[1] : undefined;
  if (twice && /\p{Ll}/u.test(twice) && twice.split(' ').length <= 4)
    return { name: twice.trim(), weight: 4 };
  for (const [form, weight] of forms()) {
    const name = form.exec(text)?.[1]?.trim();
    if (name && name.split(' ').length <= 5 && !/\s[–—-]\s/.test(name)) return { name, weight };
  }
  return null;
}

/** How a name begins. */
const OPENS = /^[\p{Lu}\p{Lo}]|^\p{Nd}+ ?\p{Lu}|^\p{Ll}+\p{Lu}|\.\p{Ll}{2,3}$/u;

/** How many short lines of furniture hold each of some names. */
function printings(page: Page, name: string): number {
  const wanted = name.toLowerCase();
  return page.pieces.filter((p) => p.zone !== 'body' && (page.lower[p.index] ?? '').includes(wanted)).length;
}

/** Most names a page is believed to give itself, and most that are looked for in its furniture. */
const MOST = 60;

/** Names the page gives itself, those with most weight behind them. */
export function* selfNames({ page, outlets, mirror }: PublisherClues): Generator<Candidate> {
  if (mirror?.ownsShell) return;
  const counts = new Map<string, number>();
  const printed = (name: string): number => {
    const count = counts.get(name) ?? (counts.size < MOST ? printings(page, name) : 0);
    if (counts.size < MOST) counts.set(name, count);
    return count;
  };
  let given = 0;
  for (const piece of page.pieces) {
    if (given === MOST) return;
    if (!isFurniture(piece) || !mayName(piece.text, page.lower[piece.index] ?? '')) continue;
    const found = named(piece.text);
    const bare = found?.name.replace(/^(?:the|der|die|das|la|le|el) (?=\p{Lu})/iu, '') ?? '';
    if (!found || bare.length < 3 || !OPENS.test(bare) || isMenuWord(found.name)) continue;
    const outlet = outlets.named(found.name);
    const sure = outlet !== null || isPapery(found.name) || printed(found.name) >= 3;
    if (!sure) continue;
    given++;
    const from = piece.text.indexOf(found.name);
    const reason = 'The page calls itself so.';
    const s = said('self-name', outlet?.name ?? found.name, reason);
    yield fromPiece(page, piece, from, from + found.name.length, s, found.weight);
  }
}
