import { count } from '../../src/site/words.ts';
import { Link } from './context.tsx';

/** The ways into the archive, each with what stands behind it. */
export function Doors({ years, outlets }: { years: number; outlets: number }) {
  const doors = [
    ['timeline.html', 'Timeline', years === 0 ? 'no dates yet' : count(years, 'year')],
    ['outlets.html', 'Outlets', count(outlets, 'outlet, agency or mirror', 'outlets, agencies, mirrors')],
    ['search.html', 'Search', 'words, names, phrases'],
    ['method.html', 'Method', 'cleaning and dating'],
  ] as const;
  return (
    <section aria-labelledby="doors">
      <h2 id="doors">Ways in</h2>
      <ul class="doors">
        {doors.map(([path, name, what]) => (
          <li key={path}>
            <Link to={path}>{name}</Link> <span class="quiet">{what}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
