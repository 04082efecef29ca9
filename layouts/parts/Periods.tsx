import type { Period } from '../../src/site/cut.ts';
import { count } from '../../src/site/words.ts';
import { Link } from './context.tsx';

interface PeriodsProps {
  readonly parts: readonly Period[];
  /** What is counted, in the singular. */
  readonly noun: string;
  readonly plural?: string;
  /** Whether some of it stands on the page already. */
  readonly begun: boolean;
}

/** The years, months or letters of a list that is too long for one page; nothing where it is not. */
export function Periods({ parts, noun, plural, begun }: PeriodsProps) {
  if (parts.length === 0) return null;
  return (
    <section class="held" aria-labelledby="periods">
      <h2 id="periods">{begun ? 'All of them, by date' : 'In parts'}</h2>
      <ul class="doors doors-many">
        {parts.map(({ path, words, count: held }) => (
          <li key={path}>
            <Link to={path}>{words}</Link> <span class="quiet">{count(held, noun, plural)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
