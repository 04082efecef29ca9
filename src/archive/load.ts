/** Whether the ledger of an article accounts for its dump. */

import { edtfRange } from '../article/edtf.ts';
import { byCodeUnit } from '../article/folder.ts';
import { problem } from '../problems.ts';
import type { ArchivedArticle, Problem } from '../types.ts';

/** What is wrong where the spans of an article's dump do not cover it from first character to last. */
export function tilingProblem({ article, ledger }: ArchivedArticle): Problem | null {
  if (ledger === null) return null;
  let at = 0;
  for (const { start, end } of ledger.spans) {
    if (start !== at || end <= start) {
      return problem(
        'ledger-gap',
        article.source,
        `a span is at ${start} to ${end} where one should begin at ${at}`,
      );
    }
    at = end;
  }
  const { length } = ledger.dump.text;
  return at === length ? null : problem('ledger-gap', article.source, `the spans end at ${at} of ${length}`);
}

/** Newest first by the last day a date may mean, then by the first; undated last; then by slug. */
export function newestFirst(a: ArchivedArticle, b: ArchivedArticle): number {
  const [rangeA, rangeB] = [rangeOf(a), rangeOf(b)];
  return (
    compare(rangeB.max, rangeA.max) ||
    compare(rangeB.min, rangeA.min) ||
    byCodeUnit(a.article.slug, b.article.slug)
  );
}

function rangeOf({ article }: ArchivedArticle): { readonly min: number; readonly max: number } {
  const range = article.date === null ? null : edtfRange(article.date);
  return range ?? { min: Number.NEGATIVE_INFINITY, max: Number.NEGATIVE_INFINITY };
}

/** Compares numbers, infinities too. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
