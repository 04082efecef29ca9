/** Precision, recall and F1 of texts by stretches of four words, macro-averaged over pages. */

const WORD = /[\p{L}\p{N}_]+/gu;
const SIZE = 4;

function shingles(text: string): Map<string, number> {
  const words = text.match(WORD) ?? [];
  const counts = new Map<string, number>();
  if (words.length === 0) return counts;
  for (let i = 0; i < Math.max(1, words.length - SIZE + 1); i++) {
    const key = words.slice(i, i + SIZE).join('\u0001');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Stretches in both texts, in the prediction alone, in the gold alone. */
export interface Overlap {
  readonly both: number;
  readonly extra: number;
  readonly missed: number;
}

export function overlap(gold: string, prediction: string): Overlap {
  const left = shingles(gold);
  const right = shingles(prediction);
  let both = 0;
  let golds = 0;
  let predictions = 0;
  for (const [key, count] of left) {
    golds += count;
    both += Math.min(count, right.get(key) ?? 0);
  }
  for (const count of right.values()) predictions += count;
  return { both, extra: predictions - both, missed: golds - both };
}

const share = (part: number, rest: number, other: number): number =>
  rest === 0 && other === 0 ? 1 : part === 0 ? 0 : part / (part + rest);

/** Macro-averaged scores of several pages. */
export function macro(pages: readonly Overlap[]): { precision: number; recall: number; f1: number } {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const precision = mean(
    pages
      .filter(({ both, extra }) => both + extra > 0)
      .map(({ both, extra, missed }) => share(both, extra, missed)),
  );
  const recall = mean(
    pages
      .filter(({ both, missed }) => both + missed > 0)
      .map(({ both, extra, missed }) => share(both, missed, extra)),
  );
  return { precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall) };
}
