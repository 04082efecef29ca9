/**
 * Near-duplicates: which of many texts are copies of one another, slight edits apart.
 *
 * Each text is a set of shingles, runs of words. MinHash signatures cut into bands (Broder 1997; Leskovec,
 * Rajaraman and Ullman, Mining of Massive Datasets, chapter 3) find the pairs worth comparing in time that grows
 * with the number of texts, not of pairs; the shingles themselves then decide.
 */

import { containment, mixWith, seedOf, shinglesOf } from './shingles.ts';

/** Share of the smaller text's shingles that the other must hold. */
const CONTAINED = 0.6;

/** Texts with fewer shingles are too short to tell. */
const MIN_SHINGLES = 20;

/** Bands times rows hashes make a signature; two texts alike by a half share a band in 99.99 of 100 cases. */
const BANDS = 64;
const ROWS = 3;

/** Groups of texts that are copies of one another, as indexes, each group and the list of groups in order. */
export function groupCopies(texts: readonly string[]): number[][] {
  return groupAlike(texts.map(shinglesOf));
}

/** The same for texts whose shingles are known. */
export function groupAlike(sets: readonly Set<number>[]): number[][] {
  const parents = sets.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] ?? root;
    return root;
  };
  for (const [a, b] of candidates(sets)) {
    const [rootA, rootB] = [rootOf(a), rootOf(b)];
    if (rootA !== rootB && areCopies(sets[a], sets[b]))
      parents[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
  }
  const groups = new Map<number, number[]>();
  for (const index of sets.keys()) {
    const root = rootOf(index);
    groups.set(root, [...(groups.get(root) ?? []), index]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Pairs of texts whose signatures agree in a band. */
function* candidates(sets: readonly Set<number>[]): Generator<readonly [number, number]> {
  const signatures = sets.map((set) => (set.size < MIN_SHINGLES ? null : signatureOf(set)));
  for (let band = 0; band < BANDS; band += 1) {
    const buckets = new Map<string, number>();
    for (const [index, signature] of signatures.entries()) {
      if (signature === null) continue;
      const at = band * ROWS;
      const key = `${signature[at]},${signature[at + 1]},${signature[at + 2]}`;
      const first = buckets.get(key);
      if (first === undefined) buckets.set(key, index);
      else yield [first, index];
    }
  }
}

const SEEDS = Uint32Array.from({ length: BANDS * ROWS }, (_, seed) => seedOf(seed));

/** For each seed, the least value that any shingle takes under it. */
function signatureOf(shingles: Set<number>): Uint32Array {
  const signature = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let seed = 0; seed < signature.length; seed += 1) {
      const value = mixWith(shingle, SEEDS[seed] ?? 0);
      if (value < (signature[seed] ?? 0)) signature[seed] = value;
    }
  }
  return signature;
}

function areCopies(a: Set<number> | undefined, b: Set<number> | undefined): boolean {
  return a !== undefined && b !== undefined && containment(a, b) >= CONTAINED;
}
