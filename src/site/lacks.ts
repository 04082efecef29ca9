import type { Problem } from '../types.ts';
import type { DateView } from './dates.ts';

/** What the archive lacks, each as a count out of its articles. */
export interface Lacks {
  readonly undated: number;
  readonly notStated: number;
  readonly noOutlet: number;
  readonly noAuthor: number;
  readonly noAddress: number;
  readonly refused: number;
}

/** Of an article, what may be lacking. */
interface Known {
  readonly date: DateView;
  readonly outlet: object | null;
  readonly signed: boolean;
  readonly address: object | null;
}

export function countLacks(cards: readonly Known[], problems: readonly Problem[]): Lacks {
  const without = (test: (card: Known) => boolean): number => cards.filter(test).length;
  return {
    undated: without(({ date }) => date.year === null),
    notStated: without(({ date }) => date.year !== null && date.certainty !== 'stated'),
    noOutlet: without(({ outlet }) => outlet === null),
    noAuthor: without(({ signed }) => !signed),
    noAddress: without(({ address }) => address === null),
    refused: problems.filter((problem) => problem.severity === 'error').length,
  };
}
