import {
  type CalendarDay,
  type CalendarMonth,
  type CalendarYear,
  dayId,
  WEEKDAYS,
} from '../../src/site/charts/calendar.ts';
import { monthName } from '../../src/site/dates.ts';
import { count, number } from '../../src/site/words.ts';
import { Link } from '../parts/context.tsx';

export interface CalendarProps {
  readonly calendar: CalendarYear;
  /** The page that lists the articles of the year, each day under the id `dayId` gives. */
  readonly path: string;
}

/** A year as twelve small months: a day that holds something is a link with its count, and the gaps show. */
export function Calendar({ calendar, path }: CalendarProps) {
  const { year, months, days, monthUnknown } = calendar;
  const inferred = months.some(({ weeks }) =>
    weeks.flat().some((day) => day !== null && day.count > 0 && !day.stated),
  );
  return (
    <div class="calendar">
      <p class="calendar-sum">
        {days === 0 ? 'No day is known.' : `${count(calendar.count, 'article')} on ${count(days, 'day')}.`}
        {monthUnknown > 0 && ` ${count(monthUnknown, 'article')} known by the year alone.`}
        {inferred && ' A broken line: no source states the day, which is inferred or bounded.'}
      </p>
      <div class="calendar-months">
        {months.map((month) => (
          <Month key={month.month} year={year} month={month} path={path} />
        ))}
      </div>
    </div>
  );
}

function Month({ year, month, path }: { year: number; month: CalendarMonth; path: string }) {
  return (
    <table class="calendar-month">
      <caption>
        <span class="calendar-name">
          {monthName(month.month)}
          <span class="unseen"> {year}: </span>
        </span>
        <span class="calendar-held">
          {month.count === 0 ? 'nothing held' : count(month.count, 'article')}
          {month.dayUnknown > 0 && `, ${number(month.dayUnknown)} without a day`}
        </span>
      </caption>
      <thead>
        <tr>
          {WEEKDAYS.map((weekday) => (
            <th key={weekday} scope="col">
              <abbr title={weekday}>{weekday.charAt(0)}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {month.weeks.map((week, index) => (
          <tr key={index}>
            {week.map((day, weekday) => (
              <td key={weekday}>
                {day !== null && <Day day={day} to={`${path}#${dayId(year, month.month, day.day)}`} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ day, to }: { day: CalendarDay; to: string }) {
  if (day.count === 0) return <>{day.day}</>;
  return (
    <Link to={to} class={day.stated ? 'calendar-day' : 'calendar-day calendar-day-unsure'}>
      {day.day}
      <span class="unseen">: </span>
      <span class="calendar-count">{number(day.count)}</span>
      <span class="unseen">{day.count === 1 ? ' article' : ' articles'}</span>
    </Link>
  );
}
