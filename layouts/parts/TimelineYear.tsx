import { dayId } from '../../src/site/charts/calendar.ts';
import { monthName } from '../../src/site/dates.ts';
import {
  showsEvents,
  type TimelineDay,
  type TimelineMonth,
  type TimelineYear as Year,
} from '../../src/site/timeline.ts';
import { count } from '../../src/site/words.ts';
import { ArticleLog } from './ArticleRow.tsx';
import { Link } from './context.tsx';
import { Events } from './Events.tsx';

/** A year among others, under its own heading. */
export function TimelineYear({ year }: { year: Year }) {
  const id = `y${year.year}`;
  return (
    <section class="year" aria-labelledby={id}>
      {year.path === null ? (
        <>
          <h2 id={id}>
            {year.year} <span class="year-none">nothing held</span>
          </h2>
          <Events events={year.months.flatMap(({ days }) => days.flatMap(({ events }) => events))} dated />
        </>
      ) : (
        <>
          <h2 id={id}>
            <Link to={year.path}>{year.year}</Link>
          </h2>
          <TimelineMonths year={year.year} months={year.months} gaps level="h3" />
        </>
      )}
    </section>
  );
}

interface MonthsProps {
  readonly year: number;
  readonly months: readonly TimelineMonth[];
  /** Whether the months without anything are named. */
  readonly gaps: boolean;
  readonly level: 'h2' | 'h3';
}

/** Months day by day: on the left what the archive holds, on the right what happened. */
export function TimelineMonths({ year, months, gaps, level }: MonthsProps) {
  const last = months.findLast(({ month }) => month !== null)?.month ?? 0;
  return (
    <div class={showsEvents(months) ? 'months months-events' : 'months'}>
      {months.map((month, index) => (
        <>
          {gaps && month.month !== null && (
            <Nothing from={(months[index - 1]?.month ?? 0) + 1} to={month.month - 1} />
          )}
          <Month key={month.month} year={year} month={month} level={level} />
        </>
      ))}
      {gaps && <Nothing from={last + 1} to={12} />}
    </div>
  );
}

interface MonthProps {
  readonly year: number;
  readonly month: TimelineMonth;
  readonly level: 'h2' | 'h3';
}

function Month({ year, month: { month, count: held, days }, level: Heading }: MonthProps) {
  return (
    <section class="month">
      <Heading id={month === null ? undefined : `m${year}-${String(month).padStart(2, '0')}`}>
        {month === null ? 'Month unknown' : monthName(month)}{' '}
        <span class="quiet">{held === 0 ? 'nothing held' : count(held, 'article')}</span>
      </Heading>
      <ol class="days">
        {days.map((day) => (
          <Day
            key={day.day}
            day={day}
            id={month === null || day.day === null ? undefined : dayId(year, month, day.day)}
          />
        ))}
      </ol>
    </section>
  );
}

function Day({ day: { day, articles, events }, id }: { day: TimelineDay; id: string | undefined }) {
  return (
    <li class={articles.length === 0 ? 'day day-none' : 'day'} id={id}>
      <span class={day === null ? 'day-number day-unknown' : 'day-number'}>{day ?? 'day unknown'}</span>
      {articles.length > 0 && <ArticleLog articles={articles} dated={false} />}
      {events.length > 0 && <Events events={events} dated={false} />}
    </li>
  );
}

function Nothing({ from, to }: { from: number; to: number }) {
  if (to < from) return null;
  const months = from === to ? monthName(from) : `${monthName(from)}–${monthName(to)}`;
  return <p class="nothing">{months}: nothing held</p>;
}
