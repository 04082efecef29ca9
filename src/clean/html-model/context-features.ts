/**
 * What the second stage knows beyond the features: how sure the first stage was of the block, of its neighbours, of
 * its siblings, of blocks set alike and of the whole page (stacking, Wolpert 1992).
 */
import type { Page } from '../page.ts';

const STEPS = [-1, -2, -3, 1, 2, 3] as const;
const WINDOWS = [2, 5, 10] as const;
/** Odds beyond the ends of the page. */
const OUTSIDE = -9;

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

/** The second stage's features of every block, in the order of {@link CONTEXT_FEATURES}. */
export function contextFeatures(page: Page, odds: ArrayLike<number>): number[][] {
  const { lines } = page;
  const words = lines.map(({ shape }) => shape.words);
  const sure = words.map((count, i) => count / (1 + Math.exp(-(odds[i] ?? 0))));
  const sureSums = running(sure);
  const wordSums = running(words);
  const total = sureSums.at(-1) || 1;
  const siblings = new Map<number, Sum>();
  const alike = new Map<string, Sum>();
  lines.forEach(({ block: { structure } }, i) => {
    grow(siblings, structure?.ancestors[0] ?? -1, sure[i] ?? 0, words[i] ?? 0);
    grow(alike, structure?.signature ?? '', sure[i] ?? 0, words[i] ?? 0);
  });
  let top = OUTSIDE;
  let first = -1;
  let last = -1;
  for (let i = 0; i < lines.length; i++) {
    const own = odds[i] ?? OUTSIDE;
    top = Math.max(top, own);
    if (own <= 0) continue;
    if (first < 0) first = i;
    last = i;
  }
  return lines.map(({ block: { structure } }, i) => {
    const own: Sum = { sure: sure[i] ?? 0, words: words[i] ?? 0 };
    const bySide = siblings.get(structure?.ancestors[0] ?? -1) ?? own;
    const byLook = alike.get(structure?.signature ?? '') ?? own;
    return [
      odds[i] ?? OUTSIDE,
      ...STEPS.map((step) => odds[i + step] ?? OUTSIDE),
      ...WINDOWS.map((width) => {
        const [from, to] = [Math.max(0, i - width), Math.min(lines.length, i + width + 1)];
        return shareWithout(
          {
            sure: (sureSums[to] ?? 0) - (sureSums[from] ?? 0),
            words: (wordSums[to] ?? 0) - (wordSums[from] ?? 0),
          },
          own,
        );
      }),
      (sureSums[i] ?? 0) / total,
      1 - (sureSums[i + 1] ?? 0) / total,
      shareWithout(bySide, own),
      bySide.sure / total,
      shareWithout(byLook, own),
      byLook.sure / total,
      top,
      Math.log1p(total),
      first < 0 ? 99 : i - first,
      last < 0 ? 99 : i - last,
    ];
  });
}

function running(values: readonly number[]): number[] {
  const sums = [0];
  for (const value of values) sums.push((sums.at(-1) ?? 0) + value);
  return sums;
}

function grow<K>(sums: Map<K, Sum>, key: K, sure: number, words: number): void {
  const sum = sums.get(key) ?? { sure: 0, words: 0 };
  sum.sure += sure;
  sum.words += words;
  sums.set(key, sum);
}

/** Share of the words that are the article's in a group, the block itself left out. */
function shareWithout(group: Sum, own: Sum): number {
  return (group.sure - own.sure) / (group.words - own.words || 1);
}
