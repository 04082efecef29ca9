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
  const sets = texts.map(shinglesOf);
  const bands = sets.map((set) => bandsOf([...set]));
  return groupAlike(bands, (a, b) => areCopies(containment(sets[a] ?? NONE, sets[b] ?? NONE)));
}

const NONE: ReadonlySet<number> = new Set();

/** Whether two texts are copies, by the share of the smaller one's shingles that the other holds. */
export function areCopies(contained: number): boolean {
  return contained >= CONTAINED;
}

/**
 * The same for texts of which the bands are known. The groups do not depend on which pairs are asked about.
 * @param alike whether two texts, the lower index first, are copies
 */
export function groupAlike(
  bands: readonly (Bands | null)[],
  alike: (a: number, b: number) => boolean,
): number[][] {
  const parents = bands.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] ?? root;
    return root;
  };
  for (const [a, b] of candidates(bands)) {
    const [rootA, rootB] = [rootOf(a), rootOf(b)];
    if (rootA !== rootB && alike(a, b)) parents[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
  }
  const groups = new Map<number, number[]>();
  for (const index of bands.keys()) {
    const root = rootOf(index);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [index]);
    else group.push(index);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Pairs of texts whose signatures agree in a band, each once: the first with that band and each after it. */
function* candidates(bands: readonly (Bands | null)[]): Generator<readonly [number, number]> {
  const seen = new Set<number>();
  for (let band = 0; band < BANDS; band += 1) {
    const buckets = new Map<number, number>();
    for (const [index, own] of bands.entries()) {
      if (own === null) continue;
      const key = own[band] ?? 0;
      const first = buckets.get(key);
      const pair = (first ?? 0) * bands.length + index;
      if (first === undefined) buckets.set(key, index);
      else if (!seen.has(pair)) {
        seen.add(pair);
        yield [first, index];
      }
    }
  }
}

const SEEDS = Uint32Array.from({ length: BANDS * ROWS }, (_, seed) => seedOf(seed));

/** A number for each band of a signature, below 2^53: two texts with equal ones agree there but for one case in as many. */
export type Bands = Float64Array;

/** How many numbers those are. */
export const BAND_COUNT = BANDS;

/** The bands of a text by its shingles, each given once; null where they are too few to tell. */
export function bandsOf(shingles: ArrayLike<number>): Bands | null {
  if (shingles.length < MIN_SHINGLES) return null;
  const signature = signatureOf(shingles);
  return Float64Array.from({ length: BANDS }, (_, band) => {
    const [a = 0, b = 0, c = 0] = signature.subarray(band * ROWS, (band + 1) * ROWS);
    const high = mixWith(a, mixWith(b, c)) & 0x1fffff;
    return high * 0x100000000 + mixWith(c, mixWith(a, b));
  });
}

/** For each seed, the least value that any shingle takes under it. */
function signatureOf(shingles: ArrayLike<number>): Uint32Array {
  const signature = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
  for (let seed = 0; seed < signature.length; seed += 1) {
    const own = SEEDS[seed] ?? 0;
    let least = 0xffffffff;
    for (let at = 0; at < shingles.length; at += 1) {
      const value = mixWith(shingles[at] ?? 0, own);
      if (value < least) least = value;
    }
    signature[seed] = least;
  }
  return signature;
}
