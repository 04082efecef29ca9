/** Features of a block from the tree of elements: which element holds most of the text, and what is set alike. */
import type { Structure } from '../../types.ts';
import type { Page, PageLine } from '../page.ts';
import { bestContainer, holdings, likenesses } from './containers.ts';

/** Levels of ancestors whose share of the page's prose is a feature. */
const LEVELS = 6;
/** Levels to the element that two blocks share, where they share none near. */
const NOWHERE = 12;
/** How far distances are counted. */
const FARTHEST = 40;

export const TREE_FEATURES: readonly string[] = [
  ...['from-first-prose', 'from-last-prose', 'in-hull', 'after-best', 'best-share'],
  ...['signature-prose', 'signature-count', 'signature-parents'],
  ...['parent-signature-count', 'parent-signature-prose'],
  ...Array.from({ length: LEVELS }, (_, level) => `ancestor-prose-${level}`),
  ...['parent-links', 'parent-blocks', 'parent-prose', 'to-best', 'in-best', 'to-title', 'below-title'],
];

/** Tag and class of the element above a block. */
const parentSignature = ({ signature }: Structure): string => {
  const end = signature.indexOf('>');
  return end < 0 ? signature : signature.slice(0, end);
};

/**
 * Writes the features of all blocks, in the order of {@link TREE_FEATURES}.
 * @param prose words of running text of each block
 * @param title the block that prints the page's title
 */
export function writeTree(
  page: Page,
  prose: Float32Array,
  title: PageLine | undefined,
  next: () => Float32Array,
): void {
  const { lines } = page;
  const total = prose.reduce((sum, words) => sum + words, 0) || 1;
  const held = holdings(page, prose);
  const best = bestContainer(page, prose);
  writeHull(lines, prose, best, next);
  next().fill((held.get(best)?.prose ?? 0) / total);
  const alike = likenesses(lines, prose, ({ signature }) => signature);
  const parents = likenesses(lines, prose, parentSignature);
  const [share, count, under] = [next(), next(), next()];
  const [parentCount, parentShare] = [next(), next()];
  const levels = Array.from({ length: LEVELS }, next);
  const [links, blocks, proseShare] = [next(), next(), next()];
  lines.forEach((_, i) => {
    const own = alike[i];
    const above = parents[i];
    share[i] = (own?.prose ?? 0) / total;
    count[i] = Math.log1p(own?.count ?? 0);
    under[i] = own?.parents.size ?? 0;
    parentCount[i] = above?.parents.size ?? 0;
    parentShare[i] = (above?.prose ?? 0) / total;
    const ancestors = lines[i]?.block.structure?.ancestors ?? [];
    levels.forEach((level, k) => {
      level[i] = (held.get(ancestors[k] ?? -1)?.prose ?? 0) / total;
    });
    const parent = held.get(ancestors[0] ?? -1);
    links[i] = (parent?.linked ?? 0) / (parent?.words || 1);
    blocks[i] = Math.log1p(parent?.blocks ?? 0);
    proseShare[i] = (parent?.prose ?? 0) / (parent?.words || 1);
  });
  const first = lines.find(({ block }) => block.structure?.ancestors.slice(0, 3).includes(best) === true);
  const above = first?.block.structure?.ancestors ?? [];
  writeMeeting(lines, above.slice(Math.max(0, above.indexOf(best))), next);
  writeMeeting(lines, title?.block.structure?.ancestors ?? [], next);
}

/** Where the blocks lie relative to the running text of the best container. */
function writeHull(
  lines: readonly PageLine[],
  prose: Float32Array,
  best: number,
  next: () => Float32Array,
): void {
  let first = -1;
  let last = lines.length;
  let end = lines.length;
  lines.forEach(({ block }, i) => {
    if (block.structure?.ancestors.slice(0, 3).includes(best) !== true) return;
    end = i;
    if ((prose[i] as number) === 0) return;
    if (first < 0) first = i;
    last = i;
  });
  first = Math.max(0, first);
  const [fromFirst, fromLast, inside, after] = [next(), next(), next(), next()];
  for (let i = 0; i < lines.length; i++) {
    fromFirst[i] = Math.max(-FARTHEST, Math.min(FARTHEST, i - first));
    fromLast[i] = Math.max(-FARTHEST, Math.min(FARTHEST, i - last));
    inside[i] = i >= first && i <= last ? 1 : 0;
    after[i] = i > end ? 1 : 0;
  }
}

/** Levels from each block up to the element it shares with a chain of elements, and from the chain's start up to it. */
function writeMeeting(lines: readonly PageLine[], chain: readonly number[], next: () => Float32Array): void {
  const levels = new Map(chain.map((id, level) => [id, level]));
  const [up, down] = [next(), next()];
  lines.forEach(({ block }, i) => {
    const ancestors = block.structure?.ancestors ?? [];
    const met = ancestors.findIndex((id) => levels.has(id));
    up[i] = met < 0 ? NOWHERE : met;
    down[i] = met < 0 ? NOWHERE : (levels.get(ancestors[met] as number) ?? NOWHERE);
  });
}
