import type { Row } from '../../src/site/view.ts';
import { ArticleLog } from './ArticleRow.tsx';

/** Articles that share rare names and words with this one. */
export function Related({ articles }: { articles: readonly Row[] }) {
  if (articles.length === 0) return null;
  return (
    <section class="related" aria-labelledby="related">
      <h2 id="related">Related</h2>
      <ArticleLog articles={articles} />
    </section>
  );
}
