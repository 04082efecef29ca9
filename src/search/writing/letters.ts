/**
 * How words are spelt.
 */
import type { Decider, Letters } from '../letters.ts';

const utf8 = new TextEncoder();

/**
 * How words are told, decision by decision, one word after another. Since nothing is learnt once texts are written, a word is told alike
 * wherever it stands.
 */
export class Spelling implements Decider {
  /** Each decision as its chance, shifted, with what came below it; those that count end at `length`. */
  decisions = new Uint16Array(1 << 12);
  length = 0;
  #bytes = new Uint8Array(256);
  readonly #letters: Letters;

  constructor(letters: Letters) {
    this.#letters = letters;
  }

  /** Adds a word. */
  add(word: string): void {
    if (3 * word.length > this.#bytes.length) this.#bytes = new Uint8Array(6 * word.length);
    const { written } = utf8.encodeInto(word, this.#bytes);
    let before = 0;
    for (let at = 0; at <= written; at += 1) {
      const byte = at < written ? (this.#bytes[at] as number) : 0;
      this.#letters.byte(this, before, byte);
      before = ((before << 8) | byte) & 0xffffff;
    }
  }

  fixed(chance: number, value: number): number {
    if (this.length === this.decisions.length) {
      const larger = new Uint16Array(2 * this.length);
      larger.set(this.decisions);
      this.decisions = larger;
    }
    this.decisions[this.length] = 2 * chance + value;
    this.length += 1;
    return value;
  }
}
