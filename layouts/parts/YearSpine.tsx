import { Fragment } from 'preact';
import { monthName } from '../../src/site/dates.ts';
import type { YearSummary } from '../../src/site/view.ts';
import { count, list } from '../../src/site/words.ts';
import { Link } from './context.tsx';

const WIDTH = 8;
const HEIGHT = 20;

/** The years of the archive, each with twelve bars for its months; years that hold nothing are said to. */
export function YearSpine({ years }: { years: readonly YearSummary[] }) {
  const highest = Math.max(1, ...years.flatMap((year) => year.bars));
  return (
    <ol class="spine">
      {years.map((year, index) => (
        <Fragment key={year.year}>
          <Gap after={years[index - 1]?.year} before={year.year} />
          <li class="spine-year">
            <Link to={year.path}>{year.year}</Link>
            <Bars bars={year.bars} highest={highest} />
            <span class="spine-count">{year.count}</span>
            <span class="unseen">: {inWords(year)}</span>
          </li>
        </Fragment>
      ))}
    </ol>
  );
}

function inWords(year: YearSummary): string {
  const months = year.months.map(({ month, count: held }) =>
    month === null ? `${held} without a month` : `${held} in ${monthName(month)}`,
  );
  return `${count(year.count, 'article')}, ${list(months)}`;
}

/** A line for the years between two that hold something. */
export function Gap({ after, before }: { after: number | undefined; before: number }) {
  if (after === undefined || before - after < 2) return null;
  const years = before - after === 2 ? `${after + 1}` : `${after + 1}–${before - 1}`;
  return <li class="spine-gap">{years}: nothing held</li>;
}

function Bars({ bars, highest }: { bars: readonly number[]; highest: number }) {
  return (
    <svg
      class="spine-bars"
      viewBox={`0 0 ${WIDTH * 12} ${HEIGHT}`}
      width={WIDTH * 12}
      height={HEIGHT}
      aria-hidden="true"
    >
      {bars.map((held, month) => {
        const height = held === 0 ? 1 : Math.max(3, Math.round((held / highest) * (HEIGHT - 2)));
        return (
          <rect
            key={month}
            class={held === 0 ? 'bar-none' : 'bar'}
            x={month * WIDTH + 1}
            y={HEIGHT - height}
            width={WIDTH - 2}
            height={height}
          />
        );
      })}
    </svg>
  );
}
