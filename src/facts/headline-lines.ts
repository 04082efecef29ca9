import { behindBy } from './byline.ts';
import { findDates } from './dates/mentions.ts';
import { headlineWords } from './headline-words.ts';
import { once } from './lexicon.ts';
import { isPersonName } from './names.ts';
import { foldName, namesAgree, outletWords } from './outlets.ts';
import type { Page, Piece } from './page.ts';
import { splitWords } from './words.ts';

/** So far above the lede a headline is sought, in pieces. */
const WINDOW = 120;
const NEVER = new Set([
  'body',
  'caption',
  'credit',
  'date',
  'byline',
  'copyright',
  'cookie',
  'captcha',
  'mail',
  'archive',
  'embed',
  'rights',
  'forum',
]);

const EASTERN = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]/u;
const EASTERN_WORD = /\p{Script=Han}|\p{Script=Hangul}{2}|\p{Script=Katakana}{3,}|[a-z]{4,}/gu;

/** Characters from here on may be of those scripts. */
const EAST = 0x1100;

function isEastern(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= EAST) return EASTERN.test(text);
  return false;
}

/** Letters by which two forms of one word are the same: `coréenne`, `coréens`. */
const STEM = 5;

/** The words of a text that carry meaning, in lower case, cut to their stems. */
function contentWords(lower: string): string[] {
  const words = isEastern(lower)
    ? (lower.match(EASTERN_WORD) ?? [])
    : splitWords(lower).filter((word) => word.length > 3);
  return words.map((word) => word.slice(0, STEM));
}

/** Signs that a line is a caption, a menu or a sentence rather than a headline, and how much each tells. */
const AGAINST: readonly (readonly [RegExp, number])[] = [
  [/^[•*·▪●-]\s/u, 0.8],
  [
    /[(（](?:pic|photo|foto|image|bild|фото|写真|圖|图)\S{0,12}\s?[:：/]|[©ⓒ]|\b(?:foto|photo|pic)\s?:/iu,
    1.5,
  ],
  [/[^.][.。]$/u, 0.6],
  [/\s[|>»›]\s.*\s[|>»›]\s/u, 1],
  [/.{20}[a-z\p{Ll}][.。] ?\p{Lu}/u, 0.6],
  [/[:：–—-]$/u, 1.2],
  [/^\p{Lu}[\p{L}\p{M}’'-]*(?: (?:\p{Lu}[\p{L}\p{M}’'-]*|de|la|du)){5,}$/u, 0.5],
  [/^[^\s]{1,4}(?:\s[^\s]{1,4}){3,}$/u, 1.5],
];

/** Labels that stand between a headline and its lede. */
const BELOW = new Set(['byline', 'date', 'dek', 'share', 'caption', 'credit']);

/** How much the form and the place of a line speak for its being the headline. */
function formOf(page: Page, piece: Piece): number {
  const { text } = piece;
  const length = text.split(/\s+/).length;
  const next = page.pieces.slice(piece.index + 1, piece.index + 4);
  const against = AGAINST.reduce((sum, [sign, weight]) => sum + (sign.test(text) ? weight : 0), 0);
  return (
    (piece.label === 'title' ? 1 : 0) +
    (next.some((p) => BELOW.has(p.label)) ? 0.4 : 0) +
    (next.slice(0, 2).some(isSigned) ? 0.5 : 0) +
    (page.pieces[piece.index - 1]?.label === 'section' ? 0.3 : 0) -
    (piece.label === 'related' || piece.label === 'comments' ? 0.4 : 0) +
    (length >= 4 && length <= 18 ? 0.3 : 0) -
    (piece.label === 'dek' ? 0.3 : 0) -
    (text.length > 130 ? 0.4 : 0) -
    (isTwin(page, piece) ? 1.2 : 0) -
    against
  );
}

/** Rules that find rows of links. */
const MENUS = new Set(['button-row', 'link-bar', 'navigation']);

const homeward = once(
  () => new RegExp(`^(?:${headlineWords()['not sections'].map(escaped).join('|')}) `, 'iu'),
);
const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A line that opens with `Home` is the way there; one among the first with a menu below it is the site's motto. */
function leadsElsewhere(page: Page, piece: Piece): number {
  const home = homeward().test(piece.text);
  const next = page.pieces[piece.index + 1];
  const menu = (p: Piece | undefined): boolean => p !== undefined && MENUS.has(p.rule);
  const motto = piece.index <= 2 && menu(next);
  return (home ? 1 : 0) + (motto ? 1.2 : 0) + (menu(piece) ? 0.8 : 0);
}

/** `By …`, whatever the line is labelled. */
function isSigned(piece: Piece | undefined): boolean {
  if (!piece || piece.text.length > 90) return false;
  return behindBy({ text: piece.text, from: 0 }) !== null;
}

/** A date with no more than this beside it, in characters, is a stamp. */
const STAMP = 24;

/** A line of dates is none. */
function isStamped({ text }: Piece): boolean {
  if (text.length > 120) return false;
  const dates = findDates(text);
  const [first] = dates;
  const bare = first !== undefined && text.length - (first.end - first.start) < STAMP;
  return dates.length > 1 || bare || (dates.length === 1 && /[|]|\bby\b/i.test(text) && text.length < 120);
}

/** A caption printed a second time, its credit added or left off. */
function copiesCaption(piece: Piece, captions: readonly string[]): boolean {
  return captions.some((caption) => caption.length > 20 && piece.text.startsWith(caption.slice(0, 40)));
}

/** Names and no more, printed again behind `By`, or several of them. */
function isSignature(page: Page, { text, index }: Piece): boolean {
  if (text.length > 120 || /\p{Nd}/u.test(text)) return false;
  const again = [page.pieces[index - 1], page.pieces[index + 1]].some(
    (p) => p?.label === 'byline' && p.text.endsWith(text) && p.text.length <= text.length + 12,
  );
  const parts = text.split(/\s*[,;&]\s*|\s(?:and|und|et|y|e|og|och|en|и)\s/u);
  return again || (parts.length > 1 && parts.every((part) => isPersonName(part)));
}

/** A caption that a picture's description repeats right before or after it. */
function isTwin(page: Page, { text, index }: Piece): boolean {
  const same = page.pieces[index + 1]?.text === text || page.pieces[index - 1]?.text === text;
  return same && (text.length > 90 || /[.。]$/.test(text) || findDates(text).length > 0);
}

/** The line without the breadcrumb that runs into it, where it is printed without it below: `HomeNewsHeadline`. */
function bareBelow(page: Page, piece: Piece): Piece {
  const below = page.pieces
    .slice(piece.index + 1, piece.index + 4)
    .find(
      (p) =>
        p.text.length >= 24 && piece.text.endsWith(p.text) && piece.text.length - p.text.length <= CRUMBS,
    );
  return below ?? piece;
}

/** A breadcrumb that runs into a headline is no longer than this, in characters. */
const CRUMBS = 40;

/** `Forwarded from NAME` says where a message came from. */
function isPassedOn(page: Page, { index, text }: Piece): boolean {
  const lower = page.lower[index] ?? '';
  return (
    text.length < 100 && page.words.among(outletWords().forwarded).some((words) => lower.startsWith(words))
  );
}

/** How often each line of the page is printed, as a reader would compare them. */
function printings(page: Page): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of page.pieces) {
    if (text.length < 12 || text.length > 240) continue;
    const key = text.toLowerCase();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

interface Rated {
  readonly piece: Piece;
  readonly score: number;
}

/** What was rated for a page: it is asked for twice, with more names the second time. */
const kept = new WeakMap<Page, readonly Rated[]>();

/** The lines above the lede that could be its headline by form, place and words, as they stand. */
function ratedLines(page: Page): readonly Rated[] {
  const known = kept.get(page);
  if (known) return known;
  const captions = page.pieces.filter((p) => p.label === 'caption').map((p) => p.text);
  const prose = [...page.body.filter((p) => p.index >= page.lead).map((p) => p.text), ...captions];
  const text = new Set(contentWords(prose.join(' ').slice(0, 4000).toLowerCase()));
  const first = Math.max(0, page.lead - WINDOW);
  const counts = printings(page);
  const rated: Rated[] = [];
  for (const piece of page.pieces.slice(first, page.lead)) {
    const titled = piece.label === 'title';
    if (
      NEVER.has(piece.label) ||
      isPassedOn(page, piece) ||
      piece.text.length > 240 ||
      piece.rule === 'truncated-copy'
    )
      continue;
    const words = contentWords(page.lower[piece.index] ?? '');
    if (words.length < (titled ? 1 : 3)) continue;
    const taken = words.filter((word) => text.has(word)).length / words.length;
    const near = 1.5 * (1 - (page.lead - piece.index) / WINDOW);
    const again = !titled && (counts.get(piece.text.toLowerCase()) ?? 0) > 1 ? 0.6 : 0;
    if (!titled && taken < 0.3 && 2 * taken + near + again + MOST <= 1.6) continue;
    const score = 2 * taken + near + again + formOf(page, piece) - leadsElsewhere(page, piece);
    if (!(titled || taken >= 0.3 || score > 2 || (taken > 0.1 && score > 1.6))) continue;
    if (!isStamped(piece) && !copiesCaption(piece, captions) && !isSignature(page, piece))
      rated.push({ piece, score });
  }
  kept.set(page, rated);
  return rated;
}

/** The most that form and place speak for a line that is not labelled a headline. */
const MOST = 1.5;

/** Lines above the lede in the order in which they could be its headline. */
export function candidates(page: Page, names: readonly string[]): Piece[] {
  const rated = ratedLines(page).filter(
    ({ piece }) =>
      !names.some(
        (name) =>
          foldName(name) === foldName(piece.text) ||
          (piece.label !== 'title' && namesAgree(name, piece.text)),
      ),
  );
  rated.sort((a, b) => b.score - a.score);
  const best = rated[0];
  const sound = rated.filter((r) => best && r.score > best.score - RIVAL);
  const over = sound.find(
    (r) => best && r.piece.index < best.piece.index && best.piece.index - r.piece.index <= 3,
  );
  const lead = over && best && over.score > best.score - CLOSE ? over : best;
  return lead ? [bareBelow(page, lead.piece), ...sound.filter((r) => r !== lead).map((r) => r.piece)] : [];
}

/** Lines rated this far below the best are no rivals; one this close and just above it is the headline to its standfirst. */
const RIVAL = 1.5;
const CLOSE = 0.35;
