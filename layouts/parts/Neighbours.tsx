import type { ArticleRef, ArticleView } from '../../src/site/view.ts';
import { ShortDate } from './Certainty.tsx';
import { Link } from './context.tsx';

interface NeighboursProps {
  readonly article: ArticleView;
  /** What to lead to: the articles themselves, or their sources. */
  readonly to?: 'path' | 'sourcePath';
}

/** The articles before and after this one by date. */
export function Neighbours({ article, to = 'path' }: NeighboursProps) {
  if (article.previous === null && article.next === null) return null;
  return (
    <nav class="neighbours" aria-label="By date">
      {article.previous !== null && (
        <Neighbour article={article.previous} to={to} rel="prev" words="Earlier" />
      )}
      {article.next !== null && <Neighbour article={article.next} to={to} rel="next" words="Later" />}
    </nav>
  );
}

interface NeighbourProps {
  readonly article: ArticleRef;
  readonly to: 'path' | 'sourcePath';
  readonly rel: 'prev' | 'next';
  readonly words: string;
}

function Neighbour({ article, to, rel, words }: NeighbourProps) {
  return (
    <p class={`neighbour neighbour-${rel}`}>
      <span class="neighbour-when">
        {words} <ShortDate date={article.date} />
      </span>
      <Link to={article[to]} rel={rel} lang={article.lang} dir={article.dir}>
        {article.title}
      </Link>
    </p>
  );
}
