/**
 * Whole numbers in as few bits as their own statistics allow: a binary range coder after the LZMA specification (Pavlov,
 * 2015). The bits of a number below its first two, which look drawn by lot, are coded as they are.
 */
import { BITS, DEPTH, learn, type Model, SPAN, WIDTH } from '../chances.ts';

const TOP = 2 ** 24;
const FULL = 2 ** 32;
/** The most bits coded as they are in one step. */
const STEP = 12;

export class RangeWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;
  #low = 0;
  #range = FULL - 1;
  #held = 0;
  #waiting = 0;

  /** Begins anew. */
  begin(): void {
    this.#length = 0;
    this.#low = 0;
    this.#range = FULL - 1;
    this.#held = 0;
    this.#waiting = 0;
  }

  /** Codes a whole number from 0 to 2^31 - 2: how long it is, its second bit, and the rest as it is. */
  number(model: Model, context: number, value: number): number {
    const length = 31 - Math.clz32(value + 1);
    this.#tree(model, context * WIDTH, length, DEPTH);
    if (length === 0) return value;
    const second = ((value + 1) >>> (length - 1)) & 1;
    this.#decide(model, context * WIDTH + SPAN + length, second);
    this.bits((value + 1) & ((1 << (length - 1)) - 1), length - 1);
    return value;
  }

  /** Codes a whole number below 32 by five decisions. */
  small(model: Model, context: number, value: number): number {
    this.#tree(model, context * WIDTH, value, DEPTH);
    return value;
  }

  /** Codes nothing or one. */
  flag(model: Model, context: number, value: number): number {
    this.#decide(model, context * WIDTH, value);
    return value;
  }

  /** Decisions that do not learn, each as its chance, shifted, with what came below it. */
  told(decisions: Uint16Array, from: number, to: number): void {
    let low = this.#low;
    let range = this.#range;
    for (let i = from; i < to; i += 1) {
      const decision = decisions[i] as number;
      const bound = (range >>> BITS) * (decision >>> 1);
      if ((decision & 1) === 0) range = bound;
      else {
        low += bound;
        range -= bound;
      }
      while (range < TOP) {
        low = this.#handOn(low);
        range = (range << 8) >>> 0;
      }
    }
    this.#low = low;
    this.#range = range;
  }

  fixed(chance: number, value: number): number {
    const bound = (this.#range >>> BITS) * chance;
    if (value === 0) this.#range = bound;
    else {
      this.#low += bound;
      this.#range -= bound;
    }
    while (this.#range < TOP) this.#shift();
    return value;
  }

  /** Codes the last `count` bits of a number as they are. */
  bits(value: number, count: number): void {
    for (let left = count; left > 0; ) {
      const step = Math.min(left, STEP);
      left -= step;
      this.#range >>>= step;
      this.#low += this.#range * ((value >>> left) & ((1 << step) - 1));
      while (this.#range < TOP) this.#shift();
    }
  }

  /** What was coded. Nothing can be coded after it until it begins anew. */
  done(): Uint8Array<ArrayBuffer> {
    for (let i = 0; i < 5; i += 1) this.#shift();
    // The first byte is always nothing; what the reader finds missing at the end it takes for nothing as well.
    let end = this.#length;
    while (end > 1 && this.#bytes[end - 1] === 0) end -= 1;
    return this.#bytes.slice(1, end);
  }

  /** Decisions of a tree: the loop that takes most of the time, with what it changes at hand. */
  #tree({ chance, used }: Model, base: number, value: number, depth: number): void {
    let low = this.#low;
    let range = this.#range;
    let node = 1;
    for (let left = depth - 1; left >= 0; left -= 1) {
      const bit = (value >>> left) & 1;
      const at = base + node;
      const bound = (range >>> BITS) * (chance[at] as number);
      if (bit === 0) range = bound;
      else {
        low += bound;
        range -= bound;
      }
      learn(chance, used, at, bit);
      node = 2 * node + bit;
      while (range < TOP) {
        low = this.#handOn(low);
        range = (range << 8) >>> 0;
      }
    }
    this.#low = low;
    this.#range = range;
  }

  #decide({ chance, used }: Model, at: number, bit: number): void {
    this.fixed(chance[at] as number, bit);
    learn(chance, used, at, bit);
  }

  #shift(): void {
    this.#range = (this.#range << 8) >>> 0;
    this.#low = this.#handOn(this.#low);
  }

  /** Hands on the top byte of `low`, and gives the rest; one that a carry may still change is held back. */
  #handOn(low: number): number {
    if (low < 0xff000000 || low >= FULL) {
      const carry = low >= FULL ? 1 : 0;
      this.#put(this.#held + carry);
      for (; this.#waiting > 0; this.#waiting -= 1) this.#put(0xff + carry);
      this.#held = (low >>> 24) & 0xff;
    } else this.#waiting += 1;
    return (low & 0x00ffffff) * 256;
  }

  #put(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const larger = new Uint8Array(2 * this.#bytes.length);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.#length++] = byte;
  }
}
