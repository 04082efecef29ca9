import type { Row } from '../../src/site/view.ts';
import { CertaintyWord, ShortDate } from './Certainty.tsx';
import { Link } from './context.tsx';

/** One article in a log: date, headline, who published it. Where the day stands beside the log, only how sure it is. */
function ArticleRow({ article, dated }: { article: Row; dated: boolean }) {
  const { outlet, custody, date } = article;
  const isRange = date.certainty === 'bounded' && date.day !== null;
  const agency = custody.find((step) => step.role === 'wire agency')?.outlet ?? null;
  return (
    <li class={dated ? 'row' : 'row row-bare'} data-item>
      {dated || isRange ? <ShortDate date={article.date} /> : <CertaintyWord date={article.date} />}
      <Link to={article.path} class="row-title" lang={article.lang} dir={article.dir}>
        {article.title}
      </Link>
      <span class="row-outlet">
        {outlet?.name ?? 'outlet unknown'}
        {agency !== null && <span class="row-agency"> from {agency.name}</span>}
      </span>
    </li>
  );
}

/** Articles as a dense log. */
export function ArticleLog({ articles, dated = true }: { articles: readonly Row[]; dated?: boolean }) {
  return (
    <ol class="log">
      {articles.map((article) => (
        <ArticleRow key={article.slug} article={article} dated={dated} />
      ))}
    </ol>
  );
}
