import type { PageData } from '../../src/site/eleventy.ts';
import { KIND_WORDS, namePath } from '../../src/site/names.ts';
import { type PagesOf, template } from '../../src/site/pages.ts';
import { type QuotePage, quotePages } from '../../src/site/quotes/pages.ts';
import { speakerBase } from '../../src/site/quotes/paths.ts';
import { gatherSpeakers } from '../../src/site/quotes/speakers.ts';
import { count } from '../../src/site/words.ts';
import { Link } from '../parts/context.tsx';
import { renderPage } from '../parts/Page.tsx';
import { QuoteList } from '../parts/QuoteList.tsx';
import { QuoteSlips } from '../parts/QuoteSlip.tsx';

interface About {
  readonly name: string;
  /** `person`, `state`, …; null for a kind that has no pages. */
  readonly what: string | null;
  /** Page of the record; null where it has none. */
  readonly record: string | null;
  readonly articles: number;
}

/** The speakers of the gazetteer. */
export const pages: PagesOf<QuotePage<About>> = (site) => {
  const named = new Set(site.names.map(({ entity }) => entity.id));
  return gatherSpeakers(site.articles, site.gazetteer).recorded.flatMap(({ id, name, kind, held }) => {
    const about = {
      name,
      what: kind === 'event' ? null : KIND_WORDS[kind].one,
      record: named.has(id) ? namePath({ id, kind }) : null,
      articles: held.length,
    };
    return quotePages(site, speakerBase(id), held, about, ({ speakers }) => speakers.includes(id));
  });
};
export const data = template<QuotePage<About>>('speaker');

export function render(props: PageData<QuotePage<About>>): string {
  const list = props.item.data();
  const { about, period } = list;
  const title = `Quotations of ${about.name}`;
  return renderPage(props, {
    kind: 'speaker',
    title: period === null ? title : `${title}, ${period}`,
    description: `What ${about.name} is quoted as saying in the articles of ${props.site.meta.title}.`,
    children: (
      <QuoteList list={list} title={about.name} lede={<Lede list={list} />}>
        <QuoteSlips slips={list.slips} of={list.whole} />
      </QuoteList>
    ),
  });
}

function Lede({ list: { about, count: quotes, period } }: { list: QuotePage<About> }) {
  const { name, record, what, articles } = about;
  const where = period === null ? `in ${count(articles, 'article')}` : `of ${period}`;
  return (
    <>
      {count(quotes, 'quotation')} {where}, each in the words its outlet printed.
      {record !== null && (
        <>
          {' '}
          <Link to={record}>Articles that name {name}</Link>
          {what !== null && `, ${what}`}.
        </>
      )}
    </>
  );
}
