/**
 * How much of an article's text was found: precision and recall over runs of four words, as in the evaluation of
 * scrapinghub/article-extraction-benchmark, whose figures these can be compared with.
 */

/** Length of a run, in words. */
const RUN = 4;
/** What that evaluation takes for a word: letters, numbers and underscores; a mark that joins a letter ends it. */
const WORD = /[\p{L}\p{N}_]+/gu;

/** Shares of the runs of both texts together: in both, only in the one found, only in the gold. */
export interface Overlap {
  readonly both: number;
  readonly extra: number;
  readonly missing: number;
}

/** Runs of four words of a text and how often each stands there; a shorter text is one run. */
export function runsOf(text: string): ReadonlyMap<string, number> {
  const words = text.match(WORD) ?? [];
  const runs = new Map<string, number>();
  if (words.length === 0) return runs;
  for (let at = 0; at < Math.max(1, words.length - RUN + 1); at++) {
    const run = words.slice(at, at + RUN).join(' ');
    runs.set(run, (runs.get(run) ?? 0) + 1);
  }
  return runs;
}

/** Compares the text found with the gold. Where both are empty, all three are 0. */
export function overlapOf(gold: string, found: string): Overlap {
  const [wanted, had] = [runsOf(gold), runsOf(found)];
  let both = 0;
  for (const [run, count] of had) both += Math.min(count, wanted.get(run) ?? 0);
  const extra = sum(had.values()) - both;
  const missing = sum(wanted.values()) - both;
  const all = both + extra + missing;
  return all === 0
    ? { both: 0, extra: 0, missing: 0 }
    : { both: both / all, extra: extra / all, missing: missing / all };
}

export interface BodyScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Means over pages; a page where nothing was found counts for recall alone, one without gold for precision alone. */
export function bodyScoreOf(pages: readonly Overlap[]): BodyScore {
  const said = pages.filter(({ both, extra }) => both + extra > 0);
  const asked = pages.filter(({ both, missing }) => both + missing > 0);
  const precision = mean(said.map(({ both, extra }) => both / (both + extra)));
  const recall = mean(asked.map(({ both, missing }) => both / (both + missing)));
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : sum(numbers) / numbers.length;
}
