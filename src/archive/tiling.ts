/** Whether the ledger of an article accounts for its dump. */

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
