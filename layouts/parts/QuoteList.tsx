import type { ComponentChildren } from 'preact';
import type { QuotePage } from '../../src/site/quotes/pages.ts';
import { count } from '../../src/site/words.ts';
import { Link } from './context.tsx';
import { Periods } from './Periods.tsx';

interface QuoteListProps {
  readonly list: QuotePage<unknown>;
  /** What the list is of. */
  readonly title: string;
  readonly lede: ComponentChildren;
  readonly children: ComponentChildren;
}

/** The head of a list of quotations, what stands on this page of it, and where the rest stands. */
export function QuoteList({ list, title, lede, children }: QuoteListProps) {
  const { period, whole, parts, slips } = list;
  return (
    <>
      <header class="page-head">
        <p class="kicker">
          <Link to="quotes.html">Quotations</Link>
          {period !== null && (
            <>
              {' '}
              <Link to={whole}>{title}</Link>
            </>
          )}
        </p>
        <h1>{period === null ? title : `${title}, ${period}`}</h1>
        <p class="lede">{lede}</p>
      </header>
      {slips.length > 0 && (
        <section class="held" aria-label={parts.length > 0 ? 'Newest quotations' : 'Quotations'}>
          {parts.length > 0 && (
            <h2>
              Newest <span class="quiet">{count(slips.length, 'quotation')}</span>
            </h2>
          )}
          {children}
        </section>
      )}
      <Periods parts={parts} noun="quotation" begun={slips.length > 0} />
    </>
  );
}
