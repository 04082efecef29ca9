import type { PageData } from '../../src/site/eleventy.ts';
import { namePath } from '../../src/site/names.ts';
import { type PagesOf, template } from '../../src/site/pages.ts';
import { type QuotePage, quotePages } from '../../src/site/quotes/pages.ts';
import { topicBase } from '../../src/site/quotes/paths.ts';
import { gatherThemes } from '../../src/site/quotes/speakers.ts';
import { count } from '../../src/site/words.ts';
import { Link } from '../parts/context.tsx';
import { renderPage } from '../parts/Page.tsx';
import { QuoteList } from '../parts/QuoteList.tsx';
import { QuoteSlips } from '../parts/QuoteSlip.tsx';

interface About {
  readonly name: string;
  /** Path of this list's first page, by which a quotation tells that its paragraph names the theme. */
  readonly path: string;
  /** Page of the theme. */
  readonly record: string;
  readonly articles: number;
}

export const pages: PagesOf<QuotePage<About>> = (site) =>
  gatherThemes(site.articles, site.gazetteer).flatMap(({ id, name, held }) => {
    const base = topicBase(id);
    const record = namePath({ id, kind: 'theme' }) ?? 'quotes.html';
    const about = { name, path: `${base}.html`, record, articles: held.length };
    return quotePages(site, base, held, about, () => true);
  });
export const data = template<QuotePage<About>>('quoted-topic');

export function render(props: PageData<QuotePage<About>>): string {
  const list = props.item.data();
  const { about, period } = list;
  const title = `Quotations on ${about.name}`;
  return renderPage(props, {
    kind: 'quoted-topic',
    title: period === null ? title : `${title}, ${period}`,
    description: `Who is quoted on ${about.name} in the articles of ${props.site.meta.title}.`,
    children: (
      <QuoteList list={list} title={`On ${about.name}`} lede={<Lede list={list} />}>
        <Slips list={list} />
      </QuoteList>
    ),
  });
}

function Lede({ list: { about, count: quotes, period } }: { list: QuotePage<About> }) {
  return (
    <>
      {count(quotes, 'quotation')} in{' '}
      {period === null ? count(about.articles, 'article') : `articles of ${period}`} that name the theme{' '}
      <Link to={about.record}>{about.name}</Link>. First those in paragraphs that name it, then the others of
      the same articles, which may be on something else.
    </>
  );
}

function Slips({ list: { about, slips } }: { list: QuotePage<About> }) {
  const inParagraph = slips.filter(({ themes }) => themes.some(({ path }) => path === about.path));
  const elsewhere = slips.filter((slip) => !inParagraph.includes(slip));
  const groups = [
    ['In paragraphs that name it', inParagraph],
    ['Elsewhere in articles that name it', elsewhere],
  ] as const;
  return (
    <>
      {groups.map(([words, held]) =>
        held.length === 0 ? null : (
          <section key={words} class="speaker">
            <h2>
              {words} <span class="quiet">{count(held.length, 'quotation')}</span>
            </h2>
            <QuoteSlips slips={held} />
          </section>
        ),
      )}
    </>
  );
}
