import type { PageData } from '../../src/site/eleventy.ts';
import { relativeTo } from '../../src/site/links.ts';
import { type PagesOf, page, template } from '../../src/site/pages.ts';
import { storyRedirects } from '../../src/site/stories/pages.ts';
import type { RedirectView } from '../../src/site/view.ts';
import { Link } from '../parts/context.tsx';
import { renderPage } from '../parts/Page.tsx';

/** A page at an address that an article or a story had, or may come to have: it leads on at once, with scripts or without. */
export const pages: PagesOf<RedirectView> = (site) =>
  [...site.redirects, ...storyRedirects(site)].map((redirect) => page(redirect.path, redirect));
export const data = template<RedirectView>('redirect');

export function render(props: PageData<RedirectView>): string {
  const { path, to, title } = props.item.data();
  const address = relativeTo(path)(to);
  return renderPage(props, {
    kind: 'missing',
    title: 'Moved',
    description: 'This page has moved to another address.',
    head: [
      { kind: 'refresh', content: `0; url=${address}` },
      { kind: 'link', rel: 'canonical', href: address },
    ],
    children: (
      <div class="plain">
        <header class="page-head">
          <h1>Moved</h1>
        </header>
        <p>
          This page has moved: <Link to={to}>{title}</Link>
        </p>
      </div>
    ),
  });
}
