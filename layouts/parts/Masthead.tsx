import { Link, usePage } from './context.tsx';

/** The site's head line: whose archive it is, the ways in, and the switches a script brings to life. */
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
          {large && (
            <li>
              <Link to="index.html">Home</Link>
            </li>
          )}
          <li>
            <Link to="search.html">Search</Link>
          </li>
          <li>
            <Link to="timeline.html">Timeline</Link>
          </li>
          <li>
            <Link to="outlets.html">Outlets</Link>
          </li>
          <li>
            <Link to="method.html">Method</Link>
          </li>
        </ul>
      </nav>
      <button class="theme" type="button" data-theme-switch hidden>
        Theme: auto
      </button>
    </header>
  );
}
