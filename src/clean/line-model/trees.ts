/**
 * Sums of regression trees (Friedman 2001). Trees are kept as full binary trees of one depth, the children of node n at
 * 2n + 1 and 2n + 2, and all rows go down a tree together, level by level: which way a row goes is reckoned, not branched
 * on, since no processor could guess it.
 */
import type { Matrix } from './matrix.ts';

/** An ensemble. */
export interface Forest {
  /** Score before any tree. */
  readonly base: number;
  readonly trees: number;
  /** Levels of splits of every tree; where a tree has fewer, it goes on with splits whose both ways are the same. */
  readonly depth: number;
  /** Column and threshold of each split, tree by tree: left where the feature is not above it. */
  readonly feature: Int32Array;
  readonly threshold: Float32Array;
  /** Scores at the foot of each tree, from left to right. */
  readonly leaves: Float32Array;
}

/** A forest as it stands in JSON: nodes in preorder, the left child behind its split; `feature` is -1 for a leaf. */
export interface ForestRecord {
  readonly base: number;
  /** First node of each tree. */
  readonly roots: readonly number[];
  readonly feature: readonly number[];
  /** A split's threshold or a leaf's score. */
  readonly value: readonly number[];
}

/** Deepest trees there is room for: each level doubles it. */
const DEEPEST = 12;

/** A forest from its record. Throws where a tree is deeper than {@link DEEPEST}. */
export function forestOf({ base, roots, feature, value }: ForestRecord): Forest {
  const { right, height } = shapeOf(roots, feature);
  const depth = roots.reduce((most, root) => Math.max(most, height[root] as number), 0);
  if (depth > DEEPEST) throw new Error(`a tree has ${depth} levels, more than ${DEEPEST}`);
  const splits = (1 << depth) - 1;
  const forest = {
    feature: new Int32Array(roots.length * splits),
    threshold: new Float32Array(roots.length * splits),
    leaves: new Float32Array(roots.length * (splits + 1)),
  };
  /** Writes the tree below a node of the record to a place of the full tree, `left` levels above the foot. */
  const write = (tree: number, node: number, place: number, left: number): void => {
    if (left === 0) {
      forest.leaves[tree * (splits + 1) + place - splits] = value[node] as number;
      return;
    }
    const isLeaf = (feature[node] as number) < 0;
    forest.feature[tree * splits + place] = isLeaf ? 0 : (feature[node] as number);
    forest.threshold[tree * splits + place] = isLeaf ? 0 : (value[node] as number);
    write(tree, isLeaf ? node : node + 1, 2 * place + 1, left - 1);
    write(tree, isLeaf ? node : (right[node] as number), 2 * place + 2, left - 1);
  };
  roots.forEach((root, tree) => {
    write(tree, root, 0, depth);
  });
  return { base, trees: roots.length, depth, ...forest };
}

/** Where the right child of each split stands, and how many levels of splits are below each node. */
function shapeOf(
  roots: readonly number[],
  feature: readonly number[],
): { readonly right: Uint32Array; readonly height: Uint32Array } {
  const right = new Uint32Array(feature.length);
  const height = new Uint32Array(feature.length);
  const end = (node: number): number => {
    if ((feature[node] ?? -1) < 0) return node + 1;
    const middle = end(node + 1);
    right[node] = middle;
    const after = end(middle);
    height[node] = 1 + Math.max(height[node + 1] as number, height[middle] as number);
    return after;
  };
  for (const root of roots) end(root);
  return { right, height };
}

/** The scores of all rows of a matrix, which may have more columns than the forest looks at. */
export function scoreRows(
  { base, trees, depth, feature, threshold, leaves }: Forest,
  { rows, values }: Matrix,
): Float32Array {
  const scores = new Float32Array(rows).fill(base);
  const splits = (1 << depth) - 1;
  const places = new Int32Array(rows);
  for (let tree = 0; tree < trees; tree++) {
    const first = tree * splits;
    places.fill(0);
    for (let level = 0; level < depth; level++) {
      for (let row = 0; row < rows; row++) {
        const place = places[row] as number;
        const split = first + place;
        const value = values[(feature[split] as number) * rows + row] as number;
        // 1 to the left; a boolean as a number, so that there is nothing to branch on.
        const left = Number(value <= (threshold[split] as number));
        places[row] = 2 * place + 2 - left;
      }
    }
    const foot = tree * (splits + 1) - splits;
    for (let row = 0; row < rows; row++)
      scores[row] = (scores[row] as number) + (leaves[foot + (places[row] as number)] as number);
  }
  return scores;
}
