/**
 * Near-duplicates: which of many texts are copies of one another, slight edits apart.
 *
 * Each text is a set of shingles, runs of words. MinHash signatures cut into bands (Broder 1997; Leskovec,
 * Rajaraman and Ullman, Mining of Massive Datasets, chapter 3) find the pairs worth comparing in time that grows
 * with the number of texts, not of pairs; the shingles themselves then decide.
 */

/** Words in a shingle. Four in a row are rarely shared by texts that were written apart. */
const SHINGLE = 4;

/** Share of the smaller text's shingles that the other must hold. */
const CONTAINED = 0.6;

/** Texts with fewer shingles are too short to tell. */
const MIN_SHINGLES = 20;

/** Bands times rows hashes make a signature; two texts alike by a half share a band in 99.99 of 100 cases. */
const BANDS = 64;
const ROWS = 3;

/** A word is a run of letters and digits; scripts written without spaces give one word a character. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}])+/gu;

/** Groups of texts that are copies of one another, as indexes, each group and the list of groups in order. */
export function groupCopies(texts: readonly string[]): number[][] {
  const sets = texts.map(shinglesOf);
  const parents = texts.map((_, index) => index);
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
  for (const index of texts.keys()) {
    const root = rootOf(index);
    groups.set(root, [...(groups.get(root) ?? []), index]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Hashes of the shingles of a text, each once. */
function shinglesOf(text: string): Set<number> {
  const words = text.normalize('NFC').toLowerCase().match(WORD) ?? [];
  const hashes = words.map(hashOf);
  const shingles = new Set<number>();
  for (let i = 0; i + SHINGLE <= hashes.length; i += 1) {
    let hash = 0;
    for (let j = i; j < i + SHINGLE; j += 1) hash = Math.imul(hash ^ (hashes[j] ?? 0), 0x01000193) >>> 0;
    shingles.add(mix(hash, 0));
  }
  return shingles;
}

/** FNV-1a over UTF-16 code units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The finaliser of MurmurHash3 over a value and a seed: each seed orders the values anew. */
function mix(value: number, seed: number): number {
  let h = (value ^ Math.imul(seed + 1, 0x9e3779b1)) >>> 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Pairs of texts whose signatures agree in a band. */
function* candidates(sets: readonly Set<number>[]): Generator<readonly [number, number]> {
  const signatures = sets.map((set) => (set.size < MIN_SHINGLES ? null : signatureOf(set)));
  for (let band = 0; band < BANDS; band += 1) {
    const buckets = new Map<string, number>();
    for (const [index, signature] of signatures.entries()) {
      if (signature === null) continue;
      const key = signature.subarray(band * ROWS, (band + 1) * ROWS).join();
      const first = buckets.get(key);
      if (first === undefined) buckets.set(key, index);
      else yield [first, index];
    }
  }
}

/** For each seed, the least value that any shingle takes under it. */
function signatureOf(shingles: Set<number>): Uint32Array {
  const signature = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let seed = 0; seed < signature.length; seed += 1) {
      const value = mix(shingle, seed);
      if (value < (signature[seed] ?? 0)) signature[seed] = value;
    }
  }
  return signature;
}

function areCopies(a: Set<number> | undefined, b: Set<number> | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared += 1;
  return shared >= small.size * CONTAINED;
}
