import type { Copyright } from './copyright.ts';
import { isMenuWord } from './menu-words.ts';
import { isPersonName } from './names.ts';
import { foldName, isPapery, namesAgree, type OutletIndex, outletWords } from './outlets.ts';
import type { Page, Piece } from './page.ts';

/** The name a page goes by, printed at its top, and how far other parts of the page bear it out. */
export interface Masthead {
  readonly piece: Piece;
  readonly from: number;
  readonly to: number;
  readonly name: string;
  /** Copyright line, profile, label or its own form agree that it is a name. */
  readonly sure: boolean;
}

/** A masthead stands among this many pieces at the top. */
const TOP = 8;
/** Parts a masthead from its motto or its menu. */
const PARTS = /\s+[-–—|~·•»›✱*]\s+|\s*[|»✱]\s*|:\s/u;

const LABELS_OF_NAMES = new Set(['outlet', 'nav', 'mirror', 'forum', 'metadata', 'contact', 'ticker']);
/** Taken for something else, a line among the first few may still be the masthead. */
const LABELS_OF_LINES = new Set(['title', 'kicker', 'byline', 'desk-note', 'agency', 'dek', 'subhead']);
const FIRST_LINES = 3;
/** Rules that find menus and links to the text. */
const MENUS = new Set([
  'navigation',
  'button-row',
  'link-bar',
  'signs-only',
  'cookie-notice',
  'consent-notice',
]);

/** The name in a line at the top: menus, mottos and greetings dropped; null where no name is left. */
function nameIn(text: string): { from: number; to: number } | null {
  const greeting = outletWords().greetings.find((words) => text.toLowerCase().startsWith(`${words} `));
  const from = greeting ? greeting.length + 1 : 0;
  const part = PARTS.exec(text.slice(from));
  const to = part && part.index > 0 ? from + part.index : text.length;
  const tail = outletWords()['masthead tails'].find((word) =>
    text.slice(from, to).trim().toLowerCase().endsWith(` ${word}`),
  );
  const name = text
    .slice(from, to)
    .trim()
    .slice(0, tail ? -tail.length : undefined)
    .trim();
  const words = name.split(/\s+/);
  const fits = name.length >= 2 && name.length <= 56 && words.length <= 8;
  const named = /^[\p{Lu}\p{Lo}\p{Nd}@]/u.test(name) || /\.\w{2,}$/.test(name);
  if (!fits || !named || !/\p{L}/u.test(name) || /[?!…]$|[:;"“”{}[\]>]|\s\/\s/.test(name)) return null;
  return { from, to: from + name.length };
}

function isMenu(text: string): boolean {
  return text.split(/(?:(?<!\s)\s+)?[|/>]\s*/).length > 3 || text.split(/\s{2,}/).length > 2;
}

/** The line at the top that is most likely the masthead. `except` is a name known to be another's. */
export function findMasthead(
  page: Page,
  copyrights: readonly Copyright[],
  outlets: OutletIndex,
  except: string | null = null,
): Masthead | null {
  const head = page.pieces.filter((p) => p.zone === 'head');
  const top = head.filter((p, i) => i < 2 || !MENUS.has(p.rule)).slice(0, TOP);
  const firstLine = head.find((p) => !MENUS.has(p.rule));
  let best: { masthead: Masthead; score: number } | null = null;
  for (const [i, piece] of top.entries()) {
    const early = i < FIRST_LINES && LABELS_OF_LINES.has(piece.label);
    if (!LABELS_OF_NAMES.has(piece.label) && !early) continue;
    const found = nameIn(piece.text);
    if (!found) continue;
    const name = piece.text.slice(found.from, found.to);
    if ((except !== null && namesAgree(except, name)) || isMenuWord(name)) continue;
    const held = copyrights.some((c) => c.holder && namesAgree(c.holder, name));
    const outlet = outlets.named(name);
    const known = outlet !== null;
    // Below the headline an agency is credited with the text.
    if (outlet?.kind === 'agency' && head.some((p) => p.label === 'title' && p.index < piece.index)) continue;
    const labelled = piece.label === 'outlet';
    const papery = isPapery(name);
    const menu = isMenu(piece.text) && found.to === piece.text.length;
    const repeated = echoes(page, piece, name);
    if (early && !held && !known && !papery && !repeated && (piece.label !== 'byline' || i > 0)) continue;
    if (piece.label === 'byline' && !held && !known && !papery && isPersonName(name)) continue;
    const first = (i === 0 || piece === firstLine) && piece.label !== 'section';
    const score =
      (held ? 4 : 0) +
      (copyrights.some((c) => c.holder && foldName(c.holder) === foldName(name)) ? 1.5 : 0) +
      (known ? 4 : 0) +
      (labelled ? 3 : 0) +
      (papery ? 2 : 0) +
      (repeated ? (name.includes(' ') ? 2 : 1) : 0) +
      (first ? 2 : 0) -
      (menu ? 4 : 0) -
      i * 0.2 -
      (name.length <= 4 ? 0.5 : 0);
    if (score < 2 || (best && best.score >= score)) continue;
    best = {
      masthead: { piece, ...found, name, sure: held || known || labelled || papery || repeated },
      score,
    };
  }
  return best?.masthead ?? null;
}

/** The name returns further down, in prose or furniture: `Rachel Noh, HBS News`. */
function echoes(page: Page, piece: Piece, name: string): boolean {
  if (name.length < 4) return false;
  const folded = foldName(name);
  const start = folded.split(' ')[0] ?? folded;
  for (let i = piece.index + 4; i < page.pieces.length; i++) {
    const lower = page.lower[i] ?? '';
    if (lower.includes(start.slice(0, 3)) && foldName(lower).includes(folded)) return true;
  }
  return false;
}
