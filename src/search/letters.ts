/**
 * Spells what no list of words has, by bytes of UTF-8: each by the three before it as far as these have been seen, else by
 * fewer. What it has learnt from the words of the archive stands fast while articles are read, so that any of them can be
 * read by itself.
 */
import { HALF, learn } from './chances.ts';
import type { RangeReader } from './range-reader.ts';

/** A byte is told by five decisions where it ends the word (0) or is a letter from a to z (1 to 26), else by eight more. */
const OTHER = 27;
const SYMBOL_DEPTH = 5;
const SYMBOLS = 1 << SYMBOL_DEPTH;
const BYTE_DEPTH = 8;
const BYTES = 1 << BYTE_DEPTH;

/** By how often a chance was used, how far it is believed over one told by fewer bytes, out of 16. */
const BELIEF = Uint8Array.from({ length: 32 }, (_, used) => Math.round((16 * used) / (used + 0.7)));

/** Chances told by some number of bytes before: contexts for the five decisions, and for the eight. */
class Order {
  readonly chance: Uint16Array;
  readonly used: Uint8Array;
  readonly #mask: number;
  readonly #contexts: number;
  readonly #others: number;
  /** Where the chances in the context at hand begin. */
  symbols = 0;
  bytes = 0;

  constructor(before: number, contexts: number, others: number) {
    const size = contexts * SYMBOLS + others * BYTES;
    this.chance = new Uint16Array(size).fill(HALF);
    this.used = new Uint8Array(size);
    this.#mask = 0xffffff >>> (8 * (3 - before));
    this.#contexts = contexts;
    this.#others = others;
  }

  enter(before: number): void {
    const hash = Math.imul((before & this.#mask) + 1, 0x9e3779b1) >>> 12;
    this.symbols = (hash & (this.#contexts - 1)) * SYMBOLS;
    this.bytes = this.#contexts * SYMBOLS + (hash & (this.#others - 1)) * BYTES;
  }
}

const utf8 = new TextEncoder();
const utf8Reader = new TextDecoder('utf-8', { ignoreBOM: true });

/** Takes decisions whose chance of nothing, out of 2^12, is told: it is given each and gives it back, or finds it. */
export interface Decider {
  fixed(chance: number, value: number): number;
}

export class Letters {
  readonly #orders: readonly [Order, Order, Order] = [
    new Order(1, 256, 128),
    new Order(2, 2048, 256),
    new Order(3, 4096, 512),
  ];

  /** Learns how a word is spelt. */
  learn(word: string): void {
    const bytes = utf8.encode(word);
    let before = 0;
    for (let i = 0; i <= bytes.length; i += 1) {
      const byte = bytes[i] ?? 0;
      const symbol = symbolOf(byte);
      for (const order of this.#orders) {
        order.enter(before);
        learnTree(order, order.symbols, SYMBOL_DEPTH, symbol);
        if (symbol === OTHER) learnTree(order, order.bytes, BYTE_DEPTH, byte);
      }
      before = ((before << 8) | byte) & 0xffffff;
    }
  }

  /** Reads a word, which a byte of nothing ends. */
  read(coder: RangeReader): string {
    const bytes: number[] = [];
    let before = 0;
    for (;;) {
      const byte = this.byte(coder, before, 0);
      if (byte === 0) return utf8Reader.decode(Uint8Array.from(bytes));
      bytes.push(byte);
      before = ((before << 8) | byte) & 0xffffff;
    }
  }

  /** The next byte of a word, by the three before it: as it is given, or as the coder finds it. */
  byte(coder: Decider, before: number, byte: number): number {
    const [one, two, three] = this.#orders;
    one.enter(before);
    two.enter(before);
    three.enter(before);
    const symbol = this.#tree(coder, one.symbols, two.symbols, three.symbols, SYMBOL_DEPTH, symbolOf(byte));
    if (symbol < OTHER) return symbol === 0 ? 0 : symbol + 96;
    return this.#tree(coder, one.bytes, two.bytes, three.bytes, BYTE_DEPTH, byte);
  }

  #tree(coder: Decider, first: number, second: number, third: number, depth: number, value: number): number {
    const [one, two, three] = this.#orders;
    let node = 1;
    for (let at = depth - 1; at >= 0; at -= 1) {
      let chance = believed(one, first + node, HALF);
      chance = believed(two, second + node, chance);
      chance = believed(three, third + node, chance);
      node = 2 * node + coder.fixed(chance, (value >>> at) & 1);
    }
    return node - (1 << depth);
  }
}

function symbolOf(byte: number): number {
  if (byte >= 97 && byte <= 122) return byte - 96;
  return byte === 0 ? 0 : OTHER;
}

function learnTree({ chance, used }: Order, base: number, depth: number, value: number): void {
  let node = 1;
  for (let at = depth - 1; at >= 0; at -= 1) {
    const bit = (value >>> at) & 1;
    learn(chance, used, base + node, bit);
    node = 2 * node + bit;
  }
}

/** A chance, as far as it was used, and for the rest the one told by fewer bytes. */
function believed({ chance, used }: Order, at: number, fewer: number): number {
  const belief = BELIEF[used[at] as number] as number;
  return fewer + ((((chance[at] as number) - fewer) * belief) >> 4);
}
