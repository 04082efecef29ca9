/**
 * Chances that follow what came: how likely each decision of a number is, by how it went before. They move more slowly the more
 * they were used, so that a short shard learns quickly.
 */

/** Chances of nothing are out of 2^12. */
export const BITS = 12;
export const HALF = 1 << (BITS - 1);
/** By how often a chance was used, how far it moves towards what came: one part in 2^rate. */
const RATES = Uint8Array.from({ length: 24 }, (_, used) =>
  used < 1 ? 1 : used < 3 ? 2 : used < 7 ? 3 : used < 16 ? 4 : 5,
);

/** Moves a chance of nothing towards what came. */
export function learn(chance: Uint16Array, used: Uint8Array, at: number, bit: number): void {
  const zero = chance[at] as number;
  const times = used[at] as number;
  const rate = RATES[times] as number;
  chance[at] = bit === 0 ? zero + (((1 << BITS) - zero) >> rate) : zero - (zero >> rate);
  if (times < RATES.length - 1) used[at] = times + 1;
}

/** Lengths of numbers are a tree of decisions: five of them tell 32 lengths apart. */
export const DEPTH = 5;
export const SPAN = 1 << DEPTH;
/** Chances in each context of a model: of the tree, and of the second bit of a number of each length. */
export const WIDTH = 2 * SPAN;

/** Chances of the decisions of one kind of number, in each of several contexts. */
export class Model {
  readonly chance: Uint16Array;
  readonly used: Uint8Array;

  constructor(contexts: number) {
    this.chance = new Uint16Array(contexts * WIDTH).fill(HALF);
    this.used = new Uint8Array(contexts * WIDTH);
  }

  /** Takes over what another of as many contexts has learnt. */
  set(other: Model): void {
    this.chance.set(other.chance);
    this.used.set(other.used);
  }
}
