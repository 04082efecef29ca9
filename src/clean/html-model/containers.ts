/** Elements of a page by what they hold, and blocks by how they are set. */
import type { Structure } from '../../types.ts';
import type { Page, PageLine } from '../page.ts';

/** Running text by the look of the words alone, little of it in links, and not what readers wrote below. */
export function proseWords({ shape, block }: PageLine): number {
  const { links = 0, hints, hidden = false } = block.structure ?? {};
  if (hidden || hints?.comments !== undefined || hints?.paywall !== undefined) return 0;
  return shape.prose >= 2 && links < 0.5 ? shape.words * (1 - links) : 0;
}

/** Sums over the blocks that an element holds. */
export interface Held {
  prose: number;
  words: number;
  linked: number;
  blocks: number;
}

/**
 * For every element above a block, what it holds.
 * @param prose words of running text of each block
 */
export function holdings({ lines }: Page, prose: Float32Array): Map<number, Held> {
  const held = new Map<number, Held>();
  for (const { index, shape, block } of lines) {
    const { structure } = block;
    if (structure === undefined || structure.hidden) continue;
    const linked = shape.words * structure.links;
    for (const id of structure.ancestors) {
      let sum = held.get(id);
      if (sum === undefined) {
        sum = { prose: 0, words: 0, linked: 0, blocks: 0 };
        held.set(id, sum);
      }
      sum.prose += prose[index] as number;
      sum.words += shape.words;
      sum.linked += linked;
      sum.blocks++;
    }
  }
  return held;
}

/**
 * The element whose children hold the most running text: a block counts fully for its parent and half for the element
 * above that, as Readability weighs them.
 */
export function bestContainer({ lines }: Page, prose: Float32Array): number {
  const scores = new Map<number, number>();
  for (const { index, block } of lines) {
    const words = prose[index] as number;
    if (words === 0) continue;
    const ancestors = block.structure?.ancestors ?? [];
    for (let level = 0; level < Math.min(3, ancestors.length); level++) {
      const id = ancestors[level] as number;
      scores.set(id, (scores.get(id) ?? 0) + words / (level === 0 ? 1 : level * 2));
    }
  }
  let best = -1;
  let top = 0;
  for (const [id, score] of scores) {
    if (score > top) {
      top = score;
      best = id;
    }
  }
  return best;
}

/** Blocks that are set alike: how many, their prose, and under how many elements they stand. */
export interface Alike {
  prose: number;
  count: number;
  readonly parents: Set<number>;
}

/** For every block, what it has in common with those set like it. */
export function likenesses(
  lines: readonly PageLine[],
  prose: Float32Array,
  keyOf: (structure: Structure) => string,
): (Alike | undefined)[] {
  const found = new Map<string, Alike>();
  return lines.map(({ index, block: { structure } }) => {
    if (structure === undefined) return undefined;
    const key = keyOf(structure);
    let sum = found.get(key);
    if (sum === undefined) {
      sum = { prose: 0, count: 0, parents: new Set() };
      found.set(key, sum);
    }
    sum.prose += prose[index] as number;
    sum.count++;
    sum.parents.add(structure.ancestors[0] ?? -1);
    return sum;
  });
}
