/** Sums of regression trees (Friedman 2001), kept in flat arrays. */
import type { Matrix } from './matrix.ts';

/**
 * An ensemble. Nodes stand in preorder: the left child of a split follows it, `right` names the other. `feature` is
 * -1 for a leaf; `value` is a split's threshold (left where the feature is not above it) or a leaf's score.
 */
export interface Forest {
  /** Score before any tree. */
  readonly base: number;
  /** First node of each tree. */
  readonly roots: Uint32Array;
  readonly feature: Int16Array;
  readonly value: Float32Array;
  readonly right: Uint32Array;
}

/** A forest as it stands in JSON. */
export interface ForestRecord {
  readonly base: number;
  readonly roots: readonly number[];
  readonly feature: readonly number[];
  readonly value: readonly number[];
}

/** A forest from its record; where each right child stands follows from the preorder. */
export function forestOf({ base, roots, feature, value }: ForestRecord): Forest {
  const right = new Uint32Array(feature.length);
  const end = (node: number): number => {
    if ((feature[node] ?? -1) < 0) return node + 1;
    const middle = end(node + 1);
    right[node] = middle;
    return end(middle);
  };
  for (const root of roots) end(root);
  return {
    base,
    roots: Uint32Array.from(roots),
    feature: Int16Array.from(feature),
    value: Float32Array.from(value),
    right,
  };
}

/** The scores of all rows of a matrix, which may have more columns than the forest looks at. */
export function scoreRows(forest: Forest, { rows, values }: Matrix): Float32Array {
  const { base, roots, feature, value, right } = forest;
  const scores = new Float32Array(rows).fill(base);
  for (let tree = 0; tree < roots.length; tree++) {
    const root = roots[tree] as number;
    for (let row = 0; row < rows; row++) {
      let node = root;
      let of = feature[node] as number;
      while (of >= 0) {
        node =
          (values[of * rows + row] as number) <= (value[node] as number) ? node + 1 : (right[node] as number);
        of = feature[node] as number;
      }
      scores[row] = (scores[row] as number) + (value[node] as number);
    }
  }
  return scores;
}
