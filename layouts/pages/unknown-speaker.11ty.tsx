import type { PageData } from '../../src/site/eleventy.ts';
import { type PagesOf, template } from '../../src/site/pages.ts';
import { type QuotePage, quotePages } from '../../src/site/quotes/pages.ts';
import { UNKNOWN } from '../../src/site/quotes/paths.ts';
import { gatherSpeakers } from '../../src/site/quotes/speakers.ts';
import { count } from '../../src/site/words.ts';
import { renderPage } from '../parts/Page.tsx';
import { QuoteList } from '../parts/QuoteList.tsx';
import { QuoteSlips } from '../parts/QuoteSlip.tsx';

export const pages: PagesOf<QuotePage<null>> = (site) => {
  const { unknown } = gatherSpeakers(site.articles, site.gazetteer);
  return unknown.length === 0 ? [] : quotePages(site, UNKNOWN, unknown, null, ({ name }) => name === null);
};
export const data = template<QuotePage<null>>('unknown-speaker');

const TITLE = 'Speaker not plainly said';

export function render(props: PageData<QuotePage<null>>): string {
  const list = props.item.data();
  return renderPage(props, {
    kind: 'unknown-speaker',
    title: list.period === null ? TITLE : `${TITLE}, ${list.period}`,
    description: `Quotations in ${props.site.meta.title} whose speaker the article does not plainly say.`,
    children: (
      <QuoteList
        list={list}
        title={TITLE}
        lede={`${count(list.count, 'quotation')} of which the article does not plainly say who speaks. None is guessed at; the sentence around the words may tell a reader more.`}
      >
        <QuoteSlips slips={list.slips} />
      </QuoteList>
    ),
  });
}
