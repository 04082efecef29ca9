import type { Block, Label } from '../../types.ts';
import type { Mirror } from '../copier.ts';
import type { FoundDateline } from '../dateline-parts.ts';
import { timeWords } from '../lexicon.ts';
import type { Page, Piece } from '../page.ts';
import { postedByUser } from '../source-line.ts';
import { type DateMention, dayOfMention, findDates } from './mentions.ts';
import {
  datesItself,
  inAddress,
  isDatedList,
  isTwice,
  opensLede,
  opensOrClosesHeadline,
} from './own-dates.ts';
import { isAhead } from './relative.ts';
import type { Role, Stamp } from './stamp.ts';
import { MENUS, OTHERS, RUNNING } from './stamp-labels.ts';
import { isBare, ownStamps } from './stamp-owner.ts';
import { isStampLabel, type Said, wordAfter, wordBefore } from './stamp-words.ts';
import { type Token, tokenize } from './tokens.ts';

/** True for a stamp of the shell a copy stands in, not of the article. */
function ofShell(around: Around, piece: Piece, { mirror, language }: StampContext): boolean {
  if (!mirror?.ownsShell) return false;
  if (postedByUser(piece.text.slice(0, LONGEST))) return true;
  if (piece.label === 'mirror' && mirror.kind !== 'aggregator') return true;
  if (mirror.kind !== 'foreign shell') return false;
  const rest = around.before.slice(-40) + around.after.slice(0, 40);
  const letters = rest.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return around.beside.includes('mirror');
  const latin = (rest.match(/\p{Script=Latin}/gu)?.length ?? 0) / letters;
  if (latin < 0.5 && language === 'en') return true;
  return language === 'en' && /[^\p{ASCII}’‘“”–—]/u.test(rest.replace(/[\p{P}\p{S}\s]/gu, ''));
}

/** The words of a block on both sides of a date, up to the neighbouring dates. */
interface Around {
  /** A label on the line before stands for one on the same line: `Published:`. */
  readonly before: string;
  readonly after: string;
  readonly printed: string;
  /** The line is little more than its dates: `Posted Wed 9 Oct 2024 at 4:14am, updated …`. */
  readonly bare: boolean;
  /** Labels of the pieces before and after. */
  readonly beside: readonly (Label | undefined)[];
}

const META = /published_?time|datepublished|pubdate|dc\.date|date_published/i;
/** A line longer than this, in characters, is no stamp line. */
const LONGEST = 400;
/** Letters a line may have besides its dates and still be a stamp line: a name, a source, a section. */
const STAMP_LINE = 60;
/** A date this many pieces above the headline still belongs to it; higher up it may be the day the page was taken. */
const ABOVE = 5;
/** Among menus so many pieces below the first paragraph a date is another story's, or a reader's. */
const BELOW_LEAD = 3;

/** True for a line in the head that is little more than its dates, whatever it was labelled. */
function isStampLine(piece: Piece, lead: number, word: string | null, { printed }: Around): boolean {
  if (piece.block.text.length > LONGEST || (piece.zone !== 'head' && piece.index > lead + 2)) return false;
  if (isTwice(printed)) return true;
  const letters = piece.block.text.match(/\p{L}/gu)?.length ?? 0;
  return letters <= (word ? 2 * STAMP_LINE : STAMP_LINE) && !/[.!?]$/.test(piece.text);
}

/** A full date that opens a line right below the headline, whatever tags and names go on behind it. */
function opensLineBelow({ index, block, text }: Piece, mention: DateMention, title: number): boolean {
  if (!isFull(mention) || mention.start !== 0 || index <= title || index > title + BELOW_TITLE) return false;
  return block.text.length <= LONGEST && !/[.!?]$/.test(text);
}

const BELOW_TITLE = 3;

function isArchiveBanner(page: Page, piece: Piece): boolean {
  if (piece.label === 'archive') return true;
  return page.pieces.slice(Math.max(0, piece.index - 2), piece.index + 3).some((p) => p.label === 'archive');
}

function roleOf(page: Page, piece: Piece, mention: DateMention, around: Around, context: StampContext): Role {
  const { label, zone } = piece;
  const { dateline, mirror } = context;
  const filed = dateline?.piece;
  const place = filed?.block === piece.block ? piece.from + mention.start - filed.from : -1;
  if (dateline?.date && place >= 0 && place < dateline.whole.to) return 'dateline';
  if (inAddress(piece.text, mention)) return 'unrelated';
  const before = wordBefore(around.before);
  if ((label === 'caption' || label === 'credit') && !datesTheArticle(piece, mention, before)) {
    const words = piece.text.slice(0, 1000).toLowerCase();
    const old = timeWords()['file photo'].some((w) => words.includes(w));
    return old ? 'file photo' : 'caption';
  }
  const mailed =
    mirror?.kind === 'mailing list' && zone === 'head' && /^(?:date|sent):/i.test(piece.block.text);
  if (label === 'mail' || mailed) return 'mail';
  if (mirror?.kind === 'web archive' && zone === 'head' && isArchiveBanner(page, piece)) return 'archive';
  const word = before ?? wordAfter(around.after);
  const title = context.title ?? 0;
  const stampLine =
    (isStampLine(piece, Math.max(title, context.lead), word, around) ||
      opensLineBelow(piece, mention, title)) &&
    label !== 'related' &&
    label !== 'embed';
  const quoted = /\(@\w+\)|^[—–-]\s.*@/u.test(piece.text);
  const atLede = around.bare && piece.index <= context.lead + 1 && piece.index > title;
  if (isFull(mention) && opensOrClosesHeadline(piece, mention, context.title)) return 'stamp';
  if (isFull(mention) && opensLede(page, piece, mention, around.printed)) return 'stamp';
  if (isFull(mention) && datesItself(piece, mention) && label !== 'comments') return 'published';
  const running = RUNNING.has(label) && !atLede;
  const claimed = label === 'copyright' && RIGHTS.test(piece.text.slice(0, mention.start));
  if ((before === 'unrelated' && !running) || quoted || claimed) return 'unrelated';
  if (OTHERS.has(label) && !(stampLine && mirror?.kind !== 'forum' && piece.index > title))
    return 'unrelated';
  if (ofShell(around, piece, context)) return 'mirror';
  if (label === 'metadata' && META.test(piece.text)) return 'metadata';
  const from = label === 'dek' || label === 'kicker' ? title - ABOVE : title;
  if (running && !(stampLine && label !== 'body' && (word || piece.index > from))) {
    return isAside(piece, mention, word) ? 'aside' : 'body';
  }
  if (label === 'related') return 'sibling';
  if (label === 'copyright' && !stampLine && word !== 'published') return 'unrelated';
  if (zone === 'tail') return word ?? (closeBelow(page, piece) ? 'stamp' : 'sibling');
  if (MENUS.has(label) && !(stampLine && piece.index >= title - ABOVE))
    return word ?? (piece.index > context.lead + BELOW_LEAD ? 'sibling' : 'page clock');
  return word ?? 'stamp';
}

/** A line like a credit that says it was published then, or opens with day and hour: `28.04.2021 - 07:18 | Source: …`. */
function datesTheArticle({ zone }: Piece, mention: DateMention, before: Said | null): boolean {
  if (zone === 'tail' || !isFull(mention)) return false;
  return before === 'published' || (mention.start === 0 && mention.clock !== null);
}

const isFull = ({ year, day }: DateMention): boolean => year !== null && day !== null;

const RIGHTS = /©|\(c\)|copyright|rights/iu;

/** A short line, or one with an hour or a word for publication, amid text: what a blog prints above or below a post. */
function isAside(piece: Piece, mention: DateMention, word: string | null): boolean {
  if (
    piece.block.text.length > LONGEST ||
    mention.year === null ||
    mention.day === null ||
    piece.label === 'quote' ||
    piece.label === 'table'
  )
    return false;
  const rest = (piece.block.text.match(/\p{L}/gu)?.length ?? 0) - (mention.end - mention.start);
  return rest < 30 || ((mention.clock !== null || word !== null) && rest < 160);
}

/** A line just below the body that is labelled a date or byline, and not the first of many, as readers' comments have. */
function closeBelow(page: Page, piece: Piece): boolean {
  const last = page.body.at(-1)?.index ?? 0;
  const near = piece.index <= last + 3 && (piece.label === 'date' || piece.label === 'byline');
  return near && !isDatedList(page, last);
}

/** What roles are told by, besides the page. */
export interface StampContext {
  readonly dateline: FoundDateline | null;
  readonly mirror: Mirror | null;
  readonly language: string | null;
  /** Index of the headline's piece. */
  readonly title: number | null;
  /** Index of the first paragraph's piece. */
  readonly lead: number;
}

const endOf = (piece: Piece | undefined): number => (piece ? piece.from + piece.text.length : 0);
/** A date runs over no more pieces than this. */
const SPREAD = 6;
/** More dates than this make a page a list; the first are read. */
const MOST = 500;

/** The piece a date belongs to: the one labelled as date or byline where it runs over several. */
function holder(pieces: readonly Piece[], mention: DateMention): Piece | null {
  const touched = pieces.filter((p) => p.from < mention.end && p.from + p.text.length > mention.start);
  return touched.find((p) => p.label === 'date' || p.label === 'byline') ?? touched[0] ?? null;
}

function piecesByBlock(page: Page): ReadonlyMap<Block, Piece[]> {
  const map = new Map<Block, Piece[]>();
  for (const piece of page.pieces) {
    const list = map.get(piece.block);
    if (list) list.push(piece);
    else map.set(piece.block, [piece]);
  }
  return map;
}

/** Every date on the page with what it is the date of, in order. */
export function findStamps(page: Page, context: StampContext): Stamp[] {
  const stamps: Stamp[] = [];
  for (const [block, pieces] of piecesByBlock(page)) {
    if (stamps.length >= MOST) break;
    const mentions = findDates(block.text, context.language).slice(0, MOST);
    if (mentions.length === 0) continue;
    let tokens: readonly Token[] | null = null;
    const bare = isBare(block.text, mentions);
    let token = 0;
    let first = 0;
    for (const [i, found] of mentions.entries()) {
      while (first < pieces.length - 1 && endOf(pieces[first]) <= found.start) first++;
      const piece = holder(pieces.slice(first, first + SPREAD), found);
      if (!piece) continue;
      const previous = page.pieces[(pieces[0]?.index ?? 0) - 1];
      const own = block.text.slice(mentions[i - 1]?.end ?? 0, found.start);
      const labelled = i === 0 && own.trim() === '' && previous && isStampLabel(previous.text);
      const around = {
        before: labelled ? previous.text : own,
        beside: [previous?.label, page.pieces[(pieces.at(-1)?.index ?? 0) + 1]?.label],
        after: block.text.slice(found.end, mentions[i + 1]?.start ?? block.text.length),
        printed: block.text.slice(found.start, found.end),
        bare,
      };
      const mention = { ...found, start: found.start - piece.from, end: found.end - piece.from };
      const role = roleOf(page, piece, mention, around, context);
      let ahead = false;
      if (role === 'body') {
        tokens ??= tokenize(block.text);
        while (token < tokens.length - 1 && (tokens[token]?.start ?? 0) < found.start) token++;
        ahead = isAhead(tokens, token);
      }
      stamps.push({ piece, mention, role, day: dayOfMention(mention), ahead, printed: around.printed });
    }
  }
  return ownStamps(stamps, context.mirror);
}
