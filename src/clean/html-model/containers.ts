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

/** For every element above a block, what it holds. */
export function holdings(page: Page): Map<number, Held> {
  const held = new Map<number, Held>();
  for (const line of page.lines) {
    const { structure } = line.block;
    if (structure === undefined || structure.hidden) continue;
    const prose = proseWords(line);
    for (const id of structure.ancestors) {
      const sum = held.get(id) ?? { prose: 0, words: 0, linked: 0, blocks: 0 };
      sum.prose += prose;
      sum.words += line.shape.words;
      sum.linked += line.shape.words * structure.links;
      sum.blocks++;
      held.set(id, sum);
    }
  }
  return held;
}

/**
 * The element whose children hold the most running text: a block counts fully for its parent and half for the element
 * above that, as Readability weighs them.
 */
export function bestContainer(page: Page): number {
  const scores = new Map<number, number>();
  for (const line of page.lines) {
    const { structure } = line.block;
    if (structure === undefined || structure.hidden) continue;
    const prose = proseWords(line);
    if (prose === 0) continue;
    structure.ancestors.slice(0, 3).forEach((id, level) => {
      scores.set(id, (scores.get(id) ?? 0) + prose / (level === 0 ? 1 : level * 2));
    });
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

export function likenesses(
  lines: readonly PageLine[],
  prose: readonly number[],
  keyOf: (structure: Structure) => string,
): ReadonlyMap<string, Alike> {
  const found = new Map<string, Alike>();
  lines.forEach(({ block: { structure } }, i) => {
    if (structure === undefined) return;
    const key = keyOf(structure);
    const sum = found.get(key) ?? { prose: 0, count: 0, parents: new Set<number>() };
    sum.prose += prose[i] ?? 0;
    sum.count++;
    sum.parents.add(structure.ancestors[0] ?? -1);
    found.set(key, sum);
  });
  return found;
}
