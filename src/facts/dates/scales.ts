import type { DateBasis, Evidence } from '../../types.ts';
import type { Copyright } from '../copyright.ts';
import type { FoundDateline } from '../dateline-parts.ts';
import type { Mirror } from '../mirror.ts';
import { evidenceFrom, evidenceGiven, type Page, type Said } from '../page.ts';
import { captureDay, dateInAddress, printedAddress } from './address.ts';
import { addDays, type Day, dayOfEdtf } from './calendar.ts';
import type { Clock } from './clock.ts';
import { findWeekdays, type WeekdayMention } from './relative.ts';
import type { Role, Stamp } from './stamp.ts';
import { findStamps } from './stamps.ts';
import type { Witness } from './year.ts';

/** What the date is weighed by. */
export interface DateClues {
  readonly page: Page;
  readonly language: string | null;
  readonly dateline: FoundDateline | null;
  readonly mirror: Mirror | null;
  readonly copyrights: readonly Copyright[];
  readonly given: { readonly url: string | null; readonly retrieved: string | null };
  /** The address given is the publisher's own, as far as is known; a copier's address bears the copier's day. */
  readonly ownAddress: boolean;
  /** Index of the headline's piece, where one was found. */
  readonly headline?: number | null;
}

/** A date chosen: value, basis, and the evidence that carried it. */
export interface Choice {
  readonly value: string;
  readonly basis: DateBasis;
  readonly used: readonly Evidence[];
  /** Stamps that are accounted for in `used`. */
  readonly stamps: readonly Stamp[];
}

/** All that was read from the page, ready to be weighed. */
export interface Scales extends DateClues {
  readonly stamps: readonly Stamp[];
  readonly weekdays: readonly WeekdayMention[];
  readonly witnesses: readonly StampWitness[];
  readonly latest: Day | null;
  /** Index of the headline's piece. */
  readonly title: number | null;
  /** Index of the first paragraph's piece. */
  readonly lead: number;
}

export interface StampWitness extends Witness {
  readonly evidence: (said: Said) => Evidence;
  readonly stamp: Stamp | null;
}

export const two = (n: number): string => String(n).padStart(2, '0');

/** `T23:51`, `T13:52:26`, and `Z` where it is printed: local time as printed, no offset added. */
export function clockText(clock: Clock | null): string {
  if (!clock) return '';
  const seconds = clock.second === null ? '' : `:${two(clock.second)}`;
  return `T${two(clock.hour)}:${two(clock.minute)}${seconds}${clock.zone === 'Z' ? 'Z' : ''}`;
}

/** Evidence from a date on the page. */
export function evidenceAt(page: Page, stamp: Stamp, said: Said): Evidence {
  return evidenceFrom(page, stamp.piece, stamp.mention.start, stamp.mention.end, said);
}

/** What used evidence says. */
export function used(kind: string, implies: string, reason: string): Said {
  return { kind, implies, verdict: 'used', reason };
}

const KINDS: Partial<Record<Role, string>> = {
  caption: 'caption',
  body: 'body',
  sibling: 'sibling',
  mail: 'mail',
  archive: 'archive',
  metadata: 'metadata',
  dateline: 'dateline',
};

function witnessesOf(clues: DateClues, stamps: readonly Stamp[]): StampWitness[] {
  const list: StampWitness[] = [];
  for (const stamp of stamps) {
    const kind = KINDS[stamp.role];
    if (!stamp.day || !kind || (kind === 'sibling' && clues.mirror?.ownsShell)) continue;
    list.push({
      day: stamp.day,
      kind,
      ahead: stamp.ahead,
      stamp,
      evidence: (said) => evidenceAt(clues.page, stamp, said),
    });
  }
  const { url, retrieved } = clues.given;
  const address = url ? dateInAddress(url)?.day : null;
  if (url && address)
    list.push({
      day: address,
      kind: 'address',
      ahead: false,
      stamp: null,
      evidence: (said) => evidenceGiven(url, said),
    });
  const printed = clues.mirror?.kind === 'web archive' ? printedAddress(clues.page) : null;
  if (printed) {
    const { piece, from, to, day } = printed;
    list.push({
      day,
      kind: 'address',
      ahead: false,
      stamp: null,
      evidence: (said) => evidenceFrom(clues.page, piece, from, to, said),
    });
  }
  const taken = retrieved ? dayOfEdtf(retrieved) : null;
  if (retrieved && taken)
    list.push({
      day: taken,
      kind: 'given',
      ahead: false,
      stamp: null,
      evidence: (said) => evidenceGiven(retrieved, said),
    });
  return list;
}

/** The day the dump cannot be later than: when it was taken, mailed or captured. */
function latestDay(clues: DateClues, stamps: readonly Stamp[]): Day | null {
  const bounds: Day[] = [];
  const taken = clues.given.retrieved ? dayOfEdtf(clues.given.retrieved) : null;
  if (taken) bounds.push(taken);
  for (const s of stamps)
    if (s.role === 'mail' && s.day && s.piece.zone === 'head') bounds.push(addDays(s.day, 1));
  for (const piece of clues.page.pieces) {
    const capture = piece.zone === 'body' ? null : captureDay(piece.text);
    if (capture) bounds.push(addDays(capture, 1));
  }
  return bounds.sort()[0] ?? null;
}

/** A weekday printed as part of a date. */
function isOfDate({ piece, from }: WeekdayMention, stamps: readonly Stamp[]): boolean {
  return stamps.some((s) => s.piece === piece && s.mention.start <= from && from < s.mention.end);
}

/** Reads from the page all that its date is weighed by. */
export function prepare(clues: DateClues): Scales {
  const title = clues.headline ?? clues.page.pieces.find((p) => p.label === 'title')?.index ?? null;
  const { lead } = clues.page;
  const stamps = findStamps(clues.page, { ...clues, title, lead });
  let found: readonly WeekdayMention[] | null = null;
  return {
    ...clues,
    stamps,
    get weekdays() {
      found ??= findWeekdays(clues.page.body, clues.language).filter((weekday) => !isOfDate(weekday, stamps));
      return found;
    },
    witnesses: witnessesOf(clues, stamps),
    latest: latestDay(clues, stamps),
    title,
    lead,
  };
}
