import type { ArticlePage } from '../../src/site/article-page.ts';
import type { Row } from '../../src/site/view.ts';
import { count } from '../../src/site/words.ts';
import { ArticleLog } from './ArticleRow.tsx';
import { Link } from './context.tsx';

interface RelatedProps {
  readonly articles: readonly Row[];
  readonly together: ArticlePage['together'];
}

/** Articles that share rare names and words with this one, and the page that has it beside other tellings of the same. */
export function Related({ articles, together }: RelatedProps) {
  if (articles.length === 0 && together === null) return null;
  return (
    <section class="related" aria-labelledby="related">
      <h2 id="related">Related</h2>
      {together !== null && (
        <p class="more">
          <Link to={together.path}>Beside {count(together.others, 'other telling')}</Link>, with what only
          each of them says
        </p>
      )}
      {articles.length > 0 && <ArticleLog articles={articles} />}
    </section>
  );
}
