/** Sums over stretches of a page, each in constant time once the running sums are known. */

/** Running sums: entry i holds the sum of the first i values. */
export function prefixSums(values: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let i = 0; i < values.length; i++) sums[i + 1] = (sums[i] as number) + (values[i] as number);
  return sums;
}

/**
 * Writes into `into`, for every line i, the mean of the values in [i + from, i + to), as far as that lies on the page;
 * 0 where nothing does.
 */
export function writeMeans(sums: Float64Array, from: number, to: number, into: Float32Array): void {
  const count = into.length;
  for (let i = 0; i < count; i++) {
    const low = Math.max(0, i + from);
    const high = Math.min(count, i + to);
    into[i] = high > low ? ((sums[high] as number) - (sums[low] as number)) / (high - low) : 0;
  }
}

/** Writes the values of the lines `step` lines on; `outside` beyond the ends of the page. */
export function writeShifted(values: Float32Array, step: number, outside: number, into: Float32Array): void {
  const count = values.length;
  const shift = Math.max(-count, Math.min(count, step));
  if (shift >= 0) {
    into.set(values.subarray(shift));
    into.fill(outside, count - shift);
  } else {
    into.set(values.subarray(0, count + shift), -shift);
    into.fill(outside, 0, -shift);
  }
}

/** A stretch of lines, both ends included; `to` is below `from` where there is none. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The stretch with the largest sum (Kadane's algorithm). */
export function densest(values: ArrayLike<number>): Stretch {
  let best = -Infinity;
  let sum = 0;
  let start = 0;
  let from = 0;
  let to = -1;
  for (let i = 0; i < values.length; i++) {
    if (sum <= 0) {
      sum = 0;
      start = i;
    }
    sum += values[i] as number;
    if (sum > best) {
      best = sum;
      from = start;
      to = i;
    }
  }
  return { from, to };
}

/** Writes how far each line lies before (negative) or behind a stretch; 0 within it. */
export function writeDistance({ from, to }: Stretch, into: Float32Array): void {
  for (let i = 0; i < into.length; i++) into[i] = i < from ? i - from : i > to ? i - to : 0;
}
