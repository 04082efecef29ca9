import { type Day, dayOf, daysBetween, weekdayOf } from './calendar.ts';
import type { WeekdayMention } from './relative.ts';

/** A full date known from elsewhere, near which the article was written. */
export interface Witness {
  readonly day: Day;
  /** `caption`, `body`, `mail`, `archive`, `address`, `sibling`, `given`. */
  readonly kind: string;
  /** In the text: still to come on the day of writing. */
  readonly ahead: boolean;
}

/** A year found for a day printed without one. */
export interface FoundYear<W extends Witness> {
  readonly day: Day;
  /** The date that bears the year out; null where only weekday and copyright year do. */
  readonly witness: W | null;
  /** The weekday named in the text, where it is that of the day or of the day before. */
  readonly weekday: WeekdayMention | null;
}

/** What limits the choice of year. */
export interface YearClues<W extends Witness> {
  readonly witnesses: readonly W[];
  readonly weekdays: readonly WeekdayMention[];
  /** Weekday printed beside the day itself. */
  readonly printedWeekday: number | null;
  readonly copyrightYears: readonly number[];
  /** No later than this day. */
  readonly latest: Day | null;
}

const WEIGHT: Readonly<Record<string, number>> = { address: 1.5, mail: 1.3, archive: 1.2, sibling: 0.7 };
/** Dates further from the article than this, in days, still belong to its time; beyond the last, they say nothing. */
const NEAR = [3, 45, 200] as const;

function closeness(gap: number): number {
  const distance = Math.abs(gap);
  if (distance <= NEAR[0]) return 5;
  if (distance <= NEAR[1]) return 3;
  return distance <= NEAR[2] ? 1 : 0;
}

/** The weekday the opening paragraphs name for the news: the first that is not still to come. */
export function ledeWeekday(weekdays: readonly WeekdayMention[]): WeekdayMention | null {
  return weekdays.find((w) => w.paragraph <= 2 && !w.future) ?? null;
}

function scoreYear<W extends Witness>(day: Day, clues: YearClues<W>): { score: number; found: FoundYear<W> } {
  let score = 0;
  let best: { witness: W; points: number } | null = null;
  for (const witness of clues.witnesses) {
    const gap = daysBetween(day, witness.day);
    if (witness.ahead && gap < 0) score -= 4;
    const points = closeness(gap) * (WEIGHT[witness.kind] ?? 1) - Math.abs(gap) / 1000;
    if (!best || points > best.points) best = { witness, points };
  }
  if (best && best.points >= 0.5) score += best.points;
  const lede = ledeWeekday(clues.weekdays);
  const same = lede?.weekday === weekdayOf(day);
  const before = lede !== null && lede.weekday === ((weekdayOf(day) + 5) % 7) + 1;
  score += same ? 2 : before ? 1 : lede ? -0.5 : 0;
  if (clues.printedWeekday !== null) score += clues.printedWeekday === weekdayOf(day) ? 4 : -6;
  const year = Number(day.slice(0, 4));
  if (clues.copyrightYears.includes(year)) score += 1;
  const witness = best && best.points >= 0.5 ? best.witness : null;
  return { score, found: { day, witness, weekday: same || before ? lede : null } };
}

/**
 * Finds the year of a day printed without one: the year near which the page's full dates lie, in which the
 * weekday named in the lede is right, and which no later bound forbids. Null where nothing points to a year.
 */
export function findYear<W extends Witness>(
  month: number,
  day: number,
  clues: YearClues<W>,
): FoundYear<W> | null {
  const years = new Set<number>(clues.copyrightYears);
  for (const witness of clues.witnesses) {
    const year = Number(witness.day.slice(0, 4));
    for (const near of [year - 1, year, year + 1]) years.add(near);
  }
  const rated = [...years]
    .map((year) => dayOf(year, month, day))
    .filter((d) => d !== null && (clues.latest === null || d <= clues.latest))
    .map((d) => scoreYear(d as Day, clues))
    .sort((a, b) => b.score - a.score || b.found.day.localeCompare(a.found.day));
  const [first, second] = rated;
  if (!first || first.score < 2.5) return null;
  const tied = second !== undefined && second.score === first.score;
  return tied && !first.found.witness ? null : first.found;
}
