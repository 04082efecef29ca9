import type { FoundDateline } from '../dateline.ts';
import { languageOf } from '../language.ts';
import { once, stampWords, timeWords } from '../lexicon.ts';
import { type Mirror, postedByUser } from '../mirror.ts';
import type { Page, Piece } from '../page.ts';
import type { Day } from './calendar.ts';
import { type DateMention, dayOfMention, findDates } from './mentions.ts';
import { isAhead } from './relative.ts';
import { tokenize } from './tokens.ts';

/** What a date on the page is the date of. */
export type Role =
  /** Printed as the day of publication. */
  | 'published'
  /** Printed in the article's head without a word for what it is. */
  | 'stamp'
  /** In the head's menus: may be the day the page was taken. */
  | 'page clock'
  | 'modified'
  | 'metadata'
  | 'dateline'
  | 'caption'
  | 'file photo'
  | 'body'
  | 'sibling'
  | 'mirror'
  | 'mail'
  | 'archive'
  /** A reader's post, a membership, an event. */
  | 'unrelated';

/** A date on the page with its role. */
export interface Stamp {
  readonly piece: Piece;
  readonly mention: DateMention;
  readonly role: Role;
  /** Null where year or day is not printed. */
  readonly day: Day | null;
  /** In running text: still to come on the day of writing. */
  readonly ahead: boolean;
}

const RUNNING = new Set([
  'body',
  'subhead',
  'list',
  'quote',
  'table',
  'title',
  'dek',
  'kicker',
  'note',
  'duplicate',
]);
const OTHERS = new Set([
  'comments',
  'forum',
  'embed',
  'error',
  'captcha',
  'cookie',
  'spam',
  'newsletter',
  'paywall',
  'ad',
]);
const MENUS = new Set(['nav', 'ticker', 'share', 'follow', 'tags', 'contact']);

const words = once(() => {
  const lists = stampWords();
  const set = (list: readonly string[]): ReadonlySet<string> => new Set(list);
  return { published: set(lists.published), modified: set(lists.modified), unrelated: set(lists.unrelated) };
});

/** The longest run of words right before a date that says what it is the date of. */
function wordBefore(text: string): 'published' | 'modified' | 'unrelated' | null {
  const before = text
    .toLowerCase()
    .replace(/[\s:：|(（[\]·•.-]+$/u, '')
    .replace(/(?:^|\s)(?:on|at|am|le|il|em|den)$/u, '');
  const lists = words();
  const parts = before.split(/[\s|(（:：·•]+/u).slice(-4);
  for (let from = 0; from < parts.length; from++) {
    const run = parts.slice(from).join(' ');
    if (lists.modified.has(run)) return 'modified';
    if (lists.published.has(run)) return 'published';
    if (lists.unrelated.has(run)) return 'unrelated';
  }
  const eastern = /[\p{Script=Han}\p{Script=Hangul}]+$/u.exec(before)?.[0];
  if (eastern && lists.modified.has(eastern)) return 'modified';
  return eastern && lists.published.has(eastern) ? 'published' : null;
}

/** A word right behind a date, as Korean and Japanese pages print it: `16:48 입력`. */
function wordAfter(text: string): 'published' | 'modified' | null {
  const after = /^\s?([\p{Script=Han}\p{Script=Hangul}]{2,6})/u.exec(text)?.[1] ?? '';
  if (words().modified.has(after)) return 'modified';
  return words().published.has(after) ? 'published' : null;
}

/** True for a stamp line of the shell a copy stands in, not of the article. */
function ofShell(
  piece: Piece,
  mirror: Mirror | null,
  language: string | null,
  mention: DateMention,
): boolean {
  if (!mirror?.ownsShell) return false;
  if (piece.label === 'mirror' || postedByUser(piece.text)) return true;
  if (mirror.kind !== 'foreign shell') return false;
  const rest =
    piece.text.slice(Math.max(0, mention.start - 40), mention.start) +
    piece.text.slice(mention.end, mention.end + 40);
  const letters = rest.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return piece.label !== 'date' && piece.label !== 'byline';
  const latin = (rest.match(/\p{Script=Latin}/gu)?.length ?? 0) / letters;
  if (latin < 0.5 && language === 'en') return true;
  const foreign = /[^\p{ASCII}’‘“”–—]/u.test(rest.replace(/[\p{P}\p{S}\s]/gu, ''));
  const tongue = languageOf(rest);
  return foreign && language === 'en' && tongue !== 'en';
}

const META = /published_?time|datepublished|pubdate|dc\.date|date_published/i;

function roleOf(piece: Piece, mention: DateMention, from: number, context: StampContext): Role {
  const { label, zone } = piece;
  const { dateline, mirror, language } = context;
  const inDateline =
    dateline?.piece.block === piece.block &&
    piece.from + mention.start < dateline.piece.from + dateline.whole.to;
  if (inDateline && dateline?.date && piece.from + mention.start >= dateline.piece.from) return 'dateline';
  if (label === 'caption' || label === 'credit') {
    const old = timeWords()['file photo'].some((w) => piece.text.toLowerCase().includes(w));
    return old ? 'file photo' : 'caption';
  }
  if (label === 'mail') return 'mail';
  if (label === 'archive') return 'archive';
  if (OTHERS.has(label)) return 'unrelated';
  const before = wordBefore(piece.text.slice(from, mention.start));
  if (before === 'unrelated' || label === 'copyright') return 'unrelated';
  const word = before ?? wordAfter(piece.text.slice(mention.end));
  if (ofShell(piece, mirror, language, mention)) return 'mirror';
  if (RUNNING.has(label)) return 'body';
  if (label === 'metadata' && META.test(piece.text)) return 'metadata';
  if (label === 'related') return 'sibling';
  if (MENUS.has(label) && word === null) return zone === 'head' ? 'page clock' : 'sibling';
  if (word) return word;
  if (zone !== 'tail' || label === 'date' || label === 'byline') return 'stamp';
  return 'sibling';
}

/** What roles are told by, besides the page. */
export interface StampContext {
  readonly dateline: FoundDateline | null;
  readonly mirror: Mirror | null;
  readonly language: string | null;
}

/** Every date on the page with what it is the date of, in order. */
export function findStamps(page: Page, context: StampContext): Stamp[] {
  const stamps: Stamp[] = [];
  for (const piece of page.pieces) {
    const mentions = findDates(piece.text, context.language);
    const tokens = mentions.length > 0 && RUNNING.has(piece.label) ? tokenize(piece.text) : [];
    let from = 0;
    for (const mention of mentions) {
      const role = roleOf(piece, mention, from, context);
      const ahead =
        role === 'body' &&
        isAhead(
          tokens,
          tokens.findIndex((t) => t.start >= mention.start),
        );
      stamps.push({ piece, mention, role, day: dayOfMention(mention), ahead });
      from = mention.end;
    }
  }
  return stamps;
}
