import { type CustodyLine, custodyLines } from '../../src/site/custody-lines.ts';
import type { PageData } from '../../src/site/eleventy.ts';
import { type PagesOf, page, template } from '../../src/site/pages.ts';
import type { OutletView } from '../../src/site/view.ts';
import { number } from '../../src/site/words.ts';
import { CustodyLines } from '../parts/CustodyLines.tsx';
import { Link } from '../parts/context.tsx';
import { renderPage } from '../parts/Page.tsx';

/** An outlet with the numbers of its articles. */
type Row = Pick<OutletView, 'id' | 'name' | 'path' | 'kind'> &
  Readonly<Record<'published' | 'supplied' | 'mirrored', number>>;

interface OutletsData {
  readonly outlets: readonly Row[];
  readonly lines: readonly CustodyLine[];
}

export const pages: PagesOf<OutletsData> = ({ outlets, articles }) => [
  page('outlets.html', { outlets: outlets.map(rowOf), lines: custodyLines(articles) }),
];
export const data = template<OutletsData>('outlets');

function rowOf({ id, name, path, kind, published, supplied, mirrored }: OutletView): Row {
  const counts = { published: published.length, supplied: supplied.length, mirrored: mirrored.length };
  return { id, name, path, kind, ...counts };
}

export function render(props: PageData<OutletsData>): string {
  return renderPage(props, {
    kind: 'outlets',
    title: 'Outlets',
    description: `Who published, who supplied and who copied the articles of ${props.site.meta.title}.`,
    children: <Outlets {...props.item.data()} />,
  });
}

function Outlets({ outlets, lines }: OutletsData) {
  return (
    <>
      <header class="page-head">
        <h1>Outlets</h1>
        <p class="lede">
          Who published the articles, which agencies supplied them, and from whose copies some of them were
          taken.
        </p>
      </header>
      {outlets.length === 0 ? <p>No outlet is known yet.</p> : <OutletTable outlets={outlets} />}
      <CustodyLines lines={lines} />
    </>
  );
}

function OutletTable({ outlets }: { outlets: readonly Row[] }) {
  return (
    <table class="index">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col" class="index-kind">
            Kind
          </th>
          <th scope="col">Published</th>
          <th scope="col">Supplied</th>
          <th scope="col">Copied</th>
        </tr>
      </thead>
      <tbody>
        {outlets.map((outlet) => (
          <tr key={outlet.id} data-item>
            <th scope="row">
              <Link to={outlet.path}>{outlet.name}</Link>
            </th>
            <td class="index-kind">{outlet.kind}</td>
            <Figure value={outlet.published} />
            <Figure value={outlet.supplied} />
            <Figure value={outlet.mirrored} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Figure({ value }: { value: number }) {
  return <td class="figure">{value === 0 ? <span class="quiet">–</span> : number(value)}</td>;
}
