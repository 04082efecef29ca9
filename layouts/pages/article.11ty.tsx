import {
  type ArticlePage,
  articlePages,
  type InForce as Document,
  type QuotedHere as Speaker,
} from '../../src/site/article-page.ts';
import type { PageData } from '../../src/site/eleventy.ts';
import { articleHead } from '../../src/site/head.ts';
import { renderBody } from '../../src/site/markdown.ts';
import { template } from '../../src/site/pages.ts';
import type { ArticleView } from '../../src/site/view.ts';
import { list } from '../../src/site/words.ts';
import { Captions } from '../parts/Captions.tsx';
import { Citations } from '../parts/Citations.tsx';
import { Corrections } from '../parts/Corrections.tsx';
import { CustodyLine } from '../parts/Custody.tsx';
import { Link } from '../parts/context.tsx';
import { DateStamp } from '../parts/DateStamp.tsx';
import { EvidenceNotes } from '../parts/Evidence.tsx';
import { InForce } from '../parts/InForce.tsx';
import { Markup } from '../parts/Markup.tsx';
import { NamesHere } from '../parts/NamesHere.tsx';
import { Neighbours } from '../parts/Neighbours.tsx';
import { renderPage } from '../parts/Page.tsx';
import { QuotedHere } from '../parts/QuotedHere.tsx';
import { RecordStrip } from '../parts/Record.tsx';
import { Related } from '../parts/Related.tsx';

export const pages = articlePages;
export const data = template<ArticlePage>('article');

export function render(props: PageData<ArticlePage>): string {
  const { site, item } = props;
  const { article, copyHosts, annotations, linked, ...beside } = item.data();
  const { html, lead, addresses } = renderBody(article.record.markdown, copyHosts, annotations);
  return renderPage(props, {
    kind: 'article',
    title: article.title,
    description: lead || article.title,
    head: articleHead(article, lead, site),
    linked: linked(lead),
    children: (
      <>
        <article class="article">
          <Header article={article} />
          <div class="text">
            <Markup html={html} lang={article.lang} dir={article.dir} />
            <Endnotes addresses={addresses} />
            <Captions captions={article.captions} lang={article.lang} dir={article.dir} />
          </div>
          <Margin article={article} quoted={beside.quoted} inForce={beside.inForce} />
        </article>
        <div class="apparatus">
          <NamesHere groups={beside.named} />
          <Related articles={beside.related} together={beside.together} />
          <Citations article={article} />
          <RecordStrip article={article} />
          <Neighbours article={article} />
        </div>
      </>
    ),
  });
}

/** The addresses of the text's links, for paper; on a screen the links themselves lead there. */
function Endnotes({ addresses }: { addresses: readonly string[] }) {
  if (addresses.length === 0) return null;
  return (
    <section class="endnotes">
      <h2>Addresses in the text</h2>
      <ol>
        {addresses.map((address) => (
          <li key={address}>{address}</li>
        ))}
      </ol>
    </section>
  );
}

function Header({ article }: { article: ArticleView }) {
  const { lang, dir, kicker, section, dek, authors, place } = article;
  return (
    <header class="article-head">
      <DateStamp date={article.date} />
      <div class="headline">
        {(kicker ?? section) !== null && (
          <p class="kicker" lang={lang} dir={dir}>
            {kicker ?? section}
          </p>
        )}
        <h1 lang={lang} dir={dir}>
          {article.title}
        </h1>
        {dek !== null && (
          <p class="dek" lang={lang} dir={dir}>
            {dek}
          </p>
        )}
        {(authors.length > 0 || place !== null) && (
          <p class="signed">
            {authors.length > 0 && <span class="author">By {list(authors)}</span>}
            {place !== null && <span class="place">Dateline {place}</span>}
          </p>
        )}
        <CustodyLine steps={article.custody} />
      </div>
    </header>
  );
}

interface MarginProps {
  readonly article: ArticleView;
  readonly quoted: readonly Speaker[];
  readonly inForce: readonly Document[];
}

function Margin({ article, quoted, inForce }: MarginProps) {
  const { sourcePath } = article;
  return (
    <aside class="margin" aria-label="Evidence">
      <Corrections article={article} />
      <h2>How the date is known</h2>
      {article.dateEvidence.length === 0 && <p class="quiet">Nothing in the source dates it.</p>}
      <EvidenceNotes evidence={article.dateEvidence} sourcePath={sourcePath} />
      {article.custodyEvidence.length > 0 && <h2>How the outlet is known</h2>}
      <EvidenceNotes evidence={article.custodyEvidence} sourcePath={sourcePath} />
      <QuotedHere speakers={quoted} />
      <InForce documents={inForce} />
      {article.ledger !== null && (
        <p class="margin-door">
          <Link to={sourcePath} class="source-link">
            See the source with every mark
          </Link>
        </p>
      )}
    </aside>
  );
}
