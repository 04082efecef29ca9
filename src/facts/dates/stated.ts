import type { Evidence } from '../../types.ts';
import { type Day, dayOf, daysBetween } from './calendar.ts';
import { settleOrder } from './order.ts';
import { isDatedList } from './own-dates.ts';
import { type Choice, clockText, evidenceAt, type Scales, two, used } from './scales.ts';
import type { Role, Stamp } from './stamp.ts';

/** Stamps that may be the day of publication, the best first. */
const RANK: Partial<Record<Role, number>> = {
  published: 4,
  metadata: 3.5,
  stamp: 3,
  modified: 2,
  'page clock': 0.5,
};

/** Lines further from headline and lede than this weigh less and less: lists of other stories have dates too. */
const REACH = 30;

/** How many lines a stamp stands away from headline or first paragraph. */
function distance(stamp: Stamp, { title, lead }: Pick<Scales, 'title' | 'lead'>): number {
  const from = (at: number): number => Math.abs(stamp.piece.index - at);
  return title === null ? from(lead) : Math.min(from(lead), from(title));
}

/** How likely a date is the day of publication; 0 where it cannot be. */
export function rank(stamp: Stamp, at: Pick<Scales, 'title' | 'lead'>): number {
  const opening = stamp.role === 'aside' && stamp.piece.index <= at.lead + OPENING;
  const base = opening ? 1 : (RANK[stamp.role] ?? 0);
  if (base === 0) return 0;
  const label = stamp.piece.label === 'date' || stamp.piece.label === 'byline' ? 0.5 : 0;
  const late = stamp.piece.zone === 'tail' ? 1.2 : 0;
  const short = stamp.mention.shortYear ? 0.2 : 0;
  const coarse = stamp.mention.day === null ? 2.5 : 0;
  const clock = stamp.mention.clock ? 0.2 : 0;
  const far = 2 * Math.min(1, distance(stamp, at) / REACH);
  const inText = stamp.piece.label === 'body' ? 0.3 : 0;
  const within = stamp.piece.index > at.lead + 1 ? 0.6 : 0;
  return Math.max(
    0.05,
    base + label + clock - late - short - coarse - far - within - inText - ofTheDay(stamp, at),
  );
}

/** A date on a line of its own so close to the first paragraph is the article's, where no other is. */
const OPENING = 2;

/** A date among the first lines of a page, far above the headline, may be the day the page was taken. */
function ofTheDay({ piece, role }: Stamp, { title, lead }: Pick<Scales, 'title' | 'lead'>): number {
  return role === 'stamp' && piece.index < FIRST && (title ?? lead) - piece.index > FAR_BELOW ? 1.5 : 0;
}

const FIRST = 5;
const FAR_BELOW = 4;

const BASIS_WORDS: Partial<Record<Role, string>> = {
  published: 'The page prints it as the day of publication.',
  metadata: 'The page’s own data give it as the day of publication.',
  stamp: 'The page prints it above the article.',
  modified: 'The page prints it as the last change; no other day of publication is printed.',
  'page clock': 'No other date is printed for the article.',
  aside: 'It stands on a line of its own; no other date is printed for the article.',
};

/** Whether evidence is a date printed with a word for publication, not one that merely stands there. */
export function saysPublished({ reason }: Evidence): boolean {
  return reason?.startsWith(BASIS_WORDS.published ?? '') === true;
}

/** A date printed in full as that of the article. */
export function stated(scales: Scales): Choice | null {
  const { page, stamps, latest } = scales;
  const ranked = stamps
    .filter((s) => rank(s, scales) > 0 && s.mention.year !== null)
    .sort((a, b) => rank(b, scales) - rank(a, scales));
  for (const stamp of ranked) {
    const { mention } = stamp;
    const order = settleOrder(stamp, stamps, scales.language);
    const day = order?.day ?? stamp.day;
    const month = mention.day === null ? `${mention.year}-${two(mention.month)}` : null;
    const value = day ? `${day}${clockText(mention.clock)}` : month;
    if (!value || (latest !== null && (day ?? `${month}-01`) > latest)) continue;
    if (contradicted(scales, stamp, day)) continue;
    const reason = [BASIS_WORDS[stamp.role], order?.reason].filter(Boolean).join(' ');
    const basis = stamp.role === 'metadata' ? 'metadata' : 'stated';
    return { value, basis, used: [evidenceAt(page, stamp, used(basis, value, reason))], stamps: [stamp] };
  }
  return null;
}

/** A weak stamp far from the day the dateline gives is somebody else's: the day the page was copied or printed. */
function contradicted(scales: Scales, stamp: Stamp, day: Day | null): boolean {
  const { dateline } = scales;
  const filed = dateline?.date;
  if (!day || !filed || filed.day === null) return false;
  const years = [-1, 0, 1].map((y) => dayOf(Number(day.slice(0, 4)) + y, filed.month, filed.day ?? 1));
  const gap = Math.min(...years.filter((d) => d !== null).map((d) => Math.abs(daysBetween(d, day))));
  return gap > (stamp.role === 'published' ? 45 : 10);
}

/**
 * Where nothing else is known: the first date on a line of its own below the text, which pages without a date at their
 * head print there.
 */
export function below(scales: Scales): Choice | null {
  const last = scales.page.body.at(-1)?.index ?? -1;
  if (isDatedList(scales.page, last)) return null;
  const stamp = scales.stamps.find(
    ({ piece, role, mention }) =>
      piece.index > last &&
      piece.index <= last + BELOW &&
      role === 'sibling' &&
      piece.label === 'date' &&
      piece.text.length - (mention.end - mention.start) < BARE,
  );
  if (last < 0 || !stamp?.day || (scales.latest !== null && stamp.day > scales.latest)) return null;
  const value = `${stamp.day}~`;
  const reason = 'It stands on a line of its own below the text; no other date is printed for the article.';
  const evidence = evidenceAt(scales.page, stamp, used('stated', value, reason));
  return { value, basis: 'inferred', used: [evidence], stamps: [stamp] };
}

/** So many pieces below the text, and with no more beside it in characters. */
const BELOW = 15;
const BARE = 12;
