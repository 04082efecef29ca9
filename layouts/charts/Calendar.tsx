import {
  type CalendarDay,
  type CalendarMonth,
  type CalendarYear,
  WEEKDAYS,
} from '../../src/site/charts/calendar.ts';
import { monthName } from '../../src/site/dates.ts';
import { count, number } from '../../src/site/words.ts';
import { Link } from '../parts/context.tsx';

type ToDay = (month: number, day: number) => string;

export interface CalendarProps {
  readonly calendar: CalendarYear;
  /** Where the articles of a day stand. */
  readonly to: ToDay;
}

/** A year as twelve small months: a day that holds something is a link with its count, and the gaps show. */
export function Calendar({ calendar, to }: CalendarProps) {
  const { year, months } = calendar;
  return (
    <div class="calendar">
      <p class="calendar-sum">{inWords(calendar)}</p>
      <div class="calendar-months">
        {months.map((month) => (
          <Month key={month.month} year={year} month={month} to={to} />
        ))}
      </div>
    </div>
  );
}

/** What the calendar shows, and what has no day on it. */
function inWords({ count: all, days, months, monthUnknown }: CalendarYear): string {
  const dayUnknown = months.reduce((sum, month) => sum + month.dayUnknown, 0);
  const known = all - dayUnknown - monthUnknown;
  const unsure = months.some(({ weeks }) =>
    weeks.flat().some((day) => day !== null && day.count > 0 && !day.stated),
  );
  const sentences = [
    days === 0 ? 'No day is known.' : `${count(known, 'article')} on ${count(days, 'day')}.`,
    dayUnknown > 0 && `${number(dayUnknown)} known by the month alone.`,
    monthUnknown > 0 && `${number(monthUnknown)} known by the year alone.`,
    unsure && 'Where the line is broken, no source states the day.',
  ];
  return sentences.filter((sentence) => sentence !== false).join(' ');
}

function Month({ year, month, to }: { year: number; month: CalendarMonth; to: ToDay }) {
  return (
    <table class={month.count === 0 ? 'calendar-month calendar-month-empty' : 'calendar-month'}>
      <caption>
        <span class="calendar-name">
          {monthName(month.month)}
          <span class="unseen"> {year}: </span>
        </span>
        <span class="calendar-held">{month.count === 0 ? 'nothing' : count(month.count, 'article')}</span>
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
              <td key={weekday}>{day !== null && <Day day={day} to={to(month.month, day.day)} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
      {month.dayUnknown > 0 && (
        <tfoot>
          <tr>
            <td colSpan={7}>{number(month.dayUnknown)} without a day</td>
          </tr>
        </tfoot>
      )}
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
