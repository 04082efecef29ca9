/** Texts as sets of shingles, runs of words, by which texts that share wording are told. */

/** Words in a shingle. Four in a row are rarely shared by texts that were written apart. */
export const SHINGLE = 4;

/** A word is a run of letters and digits; scripts written without spaces give one word a character. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}])+/gu;

/** A character that is a word by itself. */
const ALONE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** The words of a text that has none of those. */
const SPACED = /[\p{L}\p{N}\p{M}]+/gu;

/** The words of a text in small letters, in order. */
export function wordsIn(text: string): string[] {
  const small = text.normalize('NFC').toLowerCase();
  return small.match(ALONE.test(small) ? WORD : SPACED) ?? [];
}

/** Hashes of the shingles of a text, each once. */
export function shinglesOf(text: string): Set<number> {
  return shinglesIn(wordsIn(text).map(hashOf));
}

/** The same of a text whose words are known, by their hashes. */
export function shinglesIn(hashes: readonly number[]): Set<number> {
  const shingles = new Set<number>();
  for (let i = 0; i + SHINGLE <= hashes.length; i += 1) shingles.add(shingleOf(hashes, i));
  return shingles;
}

/** The shingle that begins with one of the words. */
export function shingleOf(hashes: readonly number[], start: number): number {
  let hash = 0;
  for (let j = start; j < start + SHINGLE; j += 1)
    hash = Math.imul(hash ^ (hashes[j] ?? 0), 0x01000193) >>> 0;
  return mix(hash, 0);
}

/** FNV-1a over UTF-16 code units. */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The finaliser of MurmurHash3 over a value and a seed: each seed orders the values anew. */
export function mix(value: number, seed: number): number {
  return mixWith(value, seedOf(seed));
}

/** What a seed contributes, for those who mix many values with it. */
export function seedOf(seed: number): number {
  return Math.imul(seed + 1, 0x9e3779b1) >>> 0;
}

/** {@link mix} with what {@link seedOf} gives. */
export function mixWith(value: number, seed: number): number {
  let h = (value ^ seed) >>> 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Share of the smaller set that the larger holds; 0 where one is empty. */
export function containment(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const one of small) if (large.has(one)) shared += 1;
  return shared / small.size;
}
