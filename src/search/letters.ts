/**
 * Spells what no list of words has, by bytes of UTF-8: each by the three before it as far as these have been seen, else by
 * fewer. What it has learnt from the words of the archive stands fast while articles are read, so that any of them can be
 * read by itself.
 */
import { type Coder, HALF, learn } from './chances.ts';

const NODES = 256;
/** How many contexts each number of bytes before has; more are told apart by a hash. */
const CONTEXTS = [1, 256, 2048, 4096] as const;
/** By how often a chance was used, how far it is believed over one told by fewer bytes, out of 16. */
const BELIEF = Uint8Array.from({ length: 32 }, (_, used) => Math.round((16 * used) / (used + 0.7)));

const utf8 = new TextEncoder();
const utf8Reader = new TextDecoder();

export class Letters {
  readonly #orders = CONTEXTS.map((contexts) => ({
    chance: new Uint16Array(contexts * NODES).fill(HALF),
    used: new Uint8Array(contexts * NODES),
  }));
  /** Where the chances of each order begin in the context at hand. */
  readonly #bases = CONTEXTS.map(() => 0);

  /** Learns how a word is spelt. */
  learn(word: string): void {
    let before = 0;
    for (const byte of [...utf8.encode(word), 0]) {
      this.#enter(before);
      let node = 1;
      for (let at = 7; at >= 0; at -= 1) {
        const bit = (byte >>> at) & 1;
        for (const [order, { chance, used }] of this.#orders.entries()) {
          learn(chance, used, (this.#bases[order] as number) + node, bit);
        }
        node = 2 * node + bit;
      }
      before = ((before << 8) | byte) & 0xffffff;
    }
  }

  /** Codes a word, which a byte of nothing ends. */
  code(coder: Coder, word: string): string {
    const given = word === '' ? null : utf8.encode(word);
    const bytes: number[] = [];
    let before = 0;
    for (;;) {
      const byte = this.#byte(coder, before, given?.[bytes.length] ?? 0);
      if (byte === 0) return utf8Reader.decode(Uint8Array.from(bytes));
      bytes.push(byte);
      before = ((before << 8) | byte) & 0xffffff;
    }
  }

  #byte(coder: Coder, before: number, byte: number): number {
    this.#enter(before);
    const [none, one, two, three] = this.#orders as [Order, Order, Order, Order];
    const [, baseOne, baseTwo, baseThree] = this.#bases as [number, number, number, number];
    let node = 1;
    for (let at = 7; at >= 0; at -= 1) {
      let chance = believed(none, node, HALF);
      chance = believed(one, baseOne + node, chance);
      chance = believed(two, baseTwo + node, chance);
      chance = believed(three, baseThree + node, chance);
      node = 2 * node + coder.fixed(chance, (byte >>> at) & 1);
    }
    return node - NODES;
  }

  #enter(before: number): void {
    this.#bases[1] = (before & 0xff) * NODES;
    this.#bases[2] = hash(before & 0xffff, CONTEXTS[2]) * NODES;
    this.#bases[3] = hash(before + 1, CONTEXTS[3]) * NODES;
  }
}

interface Order {
  readonly chance: Uint16Array;
  readonly used: Uint8Array;
}

/** A chance, as far as it was used, and for the rest the one told by fewer bytes. */
function believed({ chance, used }: Order, at: number, fewer: number): number {
  const belief = BELIEF[used[at] as number] as number;
  return fewer + ((((chance[at] as number) - fewer) * belief) >> 4);
}

const hash = (bytes: number, contexts: number): number =>
  (Math.imul(bytes, 0x9e3779b1) >>> 8) & (contexts - 1);
