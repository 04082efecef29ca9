import { Link, usePage } from './context.tsx';

/** The foot of every page: what the archive is, and the plain pages, and the switch a script brings to life. */
export function Footer() {
  const { site } = usePage();
  return (
    <footer class="footer">
      <p>{site.meta.title}. Each article with its source, its hash and the evidence for its date.</p>
      <ul>
        <li>
          <Link to="method.html">How it is made</Link>
        </li>
        <li>
          <Link to="help.html">Keys and help</Link>
        </li>
        <li>
          <button class="theme" type="button" data-theme-switch hidden>
            Theme: auto
          </button>
        </li>
      </ul>
    </footer>
  );
}
