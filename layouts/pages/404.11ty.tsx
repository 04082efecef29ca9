import type { PageData } from '../../src/site/eleventy.ts';
import { type PagesOf, page, template } from '../../src/site/pages.ts';
import { Link } from '../parts/context.tsx';
import { renderPage } from '../parts/Page.tsx';

export const pages: PagesOf<null> = () => [page('404.html', null)];
export const data = template<null>('404');

/** Served by a host at any address, so its links start from the root of the site. */
export function render(props: PageData<null>): string {
  const page = {
    kind: 'missing',
    title: 'No such page',
    description: 'The page asked for is not in the archive.',
    children: <Missing />,
  };
  return renderPage(props, page, true);
}

function Missing() {
  return (
    <div class="plain">
      <header class="page-head">
        <h1>No such page</h1>
      </header>
      <p>
        Nothing in the archive has this address. The <Link to="timeline.html">timeline</Link> lists every
        article, and <Link to="search.html">search</Link> finds words in them.
      </p>
    </div>
  );
}
