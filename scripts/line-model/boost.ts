/** Gradient boosting of regression trees for the logistic loss, over features cut into bins (as LightGBM does). */
import type { ForestRecord } from '../../src/clean/line-model/trees.ts';
import { BINS, bestSplit, type Histogram, histogram, minus, SHRINK } from './histogram.ts';

export interface Table {
  readonly rows: number;
  readonly columns: number;
  /** Column by column. */
  readonly values: Float32Array;
  /** 1 where the line belongs to the article. */
  readonly labels: Uint8Array;
  readonly weights: Float32Array;
}

export interface Settings {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Shares of rows and of columns each tree sees. */
  readonly rowShare: number;
  readonly columnShare: number;
  readonly seed: number;
}

const FEWEST_ROWS = 16;

/** Random numbers in [0, 1) from a seed (a linear congruential generator). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Cuts between the bins of a column, and the bin of every row. */
function binned({ rows, values }: Table, column: number): { cuts: number[]; bins: Uint8Array } {
  const step = Math.max(1, Math.floor(rows / 5000));
  const sample: number[] = [];
  for (let i = 0; i < rows; i += step) sample.push(values[column * rows + i] ?? 0);
  sample.sort((a, b) => a - b);
  const cuts: number[] = [];
  for (let b = 1; b < BINS; b++) {
    const cut = +(sample[Math.floor((b * sample.length) / BINS)] ?? 0).toPrecision(4);
    if (cuts.length === 0 || cut > (cuts.at(-1) ?? 0)) cuts.push(cut);
  }
  const bins = new Uint8Array(rows);
  for (let i = 0; i < rows; i++) {
    const value = values[column * rows + i] ?? 0;
    let low = 0;
    let high = cuts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (value <= Math.fround(cuts[middle] ?? 0)) high = middle;
      else low = middle + 1;
    }
    bins[i] = low;
  }
  return { cuts, bins };
}

/** Fits a forest to a table. */
export function boost(table: Table, settings: Settings): ForestRecord {
  const { rows, columns, labels, weights } = table;
  const random = randomFrom(settings.seed);
  const bins: Uint8Array[] = [];
  const cuts: number[][] = [];
  for (let column = 0; column < columns; column++) {
    const cut = binned(table, column);
    bins.push(cut.bins);
    cuts.push(cut.cuts);
  }
  let positive = 0;
  let total = 0;
  for (let i = 0; i < rows; i++) {
    total += weights[i] ?? 0;
    positive += (weights[i] ?? 0) * (labels[i] ?? 0);
  }
  const base = +Math.log(positive / (total - positive)).toFixed(4);
  const scores = new Float64Array(rows).fill(base);
  const slope = new Float64Array(rows);
  const bend = new Float64Array(rows);
  const forest = { base, roots: [] as number[], feature: [] as number[], value: [] as number[] };
  const order = new Uint32Array(rows);
  const spare = new Uint32Array(rows);

  const grow = (used: readonly number[], from: number, to: number, depth: number, known: Histogram): void => {
    const best = depth === 0 || to - from < FEWEST_ROWS ? null : bestSplit(known, used);
    const node = forest.feature.length;
    if (best === null) {
      const leaf = +((-settings.rate * known.slope) / (known.bend + SHRINK)).toPrecision(3);
      forest.feature.push(-1);
      forest.value.push(leaf);
      return;
    }
    const column = used[best.column] as number;
    forest.feature.push(column);
    forest.value.push(cuts[column]?.[best.bin] ?? 0);
    const bin = bins[column] as Uint8Array;
    let low = from;
    let high = 0;
    for (let i = from; i < to; i++) {
      const row = order[i] as number;
      if ((bin[row] as number) <= best.bin) order[low++] = row;
      else spare[high++] = row;
    }
    order.set(spare.subarray(0, high), low);
    const small = low - from < to - low;
    const counted = histogram(
      order.subarray(small ? from : low, small ? low : to),
      used.map((of) => bins[of] as Uint8Array),
      slope,
      bend,
    );
    const other = minus(known, counted);
    grow(used, from, low, depth - 1, small ? counted : other);
    if (forest.feature.length === node) throw new Error('a split without a child');
    grow(used, low, to, depth - 1, small ? other : counted);
  };

  for (let tree = 0; tree < settings.trees; tree++) {
    for (let i = 0; i < rows; i++) {
      const chance = 1 / (1 + Math.exp(-(scores[i] as number)));
      slope[i] = (weights[i] as number) * (chance - (labels[i] as number));
      bend[i] = (weights[i] as number) * chance * (1 - chance);
    }
    const used = Array.from({ length: columns }, (_, column) => column).filter(
      (column) => (cuts[column]?.length ?? 0) > 0 && random() < settings.columnShare,
    );
    let count = 0;
    for (let i = 0; i < rows; i++) if (random() < settings.rowShare) order[count++] = i;
    const root = forest.feature.length;
    forest.roots.push(root);
    const sampled = order.subarray(0, count);
    grow(
      used,
      0,
      count,
      settings.depth,
      histogram(
        sampled,
        used.map((of) => bins[of] as Uint8Array),
        slope,
        bend,
      ),
    );
    addTree(forest, root, cuts, bins, scores);
  }
  return forest;
}

/** Adds the last tree's leaves to the scores of all rows, seen in its sample or not. */
function addTree(
  forest: { feature: number[]; value: number[] },
  root: number,
  cuts: readonly number[][],
  bins: readonly Uint8Array[],
  scores: Float64Array,
): void {
  const size = forest.feature.length - root;
  const bound = new Int32Array(size);
  const right = new Uint32Array(size);
  const end = (node: number): number => {
    const feature = forest.feature[root + node] ?? -1;
    if (feature < 0) return node + 1;
    bound[node] = (cuts[feature] ?? []).indexOf(forest.value[root + node] ?? 0);
    right[node] = end(node + 1);
    return end(right[node] as number);
  };
  end(0);
  for (let row = 0; row < scores.length; row++) {
    let node = 0;
    let feature = forest.feature[root] as number;
    while (feature >= 0) {
      const bin = (bins[feature] as Uint8Array)[row] as number;
      node = bin <= (bound[node] as number) ? node + 1 : (right[node] as number);
      feature = forest.feature[root + node] as number;
    }
    scores[row] = (scores[row] as number) + (forest.value[root + node] as number);
  }
}
