import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { PageData } from '../../src/site/eleventy.ts';
import type { HeadTag } from '../../src/site/head.ts';
import { absoluteUnder, relativeTo, rootOf } from '../../src/site/links.ts';
import { PageContext, type PageContextValue } from './context.tsx';
import { Footer } from './Footer.tsx';
import { Head } from './Head.tsx';
import { Masthead } from './Masthead.tsx';

export interface PageProps {
  /** Title of the page, without the archive's. */
  readonly title: string;
  readonly description: string;
  readonly head?: readonly HeadTag[];
  /** What the page is of, in the words of schema.org. */
  readonly linked?: readonly object[];
  /** Scripts in `assets` the page needs beyond those of every page, in order, without their ending. */
  readonly scripts?: readonly string[];
  /** Sets the page's own styles apart, as a class of the body. */
  readonly kind: string;
  readonly children: ComponentChildren;
}

/**
 * A whole page as HTML, from what Eleventy passes to the template and what the template shows.
 * `rooted` is for the 404 page alone, which a host serves at any address.
 */
export function renderPage(data: PageData<unknown>, props: PageProps, rooted = false): string {
  const path = data.page.url.slice(1);
  const href = rooted
    ? absoluteUnder(rootOf(data.site.pathPrefix, data.site.meta.baseUrl))
    : relativeTo(path);
  const context: PageContextValue = { site: data.site, path, href, rooted };
  const html = `<!DOCTYPE html>\n${renderToString(<Page context={context} {...props} />)}\n`;
  // Joins the thousands of pieces that the text is made of: Eleventy holds the pages of a run, and the pieces take most of the room.
  html.charCodeAt(0);
  return html;
}

function Page({ context, kind, children, ...head }: PageProps & { context: PageContextValue }) {
  return (
    <PageContext.Provider value={context}>
      <html lang="en" prefix="og: http://ogp.me/ns# article: http://ogp.me/ns/article#">
        <Head {...head} />
        <body class={`page-${kind}`}>
          <a class="skip" href="#main">
            Skip to the text
          </a>
          <Masthead large={kind === 'home'} />
          <main id="main" tabIndex={-1}>
            {children}
          </main>
          <Footer />
        </body>
      </html>
    </PageContext.Provider>
  );
}
