import type { PageData } from '../../src/site/eleventy.ts';
import { template } from '../../src/site/pages.ts';
import { type UndatedPage, undatedPages } from '../../src/site/timeline-pages.ts';
import { count } from '../../src/site/words.ts';
import { ArticleLog } from '../parts/ArticleRow.tsx';
import { Link } from '../parts/context.tsx';
import { renderPage } from '../parts/Page.tsx';

/** Undated articles by letter, where they are too many for the timeline. */
export const pages = undatedPages;
export const data = template<UndatedPage>('undated');

export function render(props: PageData<UndatedPage>): string {
  const { letter, articles } = props.item.data();
  return renderPage(props, {
    kind: 'timeline',
    title: `Undated: ${letter.toUpperCase()}`,
    description: `${count(articles.length, 'undated article')} of ${props.site.meta.title} under “${letter}”.`,
    children: (
      <>
        <header class="page-head">
          <p class="kicker">
            <Link to="timeline.html#undated">Timeline</Link>
          </p>
          <h1>Undated: {letter.toUpperCase()}</h1>
        </header>
        <ArticleLog articles={articles} dated={false} />
      </>
    ),
  });
}
