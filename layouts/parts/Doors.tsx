import { Link } from './context.tsx';

/** A way into the archive, with what stands behind it. */
export interface Door {
  readonly path: string;
  readonly name: string;
  readonly what: string;
}

/** The ways into the archive. */
export function Doors({ doors }: { doors: readonly Door[] }) {
  return (
    <section aria-labelledby="doors">
      <h2 id="doors">Ways in</h2>
      <ul class="doors">
        {doors.map(({ path, name, what }) => (
          <li key={path}>
            <Link to={path}>{name}</Link> <span class="quiet">{what}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
