import { Fragment } from 'preact';
import { copiedBy } from '../../src/site/citations.ts';
import type { ArticleView } from '../../src/site/view.ts';
import { number } from '../../src/site/words.ts';
import { Link } from './context.tsx';

/** The record strip: which file the text comes from, its hash, and where it was found. */
export function RecordStrip({ article }: { article: ArticleView }) {
  const { record, address, ledger } = article;
  const copy = copiedBy(article);
  return (
    <section class="record" aria-labelledby="record">
      <h2 id="record">Record</h2>
      <dl>
        <dt>Record id</dt>
        <dd>{article.slug}</dd>
        <dt>Source</dt>
        <dd>
          {ledger === null ? (
            <>{record.source} (the file is missing)</>
          ) : (
            <>
              <Link to={article.sourcePath}>{record.source}</Link>, {number(ledger.dump.size)} bytes,{' '}
              {record.encoding}
            </>
          )}
        </dd>
        <dt>SHA-256</dt>
        <dd class="hash">{record.sha256}</dd>
        <dt>Address</dt>
        <dd>{address === null ? 'not recorded' : <AddressText address={address} />}</dd>
        {copy !== null && address?.linked !== false && (
          <Fragment key="copy">
            <dt>Found at</dt>
            <dd>a copy at {copy}</dd>
          </Fragment>
        )}
        {article.retrieved !== null && (
          <Fragment key="retrieved">
            <dt>Retrieved</dt>
            <dd>{article.retrieved.words}</dd>
          </Fragment>
        )}
        <dt>Plain text</dt>
        <dd>
          <Link to={article.twinPath}>Markdown</Link>
        </dd>
      </dl>
    </section>
  );
}

function AddressText({ address }: { address: NonNullable<ArticleView['address']> }) {
  if (!address.linked) {
    return (
      <>
        <span class="address">{address.url}</span> <span class="quiet">(a copy, not linked)</span>
      </>
    );
  }
  return (
    <a class="address" href={address.url} rel="external nofollow noreferrer">
      {address.url}
    </a>
  );
}
