/** Numbers that look random and are the same for the same seed, on every machine. */

export interface Random {
  /** A number from 0 up to, and not including, 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  pick<T>(items: readonly T[]): T;
  /** True in `share` of all cases, such as 0.2. */
  chance(share: number): boolean;
}

/** Mulberry32 over a hash of the parts: article 7 of a seed is the same whatever came before it. */
export function randomFrom(...parts: readonly (number | string)[]): Random {
  let state = 0x811c9dc5;
  for (const sign of parts.join('/')) state = Math.imul(state ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (items) => {
      const item = items[Math.floor(next() * items.length)];
      if (item === undefined) throw new Error('there is nothing to pick from');
      return item;
    },
    chance: (share) => next() < share,
  };
}
