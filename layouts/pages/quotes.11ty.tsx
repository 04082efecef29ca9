import type { PageData } from '../../src/site/eleventy.ts';
import { type PagesOf, template } from '../../src/site/pages.ts';
import { type QuotesIndex, quotesIndex } from '../../src/site/quotes/index-page.ts';
import { count, number } from '../../src/site/words.ts';
import { Link } from '../parts/context.tsx';
import { renderPage } from '../parts/Page.tsx';
import { QuoteSlips } from '../parts/QuoteSlip.tsx';
import { Rail } from '../parts/Rail.tsx';

export const pages: PagesOf<QuotesIndex> = (site) => [quotesIndex(site)];
export const data = template<QuotesIndex>('quotes');

export function render(props: PageData<QuotesIndex>): string {
  return renderPage(props, {
    kind: 'quotes',
    title: 'Quotations',
    description: `Who said what, when and to whom, in the articles of ${props.site.meta.title}.`,
    children: <Quotes {...props.item.data()} />,
  });
}

function Quotes(index: QuotesIndex) {
  const { quotes, articles, newest } = index;
  return (
    <>
      <header class="page-head">
        <h1>Quotations</h1>
        <p class="lede">
          {quotes === 0
            ? 'No article here gives words between quotation marks as somebody’s.'
            : `${count(quotes, 'quotation')} in ${count(articles, 'article')}, each in the words its outlet printed. A speaker is named where the article plainly says who speaks; words set off as a term are not listed.`}
        </p>
      </header>
      {quotes > 0 && (
        <div class="railed">
          <Indexes {...index} />
          <section class="railed-main" aria-labelledby="newest">
            <h2 id="newest">
              {newest.length === quotes ? 'All of them' : 'Newest'}{' '}
              <span class="quiet">{count(newest.length, 'quotation')}</span>
            </h2>
            <QuoteSlips slips={newest} />
          </section>
        </div>
      )}
    </>
  );
}

function Indexes({ speakers, others, unknown, themes }: QuotesIndex) {
  return (
    <nav class="rail" aria-label="Quotations by speaker and theme">
      {speakers.length > 0 && (
        <section aria-labelledby="speakers">
          <h2 id="speakers">Speakers</h2>
          <Rail entries={speakers} />
        </section>
      )}
      {(others.count > 0 || unknown.count > 0) && (
        <section aria-labelledby="beyond">
          <h2 id="beyond">{speakers.length > 0 ? 'Other speakers' : 'Speakers'}</h2>
          <ul class="rail-list">
            {others.count > 0 && (
              <li>
                <span>
                  <Link to={others.path}>{count(others.speakers, 'speaker')} without a record</Link>
                </span>{' '}
                <span class="rail-count">{number(others.count)}</span>
              </li>
            )}
            {unknown.count > 0 && (
              <li>
                <span>
                  <Link to={unknown.path}>Speaker not plainly said</Link>
                </span>{' '}
                <span class="rail-count">{number(unknown.count)}</span>
              </li>
            )}
          </ul>
        </section>
      )}
      {themes.length > 0 && (
        <section aria-labelledby="themes">
          <h2 id="themes">Themes</h2>
          <Rail entries={themes} />
          <p class="rail-note">Quotations in articles that name the theme.</p>
        </section>
      )}
    </nav>
  );
}
