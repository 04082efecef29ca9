import { scaleLinear } from 'd3-scale';
import { Fragment } from 'preact';
import { monthName } from '../../src/site/dates.ts';
import { list, number } from '../../src/site/words.ts';
import { Link } from '../parts/context.tsx';
import { Twin } from './Twin.tsx';

/** What the spine shows of a year. */
export interface YearHoldings {
  readonly year: number;
  readonly path: string;
  /** Articles of the year, those without a month among them. */
  readonly count: number;
  /** Articles in each month, January first: twelve numbers. */
  readonly bars: readonly number[];
}

export interface SpineProps {
  /** Earliest first; only years that hold something. */
  readonly years: readonly YearHoldings[];
  /** Whether the table of all figures stands below. */
  readonly figures?: boolean;
}

/** The years of the archive, each with twelve bars for its months; years that hold nothing are told. */
export function Spine({ years, figures = false }: SpineProps) {
  if (years.length === 0) return <p class="chart-none">No article of the archive is dated.</p>;
  const most = years.reduce((highest, { bars }) => Math.max(highest, ...bars), 0);
  return (
    <div class="spine-chart">
      <ol class="spine">
        {years.map((year, index) => (
          <Fragment key={year.year}>
            <GapRow after={years[index - 1]?.year} before={year.year} />
            <YearRow year={year} most={most} />
          </Fragment>
        ))}
      </ol>
      {figures && (
        <Twin>
          <FigureTable years={years} />
        </Twin>
      )}
    </div>
  );
}

function GapRow({ after, before }: { after: number | undefined; before: number }) {
  if (after === undefined || before - after < 2) return null;
  const years = before - after === 2 ? `${after + 1}` : `${after + 1}–${before - 1}`;
  return <li class="spine-gap">{years}: nothing held</li>;
}

function YearRow({ year, most }: { year: YearHoldings; most: number }) {
  return (
    <li class="spine-year" data-item>
      <Link to={year.path}>{year.year}</Link>
      <MonthStrip bars={year.bars} most={most} />
      <span class="spine-count">{number(year.count)}</span>
      <span class="unseen">
        {year.count === 1 ? ' article' : ' articles'}: {inWords(year)}
      </span>
    </li>
  );
}

const STEP = 8;
const HEIGHT = 20;

/** Twelve bars; a hairline stands for a month that holds nothing. */
function MonthStrip({ bars, most }: { bars: readonly number[]; most: number }) {
  const up = scaleLinear([0, Math.max(1, most)], [0, HEIGHT - 2]);
  return (
    <svg
      class="spine-bars"
      viewBox={`0 0 ${STEP * 12} ${HEIGHT}`}
      width={STEP * 12}
      height={HEIGHT}
      aria-hidden="true"
      focusable="false"
    >
      {bars.map((held, month) => {
        const height = held === 0 ? 1 : Math.max(2, Math.round(up(held)));
        return (
          <rect
            key={month}
            class={held === 0 ? 'bar-none' : 'bar'}
            x={month * STEP + 1}
            y={HEIGHT - height}
            width={STEP - 2}
            height={height}
          />
        );
      })}
    </svg>
  );
}

function inWords({ bars, count: all }: YearHoldings): string {
  const months = bars.flatMap((held, month) =>
    held === 0 ? [] : [`${number(held)} in ${monthName(month + 1)}`],
  );
  const loose = all - bars.reduce((sum, held) => sum + held, 0);
  return list(loose === 0 ? months : [...months, `${number(loose)} without a month`]);
}

/** The figures of the bars. */
function FigureTable({ years }: { years: readonly YearHoldings[] }) {
  return (
    <table class="figures figures-words">
      <thead>
        <tr>
          <th scope="col">Year</th>
          <th scope="col">Articles</th>
          <th scope="col">When</th>
        </tr>
      </thead>
      <tbody>
        {years.map((year) => (
          <tr key={year.year}>
            <th scope="row">{year.year}</th>
            <td>{number(year.count)}</td>
            <td>{inWords(year)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
