/**
 * Reads whole numbers from a binary range coder after the LZMA specification (Pavlov, 2015), as the writer of that name
 * codes them.
 */
import { BITS, DEPTH, learn, type Model, SPAN, WIDTH } from './chances.ts';

const TOP = 2 ** 24;
const FULL = 2 ** 32;
/** The most bits coded as they are in one step. */
const STEP = 12;

/** Reads what a writer wrote, asked the same in the same order. */
export class RangeReader {
  readonly #bytes: Uint8Array;
  #at: number;
  #code = 0;
  #range = FULL - 1;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.#at = at;
    for (let i = 0; i < 4; i += 1) this.#code = ((this.#code << 8) | this.#next()) >>> 0;
  }

  number(model: Model, context: number): number {
    const length = this.#tree(model, context * WIDTH, DEPTH);
    if (length === 0) return 0;
    const second = this.#decide(model, context * WIDTH + SPAN + length);
    return (((2 | second) << (length - 1)) | this.bits(length - 1)) - 1;
  }

  small(model: Model, context: number): number {
    return this.#tree(model, context * WIDTH, DEPTH);
  }

  flag(model: Model, context: number): number {
    return this.#decide(model, context * WIDTH);
  }

  fixed(chance: number): number {
    const bound = (this.#range >>> BITS) * chance;
    const value = this.#code < bound ? 0 : 1;
    if (value === 0) this.#range = bound;
    else {
      this.#code -= bound;
      this.#range -= bound;
    }
    while (this.#range < TOP) this.#shift();
    return value;
  }

  bits(count: number): number {
    let value = 0;
    for (let left = count; left > 0; ) {
      const step = Math.min(left, STEP);
      left -= step;
      this.#range >>>= step;
      const part = Math.floor(this.#code / this.#range);
      this.#code -= part * this.#range;
      value = (value << step) | part;
      while (this.#range < TOP) this.#shift();
    }
    return value;
  }

  #tree(model: Model, base: number, depth: number): number {
    let node = 1;
    for (let i = 0; i < depth; i += 1) node = 2 * node + this.#decide(model, base + node);
    return node - (1 << depth);
  }

  #decide({ chance, used }: Model, at: number): number {
    const bound = (this.#range >>> BITS) * (chance[at] as number);
    const bit = this.#code < bound ? 0 : 1;
    if (bit === 0) this.#range = bound;
    else {
      this.#code -= bound;
      this.#range -= bound;
    }
    learn(chance, used, at, bit);
    while (this.#range < TOP) this.#shift();
    return bit;
  }

  #shift(): void {
    this.#range = (this.#range << 8) >>> 0;
    this.#code = ((this.#code << 8) | this.#next()) >>> 0;
  }

  #next(): number {
    return this.#bytes[this.#at++] ?? 0;
  }
}
