import type { ArticleRef, ArticleView } from '../../src/site/view.ts';
import { ShortDate } from './Certainty.tsx';
import { Link } from './context.tsx';

/** The articles before and after this one by date. */
export function Neighbours({ article }: { article: ArticleView }) {
  if (article.previous === null && article.next === null) return null;
  return (
    <nav class="neighbours" aria-label="By date">
      {article.previous !== null && <Neighbour to={article.previous} rel="prev" words="Earlier" />}
      {article.next !== null && <Neighbour to={article.next} rel="next" words="Later" />}
    </nav>
  );
}

function Neighbour({ to, rel, words }: { to: ArticleRef; rel: 'prev' | 'next'; words: string }) {
  return (
    <p class={`neighbour neighbour-${rel}`}>
      <span class="neighbour-when">
        {words} <ShortDate date={to.date} />
      </span>
      <Link to={to.path} rel={rel} lang={to.lang} dir={to.dir}>
        {to.title}
      </Link>
    </p>
  );
}
