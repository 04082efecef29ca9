import { type DateView, monthName } from '../../src/site/dates.ts';
import { CertaintyMark } from './Certainty.tsx';

/** The date of an article as a stamp: numeral, month, year, and how sure it is, in words. */
export function DateStamp({ date }: { date: DateView }) {
  return (
    <p class="stamp">
      <time class="stamp-date" dateTime={date.iso ?? undefined}>
        <StampDate date={date} />
      </time>
      <span class="stamp-certainty">
        <CertaintyMark date={date} /> {date.certaintyWord}
        {date.basisWords !== '' && <span class="stamp-basis">{date.basisWords}</span>}
      </span>
    </p>
  );
}

function StampDate({ date }: { date: DateView }) {
  if (date.dayWords === null || date.month === null) return <span class="stamp-words">{date.words}</span>;
  const time = /, (\d{2}:\d{2})$/.exec(date.words)?.[1];
  return (
    <>
      <span class="stamp-day">{date.dayWords}</span> <span class="stamp-month">{monthName(date.month)}</span>{' '}
      <span class="stamp-year">{date.year}</span>
      {time !== undefined && <span class="stamp-time"> {time}</span>}
    </>
  );
}
