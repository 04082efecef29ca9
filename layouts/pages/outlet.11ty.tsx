import { type CustodyLine, custodyLines } from '../../src/site/custody-lines.ts';
import type { PageData } from '../../src/site/eleventy.ts';
import { type OutletPage, outletPages } from '../../src/site/lists.ts';
import { type PagesOf, template } from '../../src/site/pages.ts';
import { rowKey } from '../../src/site/rows.ts';
import type { Card } from '../../src/site/view.ts';
import { capital, count } from '../../src/site/words.ts';
import { ArticleLog } from '../parts/ArticleRow.tsx';
import { ByYear } from '../parts/ByYear.tsx';
import { CustodyLines } from '../parts/CustodyLines.tsx';
import { Link } from '../parts/context.tsx';
import { renderPage } from '../parts/Page.tsx';

/** A page of an outlet; the lines that articles came by stand on its first. */
interface OutletData extends OutletPage {
  readonly lines: readonly CustodyLine[];
}

export const pages: PagesOf<OutletData> = ({ outlets }) =>
  outlets.flatMap((outlet) => {
    const lines = custodyLines([...outlet.published, ...outlet.supplied, ...outlet.mirrored]);
    return outletPages(outlet).map((part) => {
      const data = { ...part, lines: part.year === null ? lines : [] };
      return { path: part.path, reads: readsOf(data), data: () => data };
    });
  });
export const data = template<OutletData>('outlet');

/** Of the articles listed, what their rows show. */
function readsOf({ published, supplied, mirrored, ...rest }: OutletData): unknown {
  const rows = [published, supplied, mirrored].map(({ count, articles }) => [count, articles.map(rowKey)]);
  return [rest, rows];
}

export function render(props: PageData<OutletData>): string {
  const outlet = props.item.data();
  const { name, year } = outlet;
  return renderPage(props, {
    kind: 'outlet',
    title: year === null ? name : `${name}, ${year}`,
    description: `Articles of ${props.site.meta.title} that ${name} published, supplied or copied.`,
    children: <Outlet outlet={outlet} />,
  });
}

function Outlet({ outlet }: { outlet: OutletData }) {
  const { year, years } = outlet;
  return (
    <>
      <header class="page-head">
        <p class="kicker">
          {year === null ? (
            <Link to="outlets.html">Outlets</Link>
          ) : (
            <Link to={outlet.whole}>{outlet.name}</Link>
          )}
        </p>
        <h1>{year === null ? outlet.name : `${outlet.name}, ${year}`}</h1>
        <p class="lede">{describe(outlet)}</p>
      </header>
      <CustodyLines lines={outlet.lines} />
      <Held title="Published" {...outlet.published} />
      <Held title="Supplied to others" {...outlet.supplied} />
      <Held title="Copied" {...outlet.mirrored} />
      <ByYear years={years} />
    </>
  );
}

function describe(outlet: OutletPage): string {
  const domains = outlet.domains.length === 0 ? '' : ` Known at ${outlet.domains.join(', ')}.`;
  const unknown = outlet.profiled ? '' : ' The archive knows it only from the articles below.';
  return `${capital(outlet.kind)}.${domains}${unknown}`;
}

function Held({ title, count: held, articles }: { title: string; count: number; articles: readonly Card[] }) {
  if (held === 0) return null;
  const shown = articles.length < held ? `the newest of ${count(held, 'article')}` : count(held, 'article');
  return (
    <section class="held">
      <h2>
        {title} <span class="quiet">{shown}</span>
      </h2>
      <ArticleLog articles={articles} />
    </section>
  );
}
