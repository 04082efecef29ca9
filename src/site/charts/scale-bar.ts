/** A bar of so many kilometres in the corner of a map. */

import type { Box } from './labels.ts';
import type { FittedMap } from './projection.ts';

export interface ScaleBar {
  readonly x: number;
  readonly y: number;
  readonly length: number;
  readonly kilometres: number;
  /** What it and its words take up, at the largest size of type. */
  readonly box: Box;
}

/** Mean radius of the Earth in kilometres (IUGG). */
const EARTH = 6371.0088;

const INSET = 14;

/** Longest round distance within a fifth of the frame; null for a map of the world, where no one bar is right. */
export function scaleBarOf({ kind, frame, projection }: FittedMap): ScaleBar | null {
  if (kind === 'world') return null;
  // At the centre of the azimuthal equal-area projection a radian is as long as the projection's scale.
  const perKilometre = projection.scale() / EARTH;
  const kilometres = roundBelow((frame.width * 0.2) / perKilometre);
  const length = Math.round(kilometres * perKilometre * 10) / 10;
  const y = frame.height - INSET;
  return {
    x: INSET,
    y,
    length,
    kilometres,
    box: { left: 0, right: INSET + Math.max(length, 90) + 10, top: y - 36, bottom: frame.height },
  };
}

/** The largest of 1, 2, 5, 10, 20, 50 … that is not above a value. */
function roundBelow(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const digit = value / power;
  return power * (digit >= 5 ? 5 : digit >= 2 ? 2 : 1);
}
