import { Link, usePage } from './context.tsx';

/** The ways in, in the order in which a reader asks: what, when, who, where, by which text, in whose words. */
const WAYS = [
  ['search.html', 'Search'],
  ['timeline.html', 'Timeline'],
  ['people.html', 'People'],
  ['places.html', 'Places'],
  ['documents.html', 'Documents'],
  ['quotes.html', 'Quotes'],
  ['topics.html', 'Topics'],
  ['stories.html', 'Stories'],
  ['outlets.html', 'Outlets'],
  ['method.html', 'Method'],
] as const;

/** The site's head line: whose archive it is, and the ways in. */
export function Masthead({ large }: { large: boolean }) {
  const { site } = usePage();
  return (
    <header class={large ? 'masthead masthead-large' : 'masthead'}>
      {!large && (
        <p class="masthead-title">
          <Link to="index.html">{site.meta.title}</Link>
        </p>
      )}
      <nav class="masthead-nav" aria-label="Site">
        <ul>
          {WAYS.map(([path, name]) => (
            <li key={path}>
              <Link to={path}>{name}</Link>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
