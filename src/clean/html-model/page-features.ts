/** Features of a block among the others: the element that holds most of the text, its neighbours, the page's claims. */
import type { LineEvidence } from '../evidence.ts';
import type { Page, PageLine } from '../page.ts';
import type { Part } from '../states.ts';
import { type ClaimedText, shareIn, titleAt, triples } from './claimed-text.ts';
import { bestContainer, holdings, likenesses, proseWords } from './containers.ts';

/** Neighbours looked at, and what is taken of each. */
const STEPS = [-3, -2, -1, 1, 2, 3] as const;
const OF_NEIGHBOUR = [
  'words',
  'terminal',
  'prose',
  'links',
  'sibling',
  'heading',
  'furniture',
  'alike',
  'kept',
] as const;
/** Levels of ancestors whose share of the page's prose is a feature. */
const LEVELS = 6;
const WINDOWS = [2, 4, 8, 16] as const;
/** A neighbour beyond the page's end. */
const NONE = -1;
export const AMONG_FEATURES: readonly string[] = [
  ...STEPS.flatMap((step) => OF_NEIGHBOUR.map((what) => `${what}${step > 0 ? '+' : ''}${step}`)),
  ...WINDOWS.flatMap((width) => [`prose-before-${width}`, `prose-after-${width}`]),
  'place',
  'words-before',
  'words-after',
  'blocks',
  'page-prose',
  'gap',
  'copies',
  'from-title',
  'under-title',
  'since-heading-of-furniture',
  'from-first-prose',
  'from-last-prose',
  'in-hull',
  'signature-prose',
  'signature-count',
  ...Array.from({ length: LEVELS }, (_, i) => `ancestor-prose-${i}`),
  'parent-links',
  'parent-blocks',
  'parent-prose',
  'to-best',
  'in-best',
  'best-share',
  'after-best',
  'to-title',
  'below-title',
  'prose-since-title',
  'signature-parents',
  'parent-signature-count',
  'parent-signature-prose',
  'claimed-body',
  'claims-body',
  'claimed-title',
  'claimed-description',
  'rules-kept',
  'rules-footer',
];

const KEPT: ReadonlySet<Part> = new Set<Part>(['prose', 'subhead', 'list', 'table']);

/** The features of every block among the others, in the order of {@link AMONG_FEATURES}. */
export function amongFeatures(
  page: Page,
  evidence: readonly LineEvidence[],
  parts: readonly Part[],
  claimed: ClaimedText,
): number[][] {
  const { lines } = page;
  const held = holdings(page);
  const best = bestContainer(page);
  const prose = lines.map(proseWords);
  const sums = [0];
  for (const words of prose) sums.push((sums.at(-1) ?? 0) + words);
  const total = sums.at(-1) || 1;
  const all = [0];
  for (const { shape } of lines) all.push((all.at(-1) ?? 0) + shape.words);
  const words = all.at(-1) || 1;
  const between = (from: number, to: number): number =>
    (sums[Math.min(lines.length, Math.max(0, to))] ?? 0) -
    (sums[Math.min(lines.length, Math.max(0, from))] ?? 0);
  const signatures = likenesses(lines, prose, ({ signature }) => signature);
  const parents = likenesses(lines, prose, ({ signature }) => signature.split('>')[0] ?? '');
  const title = titleAt(lines, claimed);
  const bestLines = lines.filter(({ block }) => block.structure?.ancestors.slice(0, 3).includes(best));
  const inBest = bestLines.filter((line) => proseWords(line) > 0);
  const first = inBest[0]?.index ?? 0;
  const last = inBest.at(-1)?.index ?? lines.length;
  const lastOfBest = bestLines.at(-1)?.index ?? lines.length;
  const bestAncestors = new Map<number, number>(
    [best, ...above(bestLines[0], best)].map((id, level) => [id, level]),
  );
  const titleAncestors = new Map<number, number>(
    (lines[title]?.block.structure?.ancestors ?? []).map((id, level) => [id, level]),
  );
  let opened = -99;
  return lines.map((line, i) => {
    const { structure, gap } = line.block;
    const own = triples(line.tokens);
    const given = evidence[i];
    const parent = held.get(structure?.ancestors[0] ?? -1);
    const like = signatures.get(structure?.signature ?? '');
    const likeParent = parents.get(structure?.signature.split('>')[0] ?? '');
    const toTitle = structure?.ancestors.findIndex((id) => titleAncestors.has(id)) ?? -1;
    const belowTitle = titleAncestors.get(structure?.ancestors[toTitle] ?? -1) ?? 12;
    const up = structure?.ancestors.findIndex((id) => bestAncestors.has(id)) ?? -1;
    const joint = bestAncestors.get(structure?.ancestors[up] ?? -1) ?? 12;
    const row = [
      ...STEPS.flatMap((step) => neighbour(line, lines[i + step], evidence[i + step], parts[i + step])),
      ...WINDOWS.flatMap((width) => [between(i - width, i) / width, between(i + 1, i + 1 + width) / width]),
      i / lines.length,
      (all[i] ?? 0) / words,
      Math.log1p(words - (all[i + 1] ?? 0)),
      Math.log1p(lines.length),
      Math.log1p(total),
      gap,
      page.copies.get(line.tokens.join(' '))?.length ?? 1,
      title < 0 ? 99 : Math.max(-40, Math.min(40, i - title)),
      title < 0 ? -1 : i > title ? 1 : 0,
      Math.min(40, i - opened),
      Math.max(-40, Math.min(40, i - first)),
      Math.max(-40, Math.min(40, i - last)),
      i >= first && i <= last ? 1 : 0,
      (like?.prose ?? 0) / total,
      Math.log1p(like?.count ?? 0),
      ...Array.from(
        { length: LEVELS },
        (_, k) => (held.get(structure?.ancestors[k] ?? -1)?.prose ?? 0) / total,
      ),
      (parent?.linked ?? 0) / (parent?.words || 1),
      Math.log1p(parent?.blocks ?? 0),
      (parent?.prose ?? 0) / (parent?.words || 1),
      up < 0 ? 12 : up,
      up < 0 ? 12 : joint,
      (held.get(best)?.prose ?? 0) / total,
      i > lastOfBest ? 1 : 0,
      toTitle < 0 ? 12 : toTitle,
      toTitle < 0 ? 12 : belowTitle,
      title < 0 ? -1 : between(title, i) / total,
      like?.parents.size ?? 0,
      likeParent?.parents.size ?? 0,
      (likeParent?.prose ?? 0) / total,
      claimed.full ? shareIn(own, claimed.body) : -1,
      claimed.full ? 1 : 0,
      shareIn(own, claimed.title),
      shareIn(own, claimed.description),
      KEPT.has(parts[i] ?? 'header') ? 1 : 0,
      parts[i] === 'footer' ? 1 : 0,
    ];
    if (given?.opens) opened = i;
    return row;
  });
}

function above(line: PageLine | undefined, id: number): readonly number[] {
  const ancestors = line?.block.structure?.ancestors ?? [];
  return ancestors.slice(ancestors.indexOf(id) + 1);
}

function neighbour(
  line: PageLine,
  other: PageLine | undefined,
  evidence: LineEvidence | undefined,
  part: Part | undefined,
): number[] {
  const structure = other?.block.structure;
  if (other === undefined || structure === undefined) return OF_NEIGHBOUR.map(() => NONE);
  const own = line.block.structure;
  return [
    Math.log1p(other.shape.words),
    other.shape.terminal ? 1 : 0,
    other.shape.prose,
    structure.links,
    structure.ancestors[0] === own?.ancestors[0] ? 1 : 0,
    structure.level,
    evidence?.furniture?.strength ?? 0,
    structure.signature === own?.signature ? 1 : 0,
    KEPT.has(part ?? 'header') ? 1 : 0,
  ];
}
