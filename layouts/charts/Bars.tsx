import type { ComponentChildren } from 'preact';
import { type Bar, barsOf, startOf, strokesOf } from '../../src/site/charts/bars.ts';
import type { Period, Tick, TimeAxis } from '../../src/site/charts/periods.ts';
import { count, number } from '../../src/site/words.ts';
import { usePage } from '../parts/context.tsx';

/** Path of the page, or place on a page, that tells of a period; null where there is none. */
export type ToPeriod = (period: Period) => string | null;

export interface BarsProps {
  readonly axis: TimeAxis;
  /** One number for each period. */
  readonly counts: readonly number[];
  /** What the highest bar may stand for: the same number for all charts that are compared. */
  readonly most: number;
  /** Height of the highest bar, in pixels. */
  readonly height: number;
  /** What the archive holds in each period: the baseline is faint where it holds nothing. */
  readonly held?: readonly number[] | undefined;
  readonly to?: ToPeriod | undefined;
  /** Which bars carry their number. */
  readonly numbered?: 'all' | 'highest' | 'none';
  readonly ticks?: readonly Tick[];
  readonly noun?: string;
}

/** Room above the bars for a number, and below for the ticks. */
const ABOVE = 16;
const BELOW = 18;

/** Bars over time, as wide as their column. Hidden from screen readers, which have the twin. */
export function Bars({ numbered = 'highest', noun = 'article', ...props }: BarsProps) {
  const { axis, counts, most, height, held, to, ticks = axis.ticks } = props;
  const above = numbered === 'none' ? 2 : ABOVE;
  const base = above + height;
  const bars = barsOf(counts, most, height);
  const tallest = Math.max(0, ...bars.map((bar) => bar.count));
  const first = bars.find((bar) => bar.count === tallest);
  return (
    <svg class="bars" width="100%" height={base + BELOW} aria-hidden="true" focusable="false">
      <line class="bars-rule" x1="0" x2="100%" y1={base + 0.5} y2={base + 0.5} />
      {strokesOf(held ?? axis.periods.map(() => 1)).map(({ from, to: end }) => (
        <line key={from} class="bars-base" x1={`${from}%`} x2={`${end}%`} y1={base + 0.5} y2={base + 0.5} />
      ))}
      {ticks.map((tick) => (
        <TickMark key={tick.at} tick={tick} periods={axis.periods.length} base={base} />
      ))}
      {bars.map((bar) => {
        const period = axis.periods[bar.at];
        if (period === undefined) return null;
        return (
          <Linked key={bar.at} to={to?.(period) ?? null}>
            <title>{`${period.words}: ${count(bar.count, noun)}`}</title>
            {to !== undefined && (
              <rect class="bar-reach" x={`${bar.x}%`} y={0} width={`${bar.width}%`} height={base} />
            )}
            <rect class="bar" x={`${bar.x}%`} y={above + bar.y} width={`${bar.width}%`} height={bar.height} />
            {(numbered === 'all' || (numbered === 'highest' && bar === first)) && (
              <BarNumber bar={bar} y={above + bar.y - 4} />
            )}
          </Linked>
        );
      })}
    </svg>
  );
}

/** Out of the order of tabs: the same link stands in the twin. */
function Linked({ to, children }: { to: string | null; children: ComponentChildren }) {
  const { href } = usePage();
  return to === null ? (
    <g>{children}</g>
  ) : (
    <a href={href(to)} tabindex={-1}>
      {children}
    </a>
  );
}

function BarNumber({ bar, y }: { bar: Bar; y: number }) {
  const middle = bar.x + bar.width / 2;
  const [x, anchor] =
    middle < 2.5 ? [bar.x, 'start'] : middle > 97.5 ? [bar.x + bar.width, 'end'] : [middle, 'middle'];
  return (
    <text class="bars-number" x={`${x}%`} y={y} text-anchor={anchor}>
      {number(bar.count)}
    </text>
  );
}

/** The name of a period stands under its middle; the name of a stretch, right of the tick with which it begins. */
function TickMark({ tick, periods, base }: { tick: Tick; periods: number; base: number }) {
  const begins = tick.marks === 'beginning';
  const x = startOf(begins ? tick.at : tick.at + 0.5, periods);
  return (
    <>
      {begins && <line class="bars-tick" x1={`${x}%`} x2={`${x}%`} y1={base} y2={base + 6} />}
      <text
        class="bars-when"
        x={`${x}%`}
        dx={begins ? 4 : 0}
        y={base + 14}
        text-anchor={begins ? 'start' : 'middle'}
      >
        {tick.words}
      </text>
    </>
  );
}
