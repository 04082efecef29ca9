import type { PageData, TemplateData } from '../../src/site/eleventy.ts';
import type { YearView } from '../../src/site/view.ts';
import { count } from '../../src/site/words.ts';
import { Link, usePage } from '../parts/context.tsx';
import { renderPage } from '../parts/Page.tsx';
import { TimelineYear } from '../parts/TimelineYear.tsx';

interface Props extends PageData {
  readonly year: YearView;
}

export const data: TemplateData<Props> = {
  pagination: { data: 'site.years', size: 1, alias: 'year' },
  permalink: ({ year }) => year.path,
};

export function render(props: Props): string {
  const { year, site } = props;
  return renderPage(props, {
    kind: 'timeline',
    title: String(year.year),
    description: `${count(year.count, 'article')} of ${year.year} in ${site.meta.title}, by month and day.`,
    children: (
      <>
        <header class="page-head">
          <p class="kicker">
            <Link to="timeline.html">Timeline</Link>
          </p>
          <h1>{year.year}</h1>
        </header>
        <TimelineYear year={year} />
        <OtherYears year={year} />
      </>
    ),
  });
}

function OtherYears({ year }: { year: YearView }) {
  const { years } = usePage().site;
  const place = years.indexOf(year);
  const before = years[place - 1];
  const after = years[place + 1];
  if (before === undefined && after === undefined) return null;
  return (
    <nav class="neighbours" aria-label="By year">
      {before !== undefined && (
        <p class="neighbour neighbour-prev">
          <span class="neighbour-when">Earlier</span>
          <Link to={before.path} rel="prev">
            {before.year}
          </Link>
        </p>
      )}
      {after !== undefined && (
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
