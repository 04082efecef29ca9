/** Features of a block taken by itself: its words, its place in the tree, and what the rules say of it. */
import type { Hint, Landmark } from '../../types.ts';
import { censusOf, KIND_OF, LOWER } from '../characters.ts';
import type { LineEvidence } from '../evidence.ts';
import type { Matrix } from '../line-model/matrix.ts';
import type { PageLine } from '../page.ts';
import type { Part } from '../states.ts';

const HINTS: readonly Hint[] = [
  ...(['body', 'dek', 'byline', 'date', 'caption', 'share', 'related', 'comments', 'ad'] as const),
  ...(['newsletter', 'nav', 'tags', 'paywall', 'embed', 'aside', 'meta'] as const),
];
const LANDMARKS: readonly Landmark[] = [
  ...(['nav', 'header', 'footer', 'aside', 'form', 'figure', 'article', 'main', 'list', 'table'] as const),
];
const ROLES = ['text', 'heading', 'list', 'quote', 'table', 'caption'] as const;
const TAGS = ['p', 'div', 'li', 'h2', 'h3'] as const;

/** What stands for a hint that no element above gives. */
const FAR = 30;
/** Parts that belong to the article. */
const KEPT: ReadonlySet<Part> = new Set<Part>(['prose', 'subhead', 'list', 'table']);
const ADDRESS = /https?:\/\/|www\.|@\w/i;

/** Names of the features below, in their order; the weights file repeats them, so that the two cannot part. */
export const OWN_FEATURES: readonly string[] = [
  ...['words', 'length', 'terminal', 'colon', 'stops', 'separators', 'capitals', 'digits', 'prose'],
  ...['sentences', 'commas', 'small-start', 'address', 'links', 'emphasis', 'depth', 'declared', 'level'],
  ...ROLES.map((role) => `role-${role}`),
  ...TAGS.map((tag) => `tag-${tag}`),
  ...LANDMARKS.map((landmark) => `in-${landmark}`),
  ...HINTS.map((hint) => `hint-${hint}`),
  ...['furniture', 'caption', 'duplicate', 'cuts', 'related', 'rules-kept', 'rules-footer'],
];

/** Column of a feature by its name. */
export function columnNamed(name: string): number {
  const column = OWN_FEATURES.indexOf(name);
  if (column < 0) throw new Error(`no feature ${name}`);
  return column;
}

/** One block's features on their way into the matrix. */
const ROW = new Float32Array(OWN_FEATURES.length);

/**
 * Writes the features of one block into its row.
 * @param part how the rules alone read the block
 */
export function writeOwn(
  { block, shape, text, cuts, index }: PageLine,
  { furniture, caption, duplicate }: LineEvidence,
  part: Part,
  { rows, values }: Matrix,
): void {
  const { structure } = block;
  const census = censusOf(text);
  let k = 0;
  ROW[k++] = Math.log1p(shape.words);
  ROW[k++] = Math.log1p(text.length);
  ROW[k++] = shape.terminal ? 1 : 0;
  ROW[k++] = shape.colon ? 1 : 0;
  ROW[k++] = shape.stops;
  ROW[k++] = Math.min(8, shape.separators);
  ROW[k++] = shape.capitals;
  ROW[k++] = shape.digits;
  ROW[k++] = shape.prose;
  ROW[k++] = Math.min(8, census.sentences);
  ROW[k++] = Math.min(10, census.commas);
  ROW[k++] = KIND_OF[text.charCodeAt(0)] === LOWER ? 1 : 0;
  ROW[k++] = census.signs > 0 && ADDRESS.test(text.slice(0, 500)) ? 1 : 0;
  ROW[k++] = structure?.links ?? 0;
  ROW[k++] = structure?.emphasis ?? 0;
  ROW[k++] = structure?.depth ?? 0;
  ROW[k++] = structure?.declared === true ? 1 : 0;
  ROW[k++] = structure?.level ?? 0;
  for (const role of ROLES) ROW[k++] = structure?.role === role ? 1 : 0;
  for (const tag of TAGS) ROW[k++] = structure?.tag === tag ? 1 : 0;
  for (const landmark of LANDMARKS) ROW[k++] = structure?.inside.has(landmark) === true ? 1 : 0;
  for (const hint of HINTS) ROW[k++] = structure?.hints[hint] ?? FAR;
  ROW[k++] = furniture?.strength ?? 0;
  ROW[k++] = caption;
  ROW[k++] = duplicate ? 1 : 0;
  ROW[k++] = Math.min(3, cuts.length);
  const said = furniture !== null && furniture.strength >= 1 ? furniture.label : null;
  ROW[k++] = said === 'related' || said === 'nav' || said === 'section' ? 1 : 0;
  ROW[k++] = KEPT.has(part) ? 1 : 0;
  ROW[k++] = part === 'footer' ? 1 : 0;
  for (let column = 0; column < k; column++) values[column * rows + index] = ROW[column] as number;
}
