import { monthName } from '../../src/site/dates.ts';
import type { PageData } from '../../src/site/eleventy.ts';
import { type TimelinePage, timelinePages } from '../../src/site/lists.ts';
import { type PagesOf, page, template } from '../../src/site/pages.ts';
import type { MonthView, YearSummary, YearView } from '../../src/site/view.ts';
import { count } from '../../src/site/words.ts';
import { Link } from '../parts/context.tsx';
import { renderPage } from '../parts/Page.tsx';
import { TimelineMonth, TimelineYear } from '../parts/TimelineYear.tsx';

export const pages: PagesOf<TimelinePage> = ({ years }) =>
  timelinePages(years).map((part) => page(part.path, part));
export const data = template<TimelinePage>('year');

export function render(props: PageData<TimelinePage>): string {
  const part = props.item.data();
  const { year, month } = part;
  const words = month === null ? String(year.year) : `${nameOf(month)} ${year.year}`;
  return renderPage(props, {
    kind: 'timeline',
    title: words,
    description: `${count(year.count, 'article')} of ${words} in ${props.site.meta.title}, by month and day.`,
    children: (
      <>
        <header class="page-head">
          <p class="kicker">
            <Link to="timeline.html">Timeline</Link>
            {month !== null && (
              <>
                {' '}
                <Link to={year.path}>{year.year}</Link>
              </>
            )}
          </p>
          <h1>{words}</h1>
        </header>
        <Held part={part} />
        <OtherYears part={part} />
      </>
    ),
  });
}

const nameOf = ({ month }: Pick<MonthView, 'month'>): string =>
  month === null ? 'Month unknown' : monthName(month);

function Held({ part: { year, month, monthPaths } }: { part: TimelinePage }) {
  if (month !== null) return <TimelineMonth year={year.year} month={month} />;
  if (monthPaths === null) return <TimelineYear year={year as YearView} />;
  return <Months year={year} paths={monthPaths} />;
}

function Months({ year, paths }: { year: YearSummary; paths: readonly string[] }) {
  return (
    <ul class="doors">
      {year.months.map((month, index) => (
        <li
          key={month.month}
          id={month.month === null ? undefined : `m${year.year}-${String(month.month).padStart(2, '0')}`}
        >
          <Link to={paths[index] ?? ''}>{nameOf(month)}</Link>{' '}
          <span class="quiet">{count(month.count, 'article')}</span>
        </li>
      ))}
    </ul>
  );
}

function OtherYears({ part: { before, after } }: { part: TimelinePage }) {
  if (before === null && after === null) return null;
  return (
    <nav class="neighbours" aria-label="By year">
      {before !== null && (
        <p class="neighbour neighbour-prev">
          <span class="neighbour-when">Earlier</span>
          <Link to={before.path} rel="prev">
            {before.year}
          </Link>
        </p>
      )}
      {after !== null && (
        <p class="neighbour neighbour-next">
          <span class="neighbour-when">Later</span>
          <Link to={after.path} rel="next">
            {after.year}
          </Link>
        </p>
      )}
    </nav>
  );
}
