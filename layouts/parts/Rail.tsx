import { number } from '../../src/site/words.ts';
import { Link } from './context.tsx';

/** Something to go to, with how much stands there. */
export interface RailEntry {
  readonly name: string;
  readonly path: string;
  readonly count: number;
}

/** Entries seen at once; the others are folded away. */
const SEEN = 30;
/** Width of the longest bar in units of its drawing. */
const FULL = 100;

/** Names with counts and bars, those with most first. */
export function Rail({ entries }: { entries: readonly RailEntry[] }) {
  const most = Math.max(1, ...entries.map(({ count }) => count));
  const rest = entries.slice(SEEN);
  return (
    <>
      <Entries entries={entries.slice(0, SEEN)} most={most} />
      {rest.length > 0 && (
        <details class="rail-rest">
          <summary>{number(rest.length)} more</summary>
          <Entries entries={rest} most={most} />
        </details>
      )}
    </>
  );
}

function Entries({ entries, most }: { entries: readonly RailEntry[]; most: number }) {
  return (
    <ul class="rail-list">
      {entries.map(({ name, path, count }) => (
        <li key={path}>
          <span>
            <Link to={path}>{name}</Link>
          </span>{' '}
          <span class="rail-count">{number(count)}</span>
          <svg class="rail-bar" viewBox={`0 0 ${FULL} 2`} preserveAspectRatio="none" aria-hidden="true">
            <rect class="bar" width={Math.max(1, Math.round((count / most) * FULL))} height="2" />
          </svg>
        </li>
      ))}
    </ul>
  );
}
