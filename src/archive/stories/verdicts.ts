/** What was found out of pairs of articles, so that it need not be found out again while neither has changed. */

import { fromBase64, toBase64 } from './packed.ts';

/** Answers about pairs, as JSON can hold them: three numbers a pair, the last 1 for yes. */
export type KeptVerdicts = string;

export class Verdicts {
  readonly #known = new Map<number, boolean>();
  readonly #asked = new Map<number, boolean>();
  readonly #articles: number;
  readonly #decide: (a: number, b: number) => boolean;

  /**
   * @param articles how many there are
   * @param decide the answer for two of them, by their indexes
   * @param kept answers of before
   * @param nowOf the index an article has now; -1 where it is gone, or no longer what the answers were about
   */
  constructor(
    articles: number,
    decide: (a: number, b: number) => boolean,
    kept: KeptVerdicts,
    nowOf: (before: number) => number,
  ) {
    this.#articles = articles;
    this.#decide = decide;
    const numbers = new Int32Array(fromBase64(kept));
    for (let at = 0; at + 2 < numbers.length; at += 3) {
      const [a, b] = [nowOf(numbers[at] ?? -1), nowOf(numbers[at + 1] ?? -1)];
      if (a >= 0 && b >= 0) this.#known.set(a * articles + b, numbers[at + 2] === 1);
    }
  }

  /** The answer for two articles. */
  of(a: number, b: number): boolean {
    const pair = a * this.#articles + b;
    const answer = this.#asked.get(pair) ?? this.#known.get(pair) ?? this.#decide(a, b);
    this.#asked.set(pair, answer);
    return answer;
  }

  /** The answers that were asked for. */
  kept(): KeptVerdicts {
    const numbers = new Int32Array(this.#asked.size * 3);
    let at = 0;
    for (const [pair, answer] of this.#asked) {
      numbers[at++] = Math.floor(pair / this.#articles);
      numbers[at++] = pair % this.#articles;
      numbers[at++] = Number(answer);
    }
    return toBase64(numbers);
  }
}
