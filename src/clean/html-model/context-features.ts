/**
 * What the second stage knows beyond the features: how sure the first stage was of the block, of its neighbours, of
 * its siblings, of blocks set alike and of the whole page (stacking, Wolpert 1992).
 */
import { columnWriter, type Matrix } from '../line-model/matrix.ts';
import { prefixSums, writeShifted } from '../line-model/windows.ts';
import type { Page, PageLine } from '../page.ts';

const STEPS = [-1, -2, -3, 1, 2, 3] as const;
const WINDOWS = [2, 5, 10] as const;
/** Odds beyond the ends of the page. */
const OUTSIDE = -9;
/** Distance from the first sure block where none is sure. */
const NONE_SURE = 99;

export const CONTEXT_FEATURES: readonly string[] = [
  'odds',
  ...STEPS.map((step) => `odds${step > 0 ? '+' : ''}${step}`),
  ...WINDOWS.map((width) => `sure-within-${width}`),
  'sure-before',
  'sure-after',
  'sure-siblings',
  'siblings-share',
  'sure-alike',
  'alike-share',
  'top-odds',
  'sure-words',
  'from-first-sure',
  'from-last-sure',
];

/** Words the first stage expects to be the article's, and all words. */
interface Sum {
  sure: number;
  words: number;
}

/**
 * Writes the second stage's features of every block into the last columns of a page's matrix, in the order of
 * {@link CONTEXT_FEATURES}.
 */
export function writeContext({ lines }: Page, matrix: Matrix, odds: Float32Array): void {
  const count = lines.length;
  const next = columnWriter(matrix, matrix.columns - CONTEXT_FEATURES.length);
  const words = Float64Array.from(lines, ({ shape }) => shape.words);
  const sure = words.map((own, i) => own / (1 + Math.exp(-(odds[i] as number))));
  const sureSums = prefixSums(sure);
  const wordSums = prefixSums(words);
  const total = sureSums[count] || 1;
  next().set(odds);
  for (const step of STEPS) writeShifted(odds, step, OUTSIDE, next());
  for (const width of WINDOWS) {
    const into = next();
    for (let i = 0; i < count; i++) {
      const [from, to] = [Math.max(0, i - width), Math.min(count, i + width + 1)];
      into[i] = shareWithout(
        (sureSums[to] as number) - (sureSums[from] as number) - (sure[i] as number),
        (wordSums[to] as number) - (wordSums[from] as number) - (words[i] as number),
      );
    }
  }
  const [before, after] = [next(), next()];
  for (let i = 0; i < count; i++) {
    before[i] = (sureSums[i] as number) / total;
    after[i] = 1 - (sureSums[i + 1] as number) / total;
  }
  for (const keyOf of [
    ({ block }: PageLine) => block.structure?.ancestors[0] ?? -1,
    ({ block }: PageLine) => block.structure?.signature ?? '',
  ]) {
    const sums = sumsBy(lines, keyOf, sure, words);
    const [share, ofAll] = [next(), next()];
    for (let i = 0; i < count; i++) {
      const sum = sums[i] as Sum;
      share[i] = shareWithout(sum.sure - (sure[i] as number), sum.words - (words[i] as number));
      ofAll[i] = sum.sure / total;
    }
  }
  next().fill(odds.reduce((top, own) => Math.max(top, own), OUTSIDE));
  next().fill(Math.log1p(total));
  const first = odds.findIndex((own) => own > 0);
  const last = odds.findLastIndex((own) => own > 0);
  const [fromFirst, fromLast] = [next(), next()];
  for (let i = 0; i < count; i++) {
    fromFirst[i] = first < 0 ? NONE_SURE : i - first;
    fromLast[i] = last < 0 ? NONE_SURE : i - last;
  }
}

/** For every block, the sums over the blocks of its group. */
function sumsBy(
  lines: readonly PageLine[],
  keyOf: (line: PageLine) => string | number,
  sure: Float64Array,
  words: Float64Array,
): Sum[] {
  const groups = new Map<string | number, Sum>();
  return lines.map((line, i) => {
    const key = keyOf(line);
    let sum = groups.get(key);
    if (sum === undefined) {
      sum = { sure: 0, words: 0 };
      groups.set(key, sum);
    }
    sum.sure += sure[i] as number;
    sum.words += words[i] as number;
    return sum;
  });
}

/** Share of the words that are the article's in a group; the block itself has been left out. */
function shareWithout(sure: number, words: number): number {
  return sure / (words || 1);
}
