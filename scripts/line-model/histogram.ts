/** Where to split a tree's node: sums of the loss's first and second derivatives, by column and bin. */

/** Bins a column is cut into. */
export const BINS = 64;
/** What a leaf's score is shrunk by, and the least weight in a leaf. */
export const SHRINK = 2;
const LEAST = 0.5;

/** Sums of slopes and bends by column and bin. */
export interface Histogram {
  readonly slopes: Float64Array;
  readonly bends: Float64Array;
  readonly slope: number;
  readonly bend: number;
}

/** The sums of a sample of rows, for the columns used. */
export function histogram(
  sample: Uint32Array,
  columns: readonly Uint8Array[],
  slope: Float64Array,
  bend: Float64Array,
): Histogram {
  const slopes = new Float64Array(columns.length * BINS);
  const bends = new Float64Array(columns.length * BINS);
  const count = sample.length;
  // Gathered once, so that the columns' passes read them in order.
  const own = new Float64Array(count);
  const ownBend = new Float64Array(count);
  let slopeSum = 0;
  let bendSum = 0;
  for (let i = 0; i < count; i++) {
    const row = sample[i] as number;
    slopeSum += own[i] = slope[row] as number;
    bendSum += ownBend[i] = bend[row] as number;
  }
  for (let c = 0; c < columns.length; c++) {
    const bins = columns[c] as Uint8Array;
    const offset = c * BINS;
    for (let i = 0; i < count; i++) {
      const at = offset + (bins[sample[i] as number] as number);
      slopes[at] = (slopes[at] as number) + (own[i] as number);
      bends[at] = (bends[at] as number) + (ownBend[i] as number);
    }
  }
  return { slopes, bends, slope: slopeSum, bend: bendSum };
}

/** The sums of the rows of the whole that are not in the part. */
export function minus(whole: Histogram, part: Histogram): Histogram {
  return {
    slopes: whole.slopes.map((value, i) => value - (part.slopes[i] as number)),
    bends: whole.bends.map((value, i) => value - (part.bends[i] as number)),
    slope: whole.slope - part.slope,
    bend: whole.bend - part.bend,
  };
}

/** The split that lowers the loss most, by index into the columns used; null where none helps. */
export function bestSplit(
  { slopes, bends, slope, bend }: Histogram,
  used: readonly number[],
): { column: number; bin: number } | null {
  const before = (slope * slope) / (bend + SHRINK);
  let best = 1e-3;
  let found: { column: number; bin: number } | null = null;
  for (let column = 0; column < used.length; column++) {
    let left = 0;
    let leftBend = 0;
    for (let bin = 0; bin < BINS - 1; bin++) {
      left += slopes[column * BINS + bin] as number;
      leftBend += bends[column * BINS + bin] as number;
      const rightBend = bend - leftBend;
      if (leftBend < LEAST) continue;
      if (rightBend < LEAST) break;
      const gain = (left * left) / (leftBend + SHRINK) + (slope - left) ** 2 / (rightBend + SHRINK) - before;
      if (gain > best) {
        best = gain;
        found = { column, bin };
      }
    }
  }
  return found;
}
