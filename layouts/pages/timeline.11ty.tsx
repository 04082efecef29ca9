import type { PageData } from '../../src/site/eleventy.ts';
import { template } from '../../src/site/pages.ts';
import { showsEvents } from '../../src/site/timeline.ts';
import { type Timeline, timelinePage } from '../../src/site/timeline-pages.ts';
import { count } from '../../src/site/words.ts';
import { Spine } from '../charts/Spine.tsx';
import { ArticleLog } from '../parts/ArticleRow.tsx';
import { Link } from '../parts/context.tsx';
import { EventLegend, Events } from '../parts/Events.tsx';
import { renderPage } from '../parts/Page.tsx';
import { TimelineYear } from '../parts/TimelineYear.tsx';

export const pages = timelinePage;
export const data = template<Timeline>('timeline');

export function render(props: PageData<Timeline>): string {
  const timeline = props.item.data();
  return renderPage(props, {
    kind: 'timeline',
    title: 'Timeline',
    description: `The articles of ${props.site.meta.title} by year, month and day, and the events beside them.`,
    children: (
      <>
        <header class="page-head">
          <h1>Timeline</h1>
          <p class="lede">{inWords(timeline)}</p>
        </header>
        {timeline.years.length > 0 && <Spine years={timeline.years} figures />}
        <EventLegend
          shown={hasEvents(timeline)}
          days={timeline.days?.some(({ path }) => path !== null) ?? false}
        />
        {timeline.days?.map((year) => (
          <TimelineYear key={year.year} year={year} />
        ))}
        <Elsewhere timeline={timeline} />
        <Undated timeline={timeline} />
      </>
    ),
  });
}

function inWords({ years, dated, days }: Timeline): string {
  if (years.length === 0) return 'No article of the archive is dated.';
  const held = `${count(dated, 'dated article')} in ${count(years.length, 'year')}; a bar is a month.`;
  return days === null
    ? `${held} A year leads to its months and days.`
    : `${held} What happened stands beside what is held, also where nothing is.`;
}

const hasEvents = ({ days, events }: Timeline): boolean =>
  events.length > 0 || (days?.some(({ months }) => showsEvents(months)) ?? false);

/** The events of an archive too large for one page, and those whose date has no place on a calendar. */
function Elsewhere({ timeline: { years, days, events } }: { timeline: Timeline }) {
  if (events.length === 0) return null;
  const paths = new Map(years.map(({ year, path }) => [year, path]));
  return (
    <section class="year" aria-labelledby="events">
      <h2 id="events">{days === null ? 'Events' : 'Events without a plain date'}</h2>
      <Events events={events} dated to={({ date: { year } }) => paths.get(year ?? 0) ?? null} />
    </section>
  );
}

function Undated({ timeline: { undated, letters } }: { timeline: Timeline }) {
  if (undated.length + letters.length === 0) return null;
  return (
    <section class="year" aria-labelledby="undated">
      <h2 id="undated">Undated</h2>
      {undated.length > 0 && <ArticleLog articles={undated} dated={false} />}
      {letters.length > 0 && (
        <ul class="doors doors-many">
          {letters.map(({ words, path, count: held }) => (
            <li key={path}>
              <Link to={path}>{words}</Link> <span class="quiet">{count(held, 'article')}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
