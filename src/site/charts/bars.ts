/** Bars on a baseline. Across in per cent, so that a chart is as wide as its column; up in pixels. */

import { pairs } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';

export interface Bar {
  /** Number of its period. */
  readonly at: number;
  readonly count: number;
  /** Per cent of the width. */
  readonly x: number;
  readonly width: number;
  /** Pixels; `y` is the top. */
  readonly y: number;
  readonly height: number;
}

/** A stretch of the baseline, in per cent of the width. */
export interface Stroke {
  readonly from: number;
  readonly to: number;
}

/** Widest a bar gets, in per cent: where there are few, they are still bars and not blocks. */
const WIDEST = 1.75;

/** Least height of a bar: one article among thousands is still seen. */
const LEAST = 2;

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** Bars for all counts above nought, as high as `height` where a count is `most`. */
export function barsOf(counts: readonly number[], most: number, height: number): Bar[] {
  const across = bandOf(counts.length);
  const up = scaleLinear([0, Math.max(1, most)], [0, height]).clamp(true);
  return counts.flatMap((count, at) => {
    if (count === 0) return [];
    const tall = round(Math.max(LEAST, up(count)));
    const width = Math.min(WIDEST, across.bandwidth());
    const x = (across(at) ?? 0) + (across.bandwidth() - width) / 2;
    return [{ at, count, x: round(x), width: round(width), y: round(height - tall), height: tall }];
  });
}

/** Where a period begins, in per cent of the width. */
export function startOf(at: number, periods: number): number {
  return round((at / Math.max(1, periods)) * 100);
}

/** The stretches of the baseline over which something is held; they break where nothing is. */
export function strokesOf(held: readonly number[]): Stroke[] {
  const edges = [0, ...held, 0];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const [at, [before, after]] of pairs(edges).entries()) {
    if (before === 0 && after > 0) starts.push(at);
    if (before > 0 && after === 0) ends.push(at);
  }
  return starts.map((start, index) => ({
    from: startOf(start, held.length),
    to: startOf(ends[index] ?? held.length, held.length),
  }));
}

function bandOf(periods: number) {
  const indexes = Array.from({ length: periods }, (_, index) => index);
  return scaleBand(indexes, [0, 100]).paddingInner(0.25).paddingOuter(0.125);
}
