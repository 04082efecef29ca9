import { monthName } from '../../src/site/dates.ts';
import type { DayView, MonthView, YearView } from '../../src/site/view.ts';
import { count } from '../../src/site/words.ts';
import { ArticleLog } from './ArticleRow.tsx';
import { Link } from './context.tsx';

/** A year month by month and day by day; months that hold nothing are named as such. */
export function TimelineYear({ year, linked = false }: { year: YearView; linked?: boolean }) {
  return (
    <section class="year" aria-label={`Articles of ${year.year}`}>
      {linked && (
        <h2 id={`y${year.year}`}>
          <Link to={year.path}>{year.year}</Link>
        </h2>
      )}
      {year.months.map((month, index) => (
        <Month
          key={month.month}
          year={year.year}
          month={month}
          before={year.months[index - 1]?.month ?? 0}
          level={linked ? 'h3' : 'h2'}
        />
      ))}
      <Empty from={(year.months.findLast(({ month }) => month !== null)?.month ?? 0) + 1} to={12} />
    </section>
  );
}

interface MonthProps {
  readonly year: number;
  readonly month: MonthView;
  /** The month before it that holds something; 0 for none. */
  readonly before: number;
  readonly level: 'h2' | 'h3';
}

function Month({ year, month, before, level: Heading }: MonthProps) {
  return (
    <>
      {month.month !== null && <Empty from={before + 1} to={month.month - 1} />}
      <section class="month">
        <Heading id={month.month === null ? undefined : `m${year}-${String(month.month).padStart(2, '0')}`}>
          {month.month === null ? 'Month unknown' : monthName(month.month)}{' '}
          <span class="quiet">{count(month.count, 'article')}</span>
        </Heading>
        <ol class="days">
          {month.days.map((day) => (
            <Day key={day.day} day={day} />
          ))}
        </ol>
      </section>
    </>
  );
}

/** One month by itself, day by day. */
export function TimelineMonth({ year, month }: { year: number; month: MonthView }) {
  return (
    <section class="year" aria-label={`Articles of ${year}`}>
      <Month year={year} month={month} before={(month.month ?? 1) - 1} level="h2" />
    </section>
  );
}

function Day({ day }: { day: DayView }) {
  return (
    <li class="day">
      <span class={day.day === null ? 'day-number day-unknown' : 'day-number'}>
        {day.day ?? 'day unknown'}
      </span>
      <ArticleLog articles={day.articles} dated={false} />
    </li>
  );
}

function Empty({ from, to }: { from: number; to: number }) {
  if (to < from) return null;
  const months = from === to ? monthName(from) : `${monthName(from)}–${monthName(to)}`;
  return <p class="nothing">{months}: nothing held</p>;
}
