import type { PageData, TemplateData } from '../../src/site/eleventy.ts';
import { count } from '../../src/site/words.ts';
import { ArticleLog } from '../parts/ArticleRow.tsx';
import { Link, usePage } from '../parts/context.tsx';
import { Doors } from '../parts/Doors.tsx';
import { Lacks } from '../parts/Lacks.tsx';
import { renderPage } from '../parts/Page.tsx';
import { SearchLine } from '../parts/SearchLine.tsx';
import { YearSpine } from '../parts/YearSpine.tsx';

export const data: TemplateData<PageData> = { permalink: 'index.html' };

/** Articles the log of the home page shows; the timeline has them all. */
const LATEST = 24;

export function render(props: PageData): string {
  const { meta } = props.site;
  return renderPage(props, {
    kind: 'home',
    title: meta.title,
    description: meta.description,
    children: <Home />,
  });
}

function Home() {
  const { site } = usePage();
  return (
    <>
      <header class="home-head">
        <h1>{site.meta.title}</h1>
        <p class="lede">{site.meta.description}</p>
        <Holdings />
      </header>
      <div class="columns">
        <div>
          <SearchLine />
          <Latest />
        </div>
        <div class="margin">
          {site.years.length > 0 && (
            <section aria-labelledby="years">
              <h2 id="years">Years</h2>
              <YearSpine years={site.years} />
            </section>
          )}
          <Doors />
          <Lacks />
        </div>
      </div>
    </>
  );
}

function Holdings() {
  const { articles, outlets, span } = usePage().site;
  const publishing = outlets.filter((outlet) => outlet.published.length > 0).length;
  return (
    <p class="holdings">
      <span>{count(articles.length, 'article')}</span>
      {span !== null && (
        <span>
          {span.first === span.last ? span.first.short : `${span.first.short} – ${span.last.short}`}
        </span>
      )}
      {publishing > 0 && <span>{count(publishing, 'outlet')}</span>}
    </p>
  );
}

function Latest() {
  const { articles } = usePage().site;
  if (articles.length === 0) {
    return (
      <p>
        The archive is empty. Put a dump in the folder <span class="file">sources</span> of its content and
        build again.
      </p>
    );
  }
  const latest = articles.slice(0, LATEST);
  return (
    <section aria-labelledby="latest">
      <h2 id="latest">Latest by date</h2>
      <ArticleLog articles={latest} />
      {latest.length < articles.length && (
        <p class="more">
          <Link to="timeline.html">All {count(articles.length, 'article')} by date</Link>
        </p>
      )}
    </section>
  );
}
