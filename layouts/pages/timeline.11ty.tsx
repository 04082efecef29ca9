import type { PageData } from '../../src/site/eleventy.ts';
import { MOST_LISTED, undatedPages } from '../../src/site/lists.ts';
import { type PagesOf, page, template } from '../../src/site/pages.ts';
import type { Card, YearSummary, YearView } from '../../src/site/view.ts';
import { count } from '../../src/site/words.ts';
import { summaryOf } from '../../src/site/years.ts';
import { ArticleLog } from '../parts/ArticleRow.tsx';
import { Link } from '../parts/context.tsx';
import { renderPage } from '../parts/Page.tsx';
import { TimelineYear } from '../parts/TimelineYear.tsx';
import { YearSpine } from '../parts/YearSpine.tsx';

interface TimelineData {
  readonly years: readonly YearSummary[];
  /** Years with their articles, where they are few; a larger archive has its days on a page a year. */
  readonly whole: readonly YearView[];
  readonly dated: number;
  /** The undated, or the pages that have them by letter. */
  readonly undated: readonly Card[];
  readonly letters: readonly { readonly letter: string; readonly path: string; readonly count: number }[];
}

export const pages: PagesOf<TimelineData> = ({ articles, years, undated }) => {
  const letters = undatedPages(undated);
  return [
    page('timeline.html', {
      years: years.map(summaryOf),
      whole: articles.length <= MOST_LISTED ? years : [],
      dated: articles.length - undated.length,
      undated: letters.length === 0 ? undated : [],
      letters: letters.map(({ letter, path, articles }) => ({ letter, path, count: articles.length })),
    }),
  ];
};
export const data = template<TimelineData>('timeline');

export function render(props: PageData<TimelineData>): string {
  return renderPage(props, {
    kind: 'timeline',
    title: 'Timeline',
    description: `The articles of ${props.site.meta.title} by year, month and day.`,
    children: <Timeline {...props.item.data()} />,
  });
}

function Timeline({ years, whole, dated, undated, letters }: TimelineData) {
  return (
    <>
      <header class="page-head">
        <h1>Timeline</h1>
        <p class="lede">
          {years.length === 0
            ? 'No article of the archive is dated.'
            : `${count(dated, 'dated article')} in ${count(years.length, 'year')}; a bar is a month. What the archive does not hold is left empty.`}
        </p>
      </header>
      <YearSpine years={years} />
      {whole.map((year) => (
        <TimelineYear key={year.year} year={year} linked />
      ))}
      {undated.length + letters.length > 0 && (
        <section class="year" aria-labelledby="undated">
          <h2 id="undated">Undated</h2>
          {undated.length > 0 && <ArticleLog articles={undated} dated={false} />}
          {letters.length > 0 && <Letters letters={letters} />}
        </section>
      )}
    </>
  );
}

function Letters({ letters }: Pick<TimelineData, 'letters'>) {
  return (
    <ul class="doors">
      {letters.map(({ letter, path, count: held }) => (
        <li key={letter}>
          <Link to={path}>{letter}</Link> <span class="quiet">{count(held, 'article')}</span>
        </li>
      ))}
    </ul>
  );
}
