import { count } from '../../src/site/words.ts';
import { Link } from './context.tsx';

interface ByYearProps {
  /** Pages of the years; none where all articles stand on one page. */
  readonly years: readonly { readonly year: string; readonly path: string; readonly count: number }[];
}

/** The way from a long list to the pages of its years. */
export function ByYear({ years }: ByYearProps) {
  if (years.length === 0) return null;
  return (
    <section class="held" aria-labelledby="by-year">
      <h2 id="by-year">All of them, by year</h2>
      <ul class="doors doors-many">
        {years.map((one) => (
          <li key={one.path}>
            <Link to={one.path}>{one.year}</Link> <span class="quiet">{count(one.count, 'article')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
