import { feedPath } from '../../src/site/carry/feeds/all-feeds.ts';
import { axisBetween } from '../../src/site/charts/periods.ts';
import { seriesOf } from '../../src/site/charts/series.ts';
import type { PageData } from '../../src/site/eleventy.ts';
import { feedLinks } from '../../src/site/head.ts';
import { type NamePage, namePages } from '../../src/site/name-pages.ts';
import { KIND_WORDS } from '../../src/site/names.ts';
import { template } from '../../src/site/pages.ts';
import { count } from '../../src/site/words.ts';
import { OverTime } from '../charts/OverTime.tsx';
import { Spellings } from '../charts/Spellings.tsx';
import { ArticleLog } from '../parts/ArticleRow.tsx';
import { ByYear } from '../parts/ByYear.tsx';
import { Citers } from '../parts/Citers.tsx';
import { Link, usePage } from '../parts/context.tsx';
import { Events } from '../parts/Events.tsx';
import { Facts } from '../parts/Facts.tsx';
import { renderPage } from '../parts/Page.tsx';

export const pages = namePages;
export const data = template<NamePage>('name');

export function render(props: PageData<NamePage>): string {
  const page = props.item.data();
  const title = page.year === null ? page.name : `${page.name}, ${page.year}`;
  const feed = feedOf(page);
  return renderPage(props, {
    kind: 'name',
    title,
    description: `${title} in ${props.site.meta.title}: ${count(page.count, 'article')} over time, ${KIND_WORDS[page.kind].one}.`,
    head: feed === null ? [] : feedLinks(feed),
    children: <Name page={page} title={title} />,
  });
}

/** Path of the feed by which it can be followed; null where it has none. */
function feedOf({ kind, whole, count: held, year }: NamePage): string | null {
  return held === 0 || year !== null ? null : feedPath(kind, whole);
}

function Name({ page, title }: { page: NamePage; title: string }) {
  const { index, whole, year, what } = page;
  return (
    <>
      <header class="page-head">
        <p class="kicker">
          {year === null ? <Link to={index.path}>{index.title}</Link> : <Link to={whole}>{page.name}</Link>}
        </p>
        <h1>{title}</h1>
        {what !== '' && <p class="lede">{what}</p>}
      </header>
      {year === null ? (
        <div class="columns">
          <div class="main">
            <Coverage page={page} />
            <Articles page={page} />
            <ByYear years={page.years} />
            <Happened page={page} />
            <Citers citers={page.citers} />
            <Printed page={page} />
          </div>
          <div class="side">
            <Facts facts={page.facts} />
            <Belonging page={page} />
            <OtherNames page={page} />
          </div>
        </div>
      ) : (
        <Articles page={page} />
      )}
    </>
  );
}

function Coverage({ page: { count: held, time, dates } }: { page: NamePage }) {
  if (held === 0) return null;
  const axis = time === null ? null : axisBetween(...time.years);
  return (
    <section aria-labelledby="over-time">
      <h2 id="over-time">Over time</h2>
      <OverTime axis={axis} series={seriesOf(axis, dates)} held={time?.held} />
    </section>
  );
}

function Articles({ page }: { page: NamePage }) {
  const { articles, count: held, kind, mentions, quoted } = page;
  if (held === 0) return <p>No article of the archive {kind === 'theme' ? 'shows' : 'names'} it.</p>;
  const shown = articles.length < held ? `the newest of ${count(held, 'article')}` : count(held, 'article');
  return (
    <section class="held" aria-labelledby="articles">
      <h2 id="articles">
        Articles{' '}
        <span class="quiet">
          {shown}
          {mentions > 0 && kind !== 'theme' && `, ${count(mentions, 'mention')}`}
        </span>
      </h2>
      {quoted !== null && (
        <p class="more">
          <Link to={quoted.path}>
            {kind === 'theme' ? 'Who said what' : 'Every quotation'}, from {count(quoted.articles, 'article')}
          </Link>
        </p>
      )}
      <ArticleLog articles={articles} />
      <Feed path={feedOf(page)} />
    </section>
  );
}

function Happened({ page: { events, name } }: { page: NamePage }) {
  if (events.length === 0) return null;
  return (
    <section aria-labelledby="events">
      <h2 id="events">Events in {name}</h2>
      <Events events={events} dated />
    </section>
  );
}

/** The people and places of a state. */
function Belonging({ page: { kin } }: { page: NamePage }) {
  return (
    <>
      {kin.map(({ title, names }) => (
        <section key={title} aria-labelledby={`kin-${title}`}>
          <h2 id={`kin-${title}`}>{title}</h2>
          <ul class="doors">
            {names.map(({ name, path, articles }) => (
              <li key={path}>
                <Link to={path}>{name}</Link> <span class="quiet">{count(articles, 'article')}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Feed({ path }: { path: string | null }) {
  const { href } = usePage();
  if (path === null) return null;
  return (
    <p class="more quiet">
      To follow it: <a href={href(`${path}.atom`)}>Atom</a>, <a href={href(`${path}.json`)}>JSON Feed</a>
    </p>
  );
}

function Printed({ page: { kind, printed } }: { page: NamePage }) {
  if (printed.length === 0) return null;
  return (
    <section aria-labelledby="spellings">
      <h2 id="spellings">{kind === 'theme' ? 'Words that show it' : 'As outlets print it'}</h2>
      <Spellings printed={printed} />
    </section>
  );
}

function OtherNames({ page: { kind, otherNames } }: { page: NamePage }) {
  if (otherNames.length === 0) return null;
  return (
    <details class="other-names">
      <summary>
        {kind === 'theme' ? 'Words looked for' : 'Names looked for'}: {otherNames.length}
      </summary>
      <p>
        {otherNames.map((name, index) => (
          <>
            {index > 0 && ' · '}
            <bdi key={name}>{name}</bdi>
          </>
        ))}
      </p>
    </details>
  );
}
