/** Features of a block among the others: its neighbours, its place on the page, the words the page says of itself. */
import type { LineEvidence } from '../evidence.ts';
import { columnOf, type Matrix } from '../line-model/matrix.ts';
import { prefixSums, writeShifted } from '../line-model/windows.ts';
import type { Page, PageLine } from '../page.ts';
import { type ClaimedText, shareIn, titleAt, triples } from './claimed-text.ts';
import { proseWords } from './containers.ts';
import { columnNamed } from './text-features.ts';
import { TREE_FEATURES, writeTree } from './tree-features.ts';

/** What is taken of each neighbour, and the steps to the neighbours it is compared with. */
const OF_NEIGHBOUR = ['words', 'prose', 'links', 'furniture', 'rules-kept', 'level'];
const STEPS = [-3, -2, -1, 1, 2, 3];
const COMPARED = [-2, -1, 1, 2];
const WINDOWS = [2, 4, 8, 16];
/** A neighbour beyond the page's end. */
const NONE = -1;
/** How far distances are counted. */
const FARTHEST = 40;
const NO_TITLE = 99;
/** Most words of a block that is looked for in the page's title or description. */
const LONGEST_CLAIM = 120;

export const AMONG_FEATURES: readonly string[] = [
  ...STEPS.flatMap((step) => OF_NEIGHBOUR.map((name) => `${name}@${step}`)),
  ...COMPARED.flatMap((step) => [`sibling@${step}`, `alike@${step}`]),
  ...WINDOWS.flatMap((width) => [`prose-before-${width}`, `prose-after-${width}`]),
  ...['place', 'words-before', 'words-after', 'blocks', 'page-prose', 'gap', 'copies', 'from-title'],
  ...['prose-since-title', 'since-heading-of-furniture'],
  ...['claimed-body', 'claims-body', 'claimed-title', 'claimed-description'],
  ...TREE_FEATURES,
];

const NEIGHBOUR_COLUMNS = OF_NEIGHBOUR.map(columnNamed);

/** Writes the features of all blocks among the others, in the order of {@link AMONG_FEATURES}. */
export function writeAmong(
  page: Page,
  evidence: readonly LineEvidence[],
  claimed: ClaimedText,
  matrix: Matrix,
  next: () => Float32Array,
): void {
  const { lines } = page;
  for (const step of STEPS)
    for (const column of NEIGHBOUR_COLUMNS) writeShifted(columnOf(matrix, column), step, NONE, next());
  for (const step of COMPARED) writeCompared(lines, step, next(), next());
  const prose = Float32Array.from(lines, proseWords);
  const sums = prefixSums(prose);
  for (const width of WINDOWS) {
    writeSums(sums, -width, 0, next());
    writeSums(sums, 1, 1 + width, next());
  }
  const title = titleAt(lines, claimed);
  writePlaces(page, evidence, sums, title, next);
  writeClaims(lines, claimed, next);
  writeTree(page, prose, lines[title], next);
}

/** Whether the blocks `step` further on stand in the same element, and are set alike. */
function writeCompared(
  lines: readonly PageLine[],
  step: number,
  siblings: Float32Array,
  alike: Float32Array,
): void {
  lines.forEach(({ block: { structure } }, i) => {
    const other = lines[i + step]?.block.structure;
    siblings[i] = other === undefined ? NONE : other.ancestors[0] === structure?.ancestors[0] ? 1 : 0;
    alike[i] = other === undefined ? NONE : other.signature === structure?.signature ? 1 : 0;
  });
}

/** Writes the sums over [i + from, i + to) divided by the width of the stretch, whether or not it lies on the page. */
function writeSums(sums: Float64Array, from: number, to: number, into: Float32Array): void {
  const count = into.length;
  for (let i = 0; i < count; i++) {
    const low = Math.min(count, Math.max(0, i + from));
    const high = Math.min(count, Math.max(0, i + to));
    into[i] = ((sums[high] as number) - (sums[low] as number)) / (to - from);
  }
}

function writePlaces(
  { lines, copies }: Page,
  evidence: readonly LineEvidence[],
  prose: Float64Array,
  title: number,
  next: () => Float32Array,
): void {
  const count = lines.length;
  const words = prefixSums(lines.map(({ shape }) => shape.words));
  const total = words[count] || 1;
  const proseTotal = prose[count] || 1;
  const [place, before, after] = [next(), next(), next()];
  next().fill(Math.log1p(count));
  next().fill(Math.log1p(proseTotal));
  const [gaps, copied, fromTitle, sinceTitle, sinceHeading] = [next(), next(), next(), next(), next()];
  let opened = -FARTHEST;
  for (let i = 0; i < count; i++) {
    const line = lines[i] as PageLine;
    place[i] = i / count;
    before[i] = (words[i] as number) / total;
    after[i] = Math.log1p(total - (words[i + 1] as number));
    gaps[i] = line.block.gap;
    copied[i] = copies.get(line.key)?.length ?? 1;
    fromTitle[i] = title < 0 ? NO_TITLE : Math.max(-FARTHEST, Math.min(FARTHEST, i - title));
    sinceTitle[i] = title < 0 ? -1 : ((prose[i] as number) - (prose[title] as number)) / proseTotal;
    sinceHeading[i] = Math.min(FARTHEST, i - opened);
    if (evidence[i]?.opens) opened = i;
  }
}

/** How much of each block the page says of itself. */
function writeClaims(lines: readonly PageLine[], claimed: ClaimedText, next: () => Float32Array): void {
  const body = next();
  next().fill(claimed.full ? 1 : 0);
  const title = next();
  const description = next();
  lines.forEach(({ tokens }, i) => {
    const short = tokens.length <= LONGEST_CLAIM;
    const own = claimed.full || short ? triples(tokens) : [];
    body[i] = claimed.full ? shareIn(own, claimed.body) : -1;
    title[i] = short ? shareIn(own, claimed.title) : 0;
    description[i] = short ? shareIn(own, claimed.description) : 0;
  });
}
