/** The frame of one map as it lies on another. */

import { max, min, range } from 'd3-array';
import type { Box } from './labels.ts';
import type { FittedMap } from './projection.ts';

export interface Outline {
  /** Of the map whose frame it is. */
  readonly letter: string;
  /** Corners and points between them, as an SVG reads them. */
  readonly points: string;
  /** Its upper left corner. */
  readonly at: readonly [number, number];
  readonly box: Box;
}

/** Points on each edge: it is straight on its own map alone. */
const POINTS = 6;

/** Outlines `fitted` on the map `on`. */
export function outlineOf(letter: string, { projection, frame }: FittedMap, on: FittedMap): Outline {
  const { width, height } = frame;
  const edge = range(POINTS).map((point) => point / POINTS);
  const walk = [
    ...edge.map((part) => [part * width, 0] as const),
    ...edge.map((part) => [width, part * height] as const),
    ...edge.map((part) => [(1 - part) * width, height] as const),
    ...edge.map((part) => [0, (1 - part) * height] as const),
  ];
  const points = walk.flatMap((corner) => {
    const place = projection.invert?.([...corner]) ?? null;
    const point = place === null ? null : on.projection(place);
    return point === null ? [] : [[round(point[0]), round(point[1])] as const];
  });
  const box = {
    left: min(points, ([x]) => x) ?? 0,
    right: max(points, ([x]) => x) ?? 0,
    top: min(points, ([, y]) => y) ?? 0,
    bottom: max(points, ([, y]) => y) ?? 0,
  };
  return { letter, points: points.map((point) => point.join(',')).join(' '), at: points[0] ?? [0, 0], box };
}

const round = (value: number): number => Math.round(value * 10) / 10;
