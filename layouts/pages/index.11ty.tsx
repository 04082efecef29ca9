import { ADDED, STORY } from '../../src/site/carry/feeds/all-feeds.ts';
import { doorsOf } from '../../src/site/doors.ts';
import type { PageData } from '../../src/site/eleventy.ts';
import { feedLinks } from '../../src/site/head.ts';
import type { Lacks as LacksView } from '../../src/site/lacks.ts';
import { type PagesOf, template } from '../../src/site/pages.ts';
import { rowKey, rowOf } from '../../src/site/rows.ts';
import type { Row, SiteView, YearSummary } from '../../src/site/view.ts';
import { count } from '../../src/site/words.ts';
import { summaryOf } from '../../src/site/years.ts';
import { Spine } from '../charts/Spine.tsx';
import { ArticleLog } from '../parts/ArticleRow.tsx';
import { Link, usePage } from '../parts/context.tsx';
import { type Door, Doors } from '../parts/Doors.tsx';
import { Lacks } from '../parts/Lacks.tsx';
import { renderPage } from '../parts/Page.tsx';
import { SearchLine } from '../parts/SearchLine.tsx';

/** Articles the log of the home page shows; the timeline has them all. */
const LATEST = 24;
/** Years beside it, the latest; more would run on far below the log. */
const YEARS = 24;

interface HomeData {
  readonly articles: number;
  readonly latest: readonly Row[];
  readonly span: SiteView['span'];
  readonly years: readonly YearSummary[];
  readonly allYears: number;
  readonly doors: readonly Door[];
  readonly publishing: number;
  readonly lacks: LacksView;
}

export const pages: PagesOf<HomeData> = (site) => {
  const { articles, span, years, outlets, lacks } = site;
  const latest = articles.slice(0, LATEST);
  const home = {
    articles: articles.length,
    span,
    years: years.slice(-YEARS).map(summaryOf),
    allYears: years.length,
    doors: doorsOf(site),
    publishing: outlets.filter((outlet) => outlet.published.length > 0).length,
    lacks,
  };
  return [
    {
      path: 'index.html',
      reads: [home, ...latest.map(rowKey)],
      data: () => ({ ...home, latest: latest.map(rowOf) }),
    },
  ];
};
export const data = template<HomeData>('index');

export function render(props: PageData<HomeData>): string {
  const { meta } = props.site;
  return renderPage(props, {
    kind: 'home',
    title: meta.title,
    description: meta.description,
    head: [...feedLinks(ADDED.path), ...feedLinks(STORY.path, 'by date of publication')],
    children: <Home home={props.item.data()} />,
  });
}

function Home({ home }: { home: HomeData }) {
  const { meta } = usePage().site;
  return (
    <>
      <header class="home-head">
        <h1>{meta.title}</h1>
        <p class="lede">{meta.description}</p>
        <Holdings home={home} />
      </header>
      <div class="columns">
        <div>
          <SearchLine />
          <Latest home={home} />
        </div>
        <div class="margin">
          <Doors doors={home.doors} />
          {home.years.length > 0 && (
            <section aria-labelledby="years">
              <h2 id="years">Years</h2>
              <Spine years={home.years} />
              {home.years.length < home.allYears && (
                <p class="more">
                  <Link to="timeline.html">All {count(home.allYears, 'year')}</Link>
                </p>
              )}
            </section>
          )}
          {home.articles > 0 && <Lacks lacks={home.lacks} />}
        </div>
      </div>
    </>
  );
}

function Holdings({ home: { articles, span, publishing } }: { home: HomeData }) {
  return (
    <p class="holdings">
      <span>{count(articles, 'article')}</span>
      {span !== null && (
        <span>
          {span.first.edtf === span.last.edtf ? span.first.short : `${span.first.short} – ${span.last.short}`}
        </span>
      )}
      {publishing > 0 && <span>{count(publishing, 'outlet')}</span>}
    </p>
  );
}

function Latest({ home: { articles, latest } }: { home: HomeData }) {
  if (articles === 0) {
    return (
      <p>
        The archive is empty. Put a dump in the folder <span class="file">sources</span> of its content and
        build again.
      </p>
    );
  }
  return (
    <section aria-labelledby="latest">
      <h2 id="latest">Latest by date</h2>
      <ArticleLog articles={latest} />
      {latest.length < articles && (
        <p class="more">
          <Link to="timeline.html">All {count(articles, 'article')} by date</Link>
        </p>
      )}
    </section>
  );
}
