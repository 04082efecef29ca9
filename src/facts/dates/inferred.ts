import { evidenceFrom } from '../page.ts';
import { inWords, weekdayInWords, weekdayOf } from './calendar.ts';
import { countBack, type Inferred, inferDay } from './infer.ts';
import { findDayAfter } from './relative.ts';
import { type Choice, evidenceAt, type Scales, used } from './scales.ts';
import { findYear, ledeWeekday } from './year.ts';

/** Paragraphs from which a weekday dates the report itself. */
const LEDE = 2;

/**
 * Whether the text bears out the day: it names its weekday, or one that follows, and does so at its head where only an event
 * of the text is dated. Events and pictures alone may be older than the news by any time.
 */
function isFirm({ anchor, moved, agreeing }: Inferred): boolean {
  const weekdays = [...agreeing, ...(moved && 'weekday' in moved ? [moved] : [])];
  if (anchor.role === 'caption') return weekdays.length > 0 || moved !== null;
  return weekdays.some(({ paragraph }) => paragraph <= LEDE);
}

/** The day worked out from captions, weekdays and events. */
export function inferred(scales: Scales): Choice | null {
  const { page, stamps, weekdays, latest } = scales;
  const found = inferDay(stamps, weekdays, findDayAfter(page.body), page.body, latest);
  const firm = found !== null && isFirm(found);
  if (!found || (!firm && found.anchor.role !== 'caption')) return countedBack(scales);
  const value = firm ? `${found.day}~` : `${found.day.slice(0, 7)}~`;
  const kind = found.anchor.role === 'caption' ? 'caption' : 'event';
  const source =
    kind === 'caption' ? 'A caption dates what the article reports' : 'The article dates what it reports';
  const said = used(
    kind,
    found.anchorDay,
    `${source}: ${inWords(found.anchorDay)}, a ${weekdayInWords(weekdayOf(found.anchorDay))}.`,
  );
  const list = [evidenceAt(page, found.anchor, said)];
  for (const w of found.agreeing) {
    const reason = 'The text names the same weekday.';
    list.push(evidenceFrom(page, w.piece, w.from, w.to, used('relative-weekday', found.anchorDay, reason)));
  }
  if (found.moved) {
    const isWeekday = 'weekday' in found.moved;
    const reason = isWeekday
      ? `The text tells of the ${weekdayInWords(weekdayOf(found.day))} after it, ${inWords(found.day)}.`
      : `The text puts itself a day after: ${inWords(found.day)}.`;
    const { piece, from, to } = found.moved;
    list.push(
      evidenceFrom(
        page,
        piece,
        from,
        to,
        used(isWeekday ? 'relative-weekday' : 'relative-day', found.day, reason),
      ),
    );
  }
  return { value, basis: found.basis, used: list, stamps: [found.anchor] };
}

/** The lede's weekday before a coming day that the text names. */
function countedBack({ page, stamps, weekdays, copyrights, latest, witnesses }: Scales): Choice | null {
  const lede = ledeWeekday(weekdays);
  const opening = new Set(page.body.slice(0, LEDE + 2));
  const coming = stamps.find(
    (s) => s.role === 'body' && s.ahead && s.mention.day !== null && opening.has(s.piece),
  );
  if (!lede || !coming || coming.mention.day === null) return null;
  const years = copyrights.map((c) => c.year).filter((y) => y !== null);
  const printedWeekday = coming.mention.weekday;
  const clues = { witnesses, weekdays: [], printedWeekday, copyrightYears: years, latest: null };
  const found = coming.day ?? findYear(coming.mention.month, coming.mention.day, clues)?.day;
  if (!found) return null;
  const back = countBack(coming, found, lede);
  if (latest !== null && back.day > latest) return null;
  const list = [
    evidenceAt(
      page,
      coming,
      used('event', found, `A day still to come: ${inWords(found)}, a ${weekdayInWords(weekdayOf(found))}.`),
    ),
    evidenceFrom(
      page,
      lede.piece,
      lede.from,
      lede.to,
      used(
        'relative-weekday',
        back.day,
        `The ${weekdayInWords(lede.weekday)} before it: ${inWords(back.day)}.`,
      ),
    ),
  ];
  return { value: `${back.day}~`, basis: 'inferred', used: list, stamps: [coming] };
}
