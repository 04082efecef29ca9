import type { PageData } from '../../src/site/eleventy.ts';
import { type PagesOf, page, template } from '../../src/site/pages.ts';
import { Link } from '../parts/context.tsx';
import { renderPage } from '../parts/Page.tsx';

export const pages: PagesOf<null> = () => [page('offline.html', null)];
export const data = template<null>('offline');

/** Where the service worker leads from a page that is not on the device; the fragment says from which. */
export function render(props: PageData<null>): string {
  return renderPage(props, {
    kind: 'offline',
    title: 'Not on this device',
    description: 'There is no network, and the page asked for is not on this device.',
    scripts: ['offline'],
    children: <Offline />,
  });
}

function Offline() {
  return (
    <div class="plain">
      <header class="page-head">
        <h1>Not on this device</h1>
      </header>
      <p>There is no network, and the page asked for was not opened before in this build of the archive.</p>
      <p data-again hidden>
        <a data-again-link href="index.html">
          Try again
        </a>
      </p>
      <section data-visited hidden aria-labelledby="visited">
        <h2 id="visited">Opened before, and readable now</h2>
        <ul />
      </section>
      <p>
        With a network again, <Link to="data.html">keep the whole archive</Link> on this device, and all of it
        can be read and searched without one.
      </p>
    </div>
  );
}
