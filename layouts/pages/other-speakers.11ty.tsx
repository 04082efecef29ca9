import type { PageData } from '../../src/site/eleventy.ts';
import { type PagesOf, template } from '../../src/site/pages.ts';
import {
  type AboutOthers,
  type Letters,
  type OthersPage,
  othersPages,
} from '../../src/site/quotes/others.ts';
import type { QuotePage } from '../../src/site/quotes/pages.ts';
import { OTHERS } from '../../src/site/quotes/paths.ts';
import type { Slip } from '../../src/site/quotes/slips.ts';
import { count } from '../../src/site/words.ts';
import { Link } from '../parts/context.tsx';
import { renderPage } from '../parts/Page.tsx';
import { QuoteList } from '../parts/QuoteList.tsx';
import { QuoteSlips } from '../parts/QuoteSlip.tsx';

export const pages: PagesOf<OthersPage> = othersPages;
export const data = template<OthersPage>('other-speakers');

const TITLE = 'Speakers without a record';

export function render(props: PageData<OthersPage>): string {
  const item = props.item.data();
  const title = 'letters' in item ? TITLE : titleOf(item);
  return renderPage(props, {
    kind: 'other-speakers',
    title: 'letters' in item || item.period === null ? title : `${title}, ${item.period}`,
    description: `Quotations in ${props.site.meta.title} of those whom its gazetteer does not have.`,
    children: 'letters' in item ? <ByLetter {...item} /> : <Speakers list={item} />,
  });
}

const wordsOf = (letter: string): string => (letter === '0' ? 'other signs' : letter.toUpperCase());

function titleOf({ about: { letter } }: QuotePage<AboutOthers>): string {
  return letter === null ? TITLE : `${TITLE}: ${wordsOf(letter)}`;
}

function Speakers({ list }: { list: QuotePage<AboutOthers> }) {
  const { about, count: quotes, period } = list;
  const whose = period === null ? `of ${count(about.speakers, 'speaker')}` : `of ${period}`;
  return (
    <QuoteList
      list={list}
      title={titleOf(list)}
      lede={`${count(quotes, 'quotation')} ${whose} whom the gazetteer does not have, by the names the articles give them. One name may stand for several people, and one person under several names.`}
    >
      {byName(list.slips).map(([name, slips]) => (
        <section key={name} class="speaker">
          <h2 dir="auto">{name}</h2>
          <QuoteSlips slips={slips} />
        </section>
      ))}
      {about.letter !== null && (
        <p class="more">
          <Link to={`${OTHERS}.html`}>Other letters</Link>
        </p>
      )}
    </QuoteList>
  );
}

const order = new Intl.Collator('en');

function byName(slips: readonly Slip[]): [string, Slip[]][] {
  const groups = new Map<string, Slip[]>();
  for (const slip of slips) {
    const name = slip.name ?? '';
    groups.set(name, [...(groups.get(name) ?? []), slip]);
  }
  return [...groups].sort(([a], [b]) => order.compare(a, b) || (a < b ? -1 : 1));
}

function ByLetter({ letters }: Letters) {
  return (
    <>
      <header class="page-head">
        <p class="kicker">
          <Link to="quotes.html">Quotations</Link>
        </p>
        <h1>{TITLE}</h1>
        <p class="lede">
          Those whom the gazetteer does not have, by the first letter of the name in Latin script.
        </p>
      </header>
      <ul class="doors">
        {letters.map(({ letter, path, speakers, count: quotes }) => (
          <li key={letter}>
            <Link to={path}>{wordsOf(letter)}</Link>{' '}
            <span class="quiet">
              {count(speakers, 'speaker')}, {count(quotes, 'quotation')}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
