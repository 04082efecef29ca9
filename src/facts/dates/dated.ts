import { evidenceFrom } from '../page.ts';
import { inWords, weekdayInWords, weekdayOf } from './calendar.ts';
import { type Choice, clockText, evidenceAt, type Scales, type StampWitness, used } from './scales.ts';
import type { Stamp } from './stamp.ts';
import { rank } from './stated.ts';
import { type FoundYear, findYear } from './year.ts';

/** The day of the dateline or of a stamp without year, with the year found elsewhere. */
export function dated(scales: Scales): Choice | null {
  const { page, stamps, witnesses, weekdays, copyrights, latest } = scales;
  const yearless = stamps.filter(
    (s) => s.mention.year === null && s.mention.day !== null && rank(s, scales) > 0,
  );
  const filed = stamps.filter((s) => s.role === 'dateline');
  const headline = [...yearless].sort((a, b) => rank(b, scales) - rank(a, scales))[0];
  const stamp = headline ?? filed[0];
  if (!stamp || stamp.mention.day === null) return null;
  if (stamp.day) {
    if (latest !== null && stamp.day > latest) return null;
    const value = `${stamp.day}${clockText(stamp.mention.clock)}`;
    const said = used('dateline', value, 'The dateline gives the day in full.');
    return { value, basis: 'dateline', used: [evidenceAt(page, stamp, said)], stamps: [stamp] };
  }
  const years = copyrights.map((c) => c.year).filter((y) => y !== null);
  const found = findYear(stamp.mention.month, stamp.mention.day, {
    witnesses,
    weekdays,
    printedWeekday: stamp.mention.weekday,
    copyrightYears: years,
    latest,
  });
  return found ? withYear(scales, stamp, found) : null;
}

function withYear(scales: Scales, stamp: Stamp, found: FoundYear<StampWitness>): Choice {
  const { page } = scales;
  const value = `${found.day}${found.witness ? '' : '~'}`;
  const exact = found.witness ? `${found.day}${clockText(stamp.mention.clock)}` : value;
  const where = stamp.role === 'dateline' ? 'The dateline gives the day' : 'The page prints the day';
  const list = [evidenceAt(page, stamp, used('dateline', exact, `${where} without its year.`))];
  if (found.witness) {
    const reason = `The year: this date, ${inWords(found.witness.day)}, lies near the day printed.`;
    list.push(found.witness.evidence(used(found.witness.kind, found.day.slice(0, 4), reason)));
  }
  const own = weekdayOf(found.day);
  if (found.weekday) {
    const reason =
      found.weekday.weekday === own
        ? `${inWords(found.day)} was a ${weekdayInWords(own)}, as the text says.`
        : `${weekdayInWords(found.weekday.weekday)} was the day before ${inWords(found.day)}.`;
    list.push(
      evidenceFrom(
        page,
        found.weekday.piece,
        found.weekday.from,
        found.weekday.to,
        used('relative-weekday', found.day, reason),
      ),
    );
  }
  const basis = found.witness ? 'dateline+caption year' : 'inferred';
  const own2 = found.witness?.stamp ? [stamp, found.witness.stamp] : [stamp];
  return { value: exact, basis, used: list, stamps: own2 };
}
