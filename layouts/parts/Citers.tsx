import type { Citer } from '../../src/site/name-beside.ts';
import { count, number } from '../../src/site/words.ts';
import { Link } from './context.tsx';

/** Outlets that are listed; the rest are counted. */
const LISTED = 12;

/** Which outlets cite a document, in how many articles, and from when to when. */
export function Citers({ citers }: { citers: readonly Citer[] }) {
  if (citers.length === 0) return null;
  const rest = citers.slice(LISTED);
  return (
    <section aria-labelledby="citers">
      <h2 id="citers">Who cites it</h2>
      <table class="figures citers">
        <thead>
          <tr>
            <th scope="col">Outlet</th>
            <th scope="col">Articles</th>
            <th scope="col">First</th>
            <th scope="col">Last</th>
          </tr>
        </thead>
        <tbody>
          {citers.slice(0, LISTED).map(({ outlet, articles, first, last }) => (
            <tr key={outlet?.path}>
              <th scope="row">
                {outlet === null ? 'Outlet not known' : <Link to={outlet.path}>{outlet.name}</Link>}
              </th>
              <td>{number(articles)}</td>
              <td>{first?.short ?? 'undated'}</td>
              <td>{last?.short ?? 'undated'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest.length > 0 && (
        <p class="more">
          And {count(rest.length, 'other outlet')}, with{' '}
          {count(
            rest.reduce((sum, { articles }) => sum + articles, 0),
            'article',
          )}
          .
        </p>
      )}
    </section>
  );
}
