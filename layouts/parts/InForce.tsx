import type { InForce as Document } from '../../src/site/article-page.ts';
import { count } from '../../src/site/words.ts';
import { Link } from './context.tsx';

/** The documents that were in force on the article's date, folded: they are many, and the same for weeks on end. */
export function InForce({ documents }: { documents: readonly Document[] }) {
  if (documents.length === 0) return null;
  return (
    <details class="in-force">
      <summary>In force on this date: {count(documents.length, 'document')}</summary>
      <ul>
        {documents.map(({ name, path, what }) => (
          <li key={path}>
            <Link to={path}>{name}</Link> <span class="quiet">{what}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
