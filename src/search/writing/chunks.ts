/**
 * The terms of text, stretch by stretch.
 */
import { placesOf } from '../run-places.ts';
import { Stretches } from './stretches.ts';

/** One word of plain letters or digits, with signs before and after it: most stretches are. It is its own term. */
const SIMPLE = /^[^a-z0-9\u0080-\uffff]*([a-z0-9]{1,40})[^a-z0-9\u0080-\uffff]*$/i;

export class Chunks extends Stretches {
  /** Every term, by its id. */
  readonly vocabulary: string[] = [];
  /** The terms of stretch `s`, and how far each stands from its first, from `starts[s]` to `starts[s + 1]`. */
  readonly terms: number[] = [];
  readonly offsets: number[] = [];
  readonly starts: number[] = [0];
  /** How many places each stretch takes. */
  readonly lengths: number[] = [];
  readonly #ids = new Map<string, number>();

  /** Begins a text. */
  begin(text: string): void {
    this.open(text);
  }

  /** The number of its next stretch; -1 where there is none left. */
  following(): number {
    return this.next();
  }

  protected add(part: string): void {
    const simple = SIMPLE.exec(part)?.[1];
    if (simple !== undefined) {
      this.terms.push(this.#id(simple.toLowerCase()));
      this.offsets.push(0);
      this.starts.push(this.terms.length);
      this.lengths.push(1);
      return;
    }
    let length = 0;
    for (const run of placesOf(part)) {
      for (const { term, place } of run.terms) {
        this.terms.push(this.#id(term));
        this.offsets.push(length + place);
      }
      length += run.length;
    }
    this.starts.push(this.terms.length);
    this.lengths.push(length);
  }

  #id(term: string): number {
    const known = this.#ids.get(term);
    if (known !== undefined) return known;
    this.#ids.set(term, this.vocabulary.length);
    this.vocabulary.push(term);
    return this.vocabulary.length - 1;
  }
}
