/** Sums over stretches of a page, each in constant time once the running sums are known. */

/** Running sums: entry i holds the sum of the first i values. */
export function prefixSums(count: number, value: (index: number) => number): Float64Array {
  const sums = new Float64Array(count + 1);
  for (let i = 0; i < count; i++) sums[i + 1] = (sums[i] ?? 0) + value(i);
  return sums;
}

/** Mean of the values in [from, to), as far as that lies on the page; 0 where nothing does. */
export function windowMean(sums: Float64Array, from: number, to: number): number {
  const low = Math.max(0, from);
  const high = Math.min(sums.length - 1, to);
  return high > low ? ((sums[high] ?? 0) - (sums[low] ?? 0)) / (high - low) : 0;
}

/** The stretch with the largest sum (Kadane's algorithm), both ends included. */
export function densest(count: number, value: (index: number) => number): { from: number; to: number } {
  let best = -Infinity;
  let sum = 0;
  let start = 0;
  let from = 0;
  let to = -1;
  for (let i = 0; i < count; i++) {
    if (sum <= 0) {
      sum = 0;
      start = i;
    }
    sum += value(i);
    if (sum > best) {
      best = sum;
      from = start;
      to = i;
    }
  }
  return { from, to };
}
