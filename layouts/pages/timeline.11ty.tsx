import type { PageData, TemplateData } from '../../src/site/eleventy.ts';
import { count } from '../../src/site/words.ts';
import { ArticleLog } from '../parts/ArticleRow.tsx';
import { usePage } from '../parts/context.tsx';
import { renderPage } from '../parts/Page.tsx';
import { TimelineYear } from '../parts/TimelineYear.tsx';
import { YearSpine } from '../parts/YearSpine.tsx';

export const data: TemplateData<PageData> = { permalink: 'timeline.html' };

/** Most articles this page lists day by day; a larger archive shows its years here and its days on a page a year. */
const MOST = 200;

export function render(props: PageData): string {
  return renderPage(props, {
    kind: 'timeline',
    title: 'Timeline',
    description: `The articles of ${props.site.meta.title} by year, month and day.`,
    children: <Timeline />,
  });
}

function Timeline() {
  const { site } = usePage();
  const whole = site.articles.length <= MOST;
  return (
    <>
      <header class="page-head">
        <h1>Timeline</h1>
        <p class="lede">
          {site.years.length === 0
            ? 'No article of the archive is dated.'
            : `${count(site.articles.length - site.undated.length, 'dated article')} in ${count(site.years.length, 'year')}; a bar is a month. What the archive does not hold is left empty.`}
        </p>
      </header>
      <YearSpine years={site.years} />
      {whole && site.years.map((year) => <TimelineYear key={year.year} year={year} linked />)}
      {site.undated.length > 0 && (
        <section class="year" aria-labelledby="undated">
          <h2 id="undated">Undated</h2>
          <ArticleLog articles={site.undated} dated={false} />
        </section>
      )}
    </>
  );
}
