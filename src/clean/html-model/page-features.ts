/** Features of a block among the others: the element that holds most of the text, its neighbours, the page's claims. */
import type { Claim } from '../../intake/index.ts';
import type { Structure } from '../../types.ts';
import type { LineEvidence } from '../evidence.ts';
import type { Page, PageLine } from '../page.ts';
import type { Part } from '../states.ts';

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
/** Words of articleBody from which it counts as the article's text. */
const FULL_BODY = 80;

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

/** Running text by the look of the words alone, little of it in links, and not what readers wrote below. */
function proseWords({ shape, block }: PageLine): number {
  const { links = 0, hints, hidden = false } = block.structure ?? {};
  if (hidden || hints?.comments !== undefined || hints?.paywall !== undefined) return 0;
  return shape.prose >= 2 && links < 0.5 ? shape.words * (1 - links) : 0;
}

/** Sums over the blocks that an element holds. */
interface Held {
  prose: number;
  words: number;
  linked: number;
  blocks: number;
}

/** For every element above a block, what it holds. */
function holdings(page: Page): Map<number, Held> {
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
function bestContainer(page: Page): number {
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

/** Word triples of a text, to tell how much of a block another text holds. */
function triples(tokens: readonly string[]): string[] {
  const size = Math.min(3, tokens.length);
  const found: string[] = [];
  for (let i = 0; i + size <= tokens.length && size > 0; i++) found.push(tokens.slice(i, i + size).join(' '));
  return found;
}

/** Share of a block's triples that a claim holds. */
function shareIn(line: PageLine, known: ReadonlySet<string>): number {
  const own = triples(line.tokens);
  return own.length === 0 ? 0 : own.filter((triple) => known.has(triple)).length / own.length;
}

/** What the page claims, as sets of word triples; short lines need their words in a row as well. */
export interface ClaimedText {
  readonly body: ReadonlySet<string>;
  readonly full: boolean;
  readonly title: ReadonlySet<string>;
  readonly description: ReadonlySet<string>;
}

export function claimedText(
  claims: readonly Claim[],
  tokenise: (text: string) => readonly string[],
): ClaimedText {
  const of = (about: Claim['about']): readonly string[] =>
    claims.filter((claim) => claim.about === about).flatMap(({ value }) => tokenise(value.slice(0, 200_000)));
  const sets = (tokens: readonly string[]): ReadonlySet<string> =>
    new Set([...triples(tokens), ...tokens, ...tokens.slice(1).map((word, i) => `${tokens[i]} ${word}`)]);
  const body = of('body');
  return {
    body: sets(body),
    full: body.length >= FULL_BODY,
    title: sets(of('title')),
    description: sets(of('description')),
  };
}

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
      claimed.full ? shareIn(line, claimed.body) : -1,
      claimed.full ? 1 : 0,
      shareIn(line, claimed.title),
      shareIn(line, claimed.description),
      KEPT.has(parts[i] ?? 'header') ? 1 : 0,
      parts[i] === 'footer' ? 1 : 0,
    ];
    if (given?.opens) opened = i;
    return row;
  });
}

/** Blocks that are set alike: how many, their prose, and under how many elements they stand. */
interface Alike {
  prose: number;
  count: number;
  readonly parents: Set<number>;
}

function likenesses(
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

function above(line: PageLine | undefined, id: number): readonly number[] {
  const ancestors = line?.block.structure?.ancestors ?? [];
  return ancestors.slice(ancestors.indexOf(id) + 1);
}

/** Index of the line that prints the title the page claims, else of its first top heading; -1 where there is none. */
function titleAt(lines: readonly PageLine[], claimed: ClaimedText): number {
  let top = -1;
  for (const line of lines) {
    const { structure } = line.block;
    if (structure === undefined || structure.level === 0 || structure.level > 2 || structure.links > 0.5)
      continue;
    if (line.shape.words >= 3 && shareIn(line, claimed.title) > 0.7) return line.index;
    if (top < 0 && structure.level === 1 && line.shape.words >= 3) top = line.index;
  }
  return top;
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
