import type { QuotedHere as Speaker } from '../../src/site/article-page.ts';
import { Link } from './context.tsx';

/** Whose words an article quotes, each quotation reachable where it stands. */
export function QuotedHere({ speakers }: { speakers: readonly Speaker[] }) {
  if (speakers.length === 0) return null;
  return (
    <section class="quoted-here">
      <h2>Who is quoted</h2>
      {speakers.map(({ name, path, quotes }) => (
        <section key={name} class="evidence">
          <h3>
            {name === null ? (
              'Speaker not plainly named'
            ) : path === null ? (
              name
            ) : (
              <Link to={path}>{name}</Link>
            )}
          </h3>
          <ul>
            {quotes.map(({ id, words }) => (
              <li key={id}>
                <a href={`#${id}`}>
                  <q>{words}</q>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
