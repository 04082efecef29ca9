import { Link, usePage } from './context.tsx';

/** What the archive is, how it came about, what can be taken along, how it is used. */
const PLAIN = [
  ['about.html', 'About'],
  ['method.html', 'Method'],
  ['data.html', 'Data'],
  ['help.html', 'Keys and help'],
] as const;

/** The foot of every page: what the archive is, and the plain pages, and the switch a script brings to life. */
export function Footer() {
  const { site } = usePage();
  return (
    <footer class="footer">
      <p>{site.meta.title}. Each article with its source, its hash and the evidence for its date.</p>
      <ul>
        {PLAIN.map(([path, name]) => (
          <li key={path}>
            <Link to={path}>{name}</Link>
          </li>
        ))}
        <li>
          <button class="theme" type="button" data-theme-switch hidden>
            Theme: auto
          </button>
        </li>
      </ul>
    </footer>
  );
}
