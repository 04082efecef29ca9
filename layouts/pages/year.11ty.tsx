import { dayId } from '../../src/site/charts/calendar.ts';
import type { DateView } from '../../src/site/dates.ts';
import type { PageData } from '../../src/site/eleventy.ts';
import { template } from '../../src/site/pages.ts';
import { showsEvents } from '../../src/site/timeline.ts';
import { type PeriodPage, type PeriodRef, periodPages } from '../../src/site/timeline-pages.ts';
import { count } from '../../src/site/words.ts';
import { Calendar } from '../charts/Calendar.tsx';
import { MonthBars } from '../charts/MonthBars.tsx';
import { Link } from '../parts/context.tsx';
import { EventLegend, Events } from '../parts/Events.tsx';
import { renderPage } from '../parts/Page.tsx';
import { TimelineMonths } from '../parts/TimelineYear.tsx';

export const pages = periodPages;
export const data = template<PeriodPage>('year');

export function render(props: PageData<PeriodPage>): string {
  const page = props.item.data();
  const { words, within } = page;
  return renderPage(props, {
    kind: 'timeline',
    title: words,
    description: `${count(page.count, 'article')} of ${words} in ${props.site.meta.title}, by month and day.`,
    children: (
      <>
        <header class="page-head">
          <p class="kicker">
            <Link to="timeline.html">Timeline</Link>
            {within !== null && (
              <>
                {' · '}
                <Link to={within.path}>{within.words}</Link>
              </>
            )}
          </p>
          <h1>{words}</h1>
        </header>
        <Overview page={page} />
        <EventLegend
          shown={page.events.length > 0 || showsEvents(page.months)}
          days={page.months.length > 0}
        />
        <Held page={page} />
        <Neighbours before={page.before} after={page.after} />
      </>
    ),
  });
}

/** The year at a glance: its months as bars, and every day of it. */
function Overview({ page }: { page: PeriodPage }) {
  const { year, bars, calendar, count: held, path, parts } = page;
  if (bars === null || calendar === null) return null;
  const paths = new Map(parts.map((part) => [part.month, part.path]));
  const monthOf = (month: number): string =>
    paths.get(month) ?? `${path}#m${year}-${String(month).padStart(2, '0')}`;
  return (
    <div class="overview">
      <MonthBars year={year} bars={bars} count={held} to={monthOf} />
      <section aria-labelledby="calendar">
        <h2 id="calendar">Calendar of holdings</h2>
        <Calendar
          calendar={calendar}
          to={(month, day) => `${paths.get(month) ?? path}#${dayId(year, month, day)}`}
        />
      </section>
    </div>
  );
}

function Held({ page: { year, months, gaps, parts, events } }: { page: PeriodPage }) {
  const dayOf = ({ month, day }: DateView): string | null => {
    const path = parts.find((part) => part.month === month)?.path ?? null;
    return path === null || month === null || day === null ? path : `${path}#${dayId(year, month, day)}`;
  };
  return (
    <>
      {months.length > 0 && (
        <section class="year" aria-label="Articles and events">
          <TimelineMonths year={year} months={months} gaps={gaps} level="h2" />
        </section>
      )}
      {parts.length > 0 && (
        <section class="year" aria-labelledby="months">
          <h2 id="months">By month</h2>
          <ul class="doors doors-many">
            {parts.map(({ path, words, count: held }) => (
              <li key={path} data-item>
                <Link to={path}>{words}</Link> <span class="quiet">{count(held, 'article')}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {events.length > 0 && (
        <section class="year" aria-labelledby="events">
          <h2 id="events">Events</h2>
          <Events events={events} dated to={({ date }) => dayOf(date)} />
        </section>
      )}
    </>
  );
}

function Neighbours({ before, after }: { before: PeriodRef | null; after: PeriodRef | null }) {
  if (before === null && after === null) return null;
  return (
    <nav class="neighbours" aria-label="By date">
      {before !== null && (
        <p class="neighbour neighbour-prev">
          <span class="neighbour-when">Earlier</span>
          <Link to={before.path} rel="prev">
            {before.words}
          </Link>
        </p>
      )}
      {after !== null && (
        <p class="neighbour neighbour-next">
          <span class="neighbour-when">Later</span>
          <Link to={after.path} rel="next">
            {after.words}
          </Link>
        </p>
      )}
    </nav>
  );
}
