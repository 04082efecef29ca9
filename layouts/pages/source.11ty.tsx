import type { PageData } from '../../src/site/eleventy.ts';
import { viewLedger } from '../../src/site/ledger.ts';
import { type ArticleData, eachArticle, template } from '../../src/site/pages.ts';
import type { ArticleView } from '../../src/site/view.ts';
import { count } from '../../src/site/words.ts';
import { Link } from '../parts/context.tsx';
import { EvidenceNotes } from '../parts/Evidence.tsx';
import { Fixity } from '../parts/Fixity.tsx';
import { Ledger } from '../parts/Ledger.tsx';
import { LedgerFilter } from '../parts/LedgerFilter.tsx';
import { LedgerRules, LedgerSum } from '../parts/LedgerSum.tsx';
import { Neighbours } from '../parts/Neighbours.tsx';
import { renderPage } from '../parts/Page.tsx';

export const pages = eachArticle(({ slug }) => `sources/${slug}.html`);
export const data = template<ArticleData>('source');

export function render(props: PageData<ArticleData>): string {
  const { article } = props.item.data();
  return renderPage(props, {
    kind: 'source',
    title: `Source of “${article.title}”`,
    description: `The text as it was received, with every character marked as kept, moved or removed: ${article.record.source}.`,
    children: (
      <>
        <Source article={article} />
        <Neighbours article={article} to="sourcePath" />
      </>
    ),
  });
}

function Source({ article }: { article: ArticleView }) {
  const { ledger } = article;
  if (ledger === null) return <Missing article={article} />;
  const view = viewLedger(ledger.dump, ledger.spans);
  return (
    <>
      <Header article={article} />
      <div class="columns">
        <section class="dump" aria-labelledby="dump">
          <h2 id="dump">The dump, line by line</h2>
          <LedgerFilter />
          <Ledger view={view} />
        </section>
        <aside class="margin" aria-label="Account of the source">
          <h2>Sum</h2>
          <LedgerSum totals={view.totals} />
          <h2>Rules</h2>
          <LedgerRules rules={view.rules} />
          <h2>Dates found</h2>
          {article.dateEvidence.length === 0 && <p class="quiet">None.</p>}
          <EvidenceNotes evidence={article.dateEvidence} sourcePath={article.sourcePath} />
          <Fixity article={article} />
        </aside>
      </div>
    </>
  );
}

function Header({ article }: { article: ArticleView }) {
  const { ledger } = article;
  return (
    <header class="page-head">
      <p class="kicker">Source</p>
      <h1 lang={article.lang} dir={article.dir}>
        <Link to={article.path} class="back">
          {article.title}
        </Link>
      </h1>
      {ledger !== null && (
        <p class="lede">
          The text as it was received in <span class="file">{article.record.source}</span>,{' '}
          {count(ledger.dump.text.length, 'character')}. What is plain was kept as the article, what is
          underlined was moved to a field such as the headline, what is hatched was removed.
          {article.contactsHidden &&
            ' E-mail addresses and telephone numbers are hidden here, not in the file.'}
        </p>
      )}
    </header>
  );
}

function Missing({ article }: { article: ArticleView }) {
  return (
    <>
      <Header article={article} />
      <p>
        The file {article.record.source} is no longer among the sources, so its text cannot be shown. The
        article made from it is kept, with the hash the file had:{' '}
        <span class="hash">{article.record.sha256}</span>.
      </p>
    </>
  );
}
