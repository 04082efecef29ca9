import type { DateFact, Evidence } from '../../types.ts';
import { evidenceGiven } from '../page.ts';
import { dateInAddress } from './address.ts';
import { dayOfEdtf, daysBetween, inWords } from './calendar.ts';
import { dated } from './dated.ts';
import { inferred } from './inferred.ts';
import { type Choice, type DateClues, evidenceAt, prepare, type Scales, used } from './scales.ts';
import type { Role, Stamp } from './stamp.ts';
import { below, stated } from './stated.ts';

/** The date in the address given with the dump. */
function addressed({ given, ownAddress, latest }: Scales, copier: boolean): Choice | null {
  const found = given.url ? dateInAddress(given.url) : null;
  if (!given.url || !found || (!ownAddress && !copier)) return null;
  if (latest !== null && found.value > latest) return null;
  const reason = 'The address of the page bears this date.';
  return {
    value: found.value,
    basis: 'url',
    used: [evidenceGiven(given.url, used('url', found.value, reason))],
    stamps: [],
  };
}

/** How a role is named in evidence, and why a date in it is not the article's. */
const OTHER: Partial<Record<Role, { kind: string; reason: string }>> = {
  mirror: { kind: 'mirror-stamp', reason: 'The site that copied the article put its own date on the copy.' },
  mail: { kind: 'mail-header', reason: 'The day the mail was sent; the article is no later.' },
  archive: { kind: 'capture', reason: 'A day the web archive captured the page; the article is no later.' },
  sibling: { kind: 'sibling-stamp', reason: 'It dates another story listed beside the article.' },
  modified: { kind: 'modified', reason: 'The day of the last change.' },
  'page clock': {
    kind: 'page-clock',
    reason: 'It stands in the page’s menus and may be the day the page was taken.',
  },
  aside: {
    kind: 'stated',
    reason: 'A date on a line of its own in the text; a stamp closer to the headline was found.',
  },
  'file photo': { kind: 'caption', reason: 'The picture comes from the archive and is older than the news.' },
  published: {
    kind: 'stated',
    reason: 'Another stamp of the page stands closer to the article or agrees better with it.',
  },
  stamp: {
    kind: 'stated',
    reason: 'Another stamp of the page stands closer to the article or agrees better with it.',
  },
  dateline: { kind: 'dateline', reason: 'The dateline gives the day the report was filed.' },
  caption: { kind: 'caption', reason: 'It dates the picture.' },
};
/** So many dates of one role are shown; the others add nothing. */
const SHOWN: Partial<Record<Role, number>> = { sibling: 2, archive: 2, caption: 3, mirror: 3 };

function agrees(choice: Choice | null, stamp: Stamp): boolean {
  const day = choice ? dayOfEdtf(choice.value) : null;
  if (!day || stamp.role === 'mirror' || stamp.role === 'file photo') return false;
  if (stamp.mention.day === null) return false;
  const other =
    stamp.day ??
    `${day.slice(0, 4)}-${String(stamp.mention.month).padStart(2, '0')}-${String(stamp.mention.day).padStart(2, '0')}`;
  return Math.abs(daysBetween(day, other)) <= (stamp.role === 'caption' || stamp.role === 'modified' ? 3 : 1);
}

/** Every date that was read and not used, with why. */
function others(scales: Scales, choice: Choice | null): Evidence[] {
  const shown = new Map<Role, number>();
  const list: Evidence[] = [];
  for (const stamp of scales.stamps) {
    const words = OTHER[stamp.role];
    if (!words || choice?.stamps.includes(stamp)) continue;
    const count = shown.get(stamp.role) ?? 0;
    if (count >= (SHOWN[stamp.role] ?? 4)) continue;
    shown.set(stamp.role, count + 1);
    const same = agrees(choice, stamp);
    const implies = stamp.day;
    list.push(
      evidenceAt(scales.page, stamp, {
        kind: words.kind,
        implies,
        verdict: same ? 'agrees' : 'rejected',
        reason: same && stamp.day ? `${inWords(stamp.day)} agrees with it. ${words.reason}` : words.reason,
      }),
    );
  }
  return list;
}

/** The given address where it was not what decided. */
function otherAddress({ given, ownAddress }: Scales, choice: Choice | null): Evidence[] {
  const found = given.url ? dateInAddress(given.url) : null;
  if (!given.url || !found || choice?.basis === 'url') return [];
  const day = choice ? dayOfEdtf(choice.value) : null;
  const same = day !== null && found.day !== null && Math.abs(daysBetween(day, found.day)) <= 1;
  const reason = same
    ? 'The date in the address agrees.'
    : ownAddress
      ? 'The page prints its date, which outranks the address.'
      : 'The address is that of a copy and bears the day of copying.';
  return [
    evidenceGiven(given.url, {
      kind: 'url',
      implies: found.value,
      verdict: same ? 'agrees' : 'rejected',
      reason,
    }),
  ];
}

/**
 * Dates an article: weighs every date on the page, in the address and in the words of the text, and says which
 * it took, which agree and which it rejected. In this order: a date printed as the article's; the day of the dateline with a
 * year found nearby; the address; captions and weekdays. Null where none of them says a day or a month.
 */
export function weighDate(clues: DateClues): DateFact {
  const scales = prepare(clues);
  const choice =
    stated(scales) ??
    dated(scales) ??
    addressed(scales, false) ??
    inferred(scales) ??
    addressed(scales, true) ??
    below(scales);
  const evidence = [...(choice?.used ?? []), ...otherAddress(scales, choice), ...others(scales, choice)];
  if (!choice) return { value: null, basis: null, evidence };
  return { value: choice.value, basis: choice.basis, evidence };
}
