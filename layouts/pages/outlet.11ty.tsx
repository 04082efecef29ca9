import type { PageData, TemplateData } from '../../src/site/eleventy.ts';
import type { ArticleView, OutletView } from '../../src/site/view.ts';
import { count } from '../../src/site/words.ts';
import { ArticleLog } from '../parts/ArticleRow.tsx';
import { Link, usePage } from '../parts/context.tsx';
import { renderPage } from '../parts/Page.tsx';

interface Props extends PageData {
  readonly outlet: OutletView;
}

export const data: TemplateData<Props> = {
  pagination: { data: 'site.outlets', size: 1, alias: 'outlet' },
  permalink: ({ outlet }) => outlet.path,
};

export function render(props: Props): string {
  const { outlet, site } = props;
  return renderPage(props, {
    kind: 'outlet',
    title: outlet.name,
    description: `Articles of ${site.meta.title} that ${outlet.name} published, supplied or copied.`,
    children: <Outlet outlet={outlet} />,
  });
}

function Outlet({ outlet }: { outlet: OutletView }) {
  return (
    <>
      <header class="page-head">
        <p class="kicker">
          <Link to="outlets.html">Outlets</Link>
        </p>
        <h1>{outlet.name}</h1>
        <p class="lede">{describe(outlet)}</p>
      </header>
      <Held title="Published" articles={outlet.published} />
      <Held title="Supplied to others" articles={outlet.supplied} />
      <Held title="Copied" articles={outlet.mirrored} />
    </>
  );
}

function describe(outlet: OutletView): string {
  const domains = outlet.domains.length === 0 ? '' : ` Known at ${outlet.domains.join(', ')}.`;
  const unknown = outlet.profiled ? '' : ' The archive knows it only from the articles below.';
  return `${capital(outlet.kind)}.${domains}${unknown}`;
}

const capital = (word: string): string => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;

function Held({ title, articles }: { title: string; articles: readonly ArticleView[] }) {
  const { site } = usePage();
  if (articles.length === 0) return null;
  return (
    <section class="held">
      <h2>
        {title}{' '}
        <span class="quiet">
          {count(articles.length, 'article')} of {site.articles.length}
        </span>
      </h2>
      <ArticleLog articles={articles} />
    </section>
  );
}
