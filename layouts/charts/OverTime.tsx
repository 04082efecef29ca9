import type { TimeAxis } from '../../src/site/charts/periods.ts';
import { heldPeriods, highest, type Series } from '../../src/site/charts/series.ts';
import { leftOut, sentenceOf } from '../../src/site/charts/words.ts';
import { capital, number } from '../../src/site/words.ts';
import { Link } from '../parts/context.tsx';
import { Bars, type ToPeriod } from './Bars.tsx';
import { Twin } from './Twin.tsx';

export interface OverTimeProps {
  /** The time the whole archive spans, so that charts of several names compare; null where nothing is dated. */
  readonly axis: TimeAxis | null;
  readonly series: Series;
  /** What the archive holds in each period: the baseline is faint where it holds nothing. */
  readonly held?: readonly number[] | undefined;
  readonly to?: ToPeriod | undefined;
  readonly noun?: string;
  readonly height?: number;
}

/** How many articles there are in each month, year or decade: bars, and a table of the same figures. */
export function OverTime({ axis, series, held, to, noun = 'article', height = 72 }: OverTimeProps) {
  const left = leftOut(series, noun);
  if (axis === null || highest([series]) === 0) {
    return <p class="chart-none">{left ?? `No ${noun} to show over time.`}</p>;
  }
  const breaks = held?.some((n) => n === 0) ?? false;
  return (
    <div class="chart">
      <figure>
        <Bars
          axis={axis}
          counts={series.counts}
          most={highest([series])}
          height={height}
          held={held}
          to={to}
          noun={noun}
        />
        <figcaption>
          {sentenceOf(axis, series, noun)} {left}
          {breaks && ' The line is faint where the archive holds nothing.'}
        </figcaption>
      </figure>
      <Twin>
        <PeriodTable axis={axis} series={series} to={to} noun={noun} />
      </Twin>
    </div>
  );
}

const UNIT = { month: 'Month', year: 'Year', decade: 'Decade' } as const;

function PeriodTable({ axis, series, to, noun }: OverTimeProps & { axis: TimeAxis }) {
  return (
    <table class="figures">
      <thead>
        <tr>
          <th scope="col">{UNIT[axis.unit]}</th>
          <th scope="col">{capital(noun ?? '')}s</th>
        </tr>
      </thead>
      <tbody>
        {heldPeriods(axis, series).map(({ period, at, count }) => {
          const path = to?.(period) ?? null;
          return (
            <Row key={at} count={count}>
              {path === null ? period.words : <Link to={path}>{period.words}</Link>}
            </Row>
          );
        })}
        {series.yearOnly.map(({ year, count }) => (
          <Row key={year} count={count}>
            {year}, month unknown
          </Row>
        ))}
        {series.undated > 0 && <Row count={series.undated}>Undated</Row>}
      </tbody>
      <tfoot>
        <Row count={series.total}>All</Row>
      </tfoot>
    </table>
  );
}

function Row({ children, count }: { children: preact.ComponentChildren; count: number }) {
  return (
    <tr>
      <th scope="row">{children}</th>
      <td>{number(count)}</td>
    </tr>
  );
}
