import { axisBetween } from '../../src/site/charts/periods.ts';
import { highest, type Series } from '../../src/site/charts/series.ts';
import { leftOut, sentenceOf } from '../../src/site/charts/words.ts';
import { monthName } from '../../src/site/dates.ts';
import { number } from '../../src/site/words.ts';
import { Link } from '../parts/context.tsx';
import { Bars } from './Bars.tsx';
import { Twin } from './Twin.tsx';

export interface MonthBarsProps {
  readonly year: number;
  /** Articles in each month, January first: twelve numbers. */
  readonly bars: readonly number[];
  /** Articles of the year in all; more than the bars show where some are known by the year alone. */
  readonly count: number;
  /** Place of a month on a page; without it the months are not linked. */
  readonly to?: (month: number) => string;
}

/** The months of one year, each with its number. */
export function MonthBars({ year, bars, count, to }: MonthBarsProps) {
  const axis = axisBetween(year, year);
  const loose = count - bars.reduce((sum, held) => sum + held, 0);
  const yearOnly = loose === 0 ? [] : [{ year, count: loose }];
  const series: Series = { counts: bars, yearOnly, undated: 0, total: count };
  const ticks = axis.periods.map(({ month }, at) => ({
    at,
    words: monthName(month ?? 0).slice(0, 3),
    marks: 'period' as const,
  }));
  return (
    <div class="chart">
      <figure>
        <Bars
          axis={axis}
          counts={bars}
          most={highest([series])}
          height={56}
          held={bars}
          numbered="all"
          ticks={ticks}
          to={to && (({ month }) => (month === null ? null : to(month)))}
        />
        <figcaption>
          {sentenceOf(axis, series)} {leftOut(series)}
        </figcaption>
      </figure>
      <Twin>
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">Month</th>
              <th scope="col">Articles</th>
            </tr>
          </thead>
          <tbody>
            {bars.map((held, index) => (
              <tr key={index}>
                <th scope="row">
                  {to && held > 0 ? (
                    <Link to={to(index + 1)}>{monthName(index + 1)}</Link>
                  ) : (
                    monthName(index + 1)
                  )}
                </th>
                <td>{number(held)}</td>
              </tr>
            ))}
            {loose > 0 && (
              <tr>
                <th scope="row">Month unknown</th>
                <td>{number(loose)}</td>
              </tr>
            )}
          </tbody>
        </table>
      </Twin>
    </div>
  );
}
