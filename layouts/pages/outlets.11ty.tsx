import type { PageData, TemplateData } from '../../src/site/eleventy.ts';
import type { OutletView } from '../../src/site/view.ts';
import { number } from '../../src/site/words.ts';
import { Link, usePage } from '../parts/context.tsx';
import { renderPage } from '../parts/Page.tsx';

export const data: TemplateData<PageData> = { permalink: 'outlets.html' };

export function render(props: PageData): string {
  return renderPage(props, {
    kind: 'outlets',
    title: 'Outlets',
    description: `Who published, who supplied and who copied the articles of ${props.site.meta.title}.`,
    children: <Outlets />,
  });
}

function Outlets() {
  const { outlets } = usePage().site;
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
    </>
  );
}

function OutletTable({ outlets }: { outlets: readonly OutletView[] }) {
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
            <Figure value={outlet.published.length} />
            <Figure value={outlet.supplied.length} />
            <Figure value={outlet.mirrored.length} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Figure({ value }: { value: number }) {
  return <td class="figure">{value === 0 ? <span class="quiet">–</span> : number(value)}</td>;
}
