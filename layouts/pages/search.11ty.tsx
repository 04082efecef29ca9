import type { PageData } from '../../src/site/eleventy.ts';
import { type PagesOf, page, template } from '../../src/site/pages.ts';
import { Link } from '../parts/context.tsx';
import { renderPage } from '../parts/Page.tsx';
import { Queries } from '../parts/Queries.tsx';
import { SearchLine } from '../parts/SearchLine.tsx';

export const pages: PagesOf<null> = () => [page('search.html', null)];
export const data = template<null>('search');

export function render(props: PageData<null>): string {
  return renderPage(props, {
    kind: 'search',
    title: 'Search',
    description: `Search the articles of ${props.site.meta.title}.`,
    scripts: ['search'],
    children: (
      <>
        <h1>Search</h1>
        <SearchLine />
        <Syntax />
        <div id="found" class="found">
          <div class="found-list">
            <nav id="jump" class="jump" aria-label="Jump to" hidden>
              <ul />
            </nav>
            <p id="search-status" class="search-status" role="status" />
            <ul id="search-notes" class="search-notes" hidden />
            <Sorting />
            <ol id="results" class="results" />
            <button id="more-results" type="button" hidden>
              Show more
            </button>
            <div id="search-help" class="search-help" hidden>
              <Suggestions />
            </div>
          </div>
          <details id="facets" class="facets" hidden>
            <summary>Narrow the results</summary>
            <div id="histogram" class="histogram" />
            <div id="facet-groups" />
          </details>
        </div>
        <noscript>
          <p>Search needs JavaScript, which is switched off here. Every article can be reached without it:</p>
          <Indexes />
        </noscript>
      </>
    ),
  });
}

function Sorting() {
  return (
    <p id="sorting" class="sorting">
      <label for="sort">Sort by</label>{' '}
      <select id="sort">
        <option value="relevance">relevance</option>
        <option value="newest">newest first</option>
        <option value="oldest">oldest first</option>
      </select>
    </p>
  );
}

/** What can be typed. */
function Syntax() {
  return (
    <details class="search-syntax">
      <summary>What can be typed</summary>
      <Queries />
    </details>
  );
}

/** What a reader may do who found nothing. */
function Suggestions() {
  return (
    <>
      <p>To find more:</p>
      <ul>
        <li>use fewer words, or the beginning of one: every word must be in the article;</li>
        <li>take off quotation marks: the words between them must stand together;</li>
        <li>try the name as another newspaper would spell it.</li>
      </ul>
      <p>Or look through the archive:</p>
      <Indexes />
    </>
  );
}

function Indexes() {
  return (
    <ul>
      <li>
        <Link to="timeline.html">all articles by date</Link>
      </li>
      <li>
        <Link to="outlets.html">all outlets and their articles</Link>
      </li>
    </ul>
  );
}
