/** The words of an archive by number, and articles as runs of such numbers: small, and quick to compare. */

import { hashOf, mix, SHINGLE, shingleOf, wordsIn } from '../shingles.ts';

/** Words below which a paragraph may recur by chance. */
const FEWEST = 8;

/** Every word once, with its number and its hash. */
export class Words {
  readonly list: string[] = [];
  readonly #hashes: number[] = [];
  readonly #numbers = new Map<string, number>();

  /** The number of a word; a new one where the word is new. */
  numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.list.length;
    this.#numbers.set(word, number);
    this.list.push(word);
    this.#hashes.push(hashOf(word));
    return number;
  }

  hashOf(number: number): number {
    return this.#hashes[number] ?? 0;
  }

  /** The words of a text in order. */
  numbersIn(text: string): Int32Array {
    return Int32Array.from(wordsIn(text), (word) => this.numberOf(word));
  }

  /** One number for the words of a paragraph; null for those too short to tell. */
  keyOf(paragraph: Int32Array): number | null {
    if (paragraph.length < FEWEST) return null;
    let key = paragraph.length;
    for (const number of paragraph) key = mix(key ^ this.hashOf(number), 7);
    return key;
  }

  /** The shingles of paragraphs, each once, in order of their values. */
  shinglesOf(paragraphs: readonly Int32Array[]): Uint32Array {
    const found = new Uint32Array(paragraphs.reduce((sum, { length }) => sum + length, 0));
    let count = 0;
    for (const paragraph of paragraphs) {
      const hashes = Array.from(paragraph, (number) => this.hashOf(number));
      for (let start = 0; start + SHINGLE <= hashes.length; start += 1)
        found[count++] = shingleOf(hashes, start);
    }
    return eachOnce(found.subarray(0, count).sort());
  }
}

/** Of sorted values, each once. */
function eachOnce(sorted: Uint32Array): Uint32Array {
  let count = 0;
  for (let at = 0; at < sorted.length; at += 1) {
    const value = sorted[at] ?? 0;
    if (at === 0 || value !== sorted[count - 1]) sorted[count++] = value;
  }
  return sorted.slice(0, count);
}

/** Share of the smaller set that the larger holds, both in order of their values; 0 where one is empty. */
export function sharedOf(a: Uint32Array, b: Uint32Array): number {
  if (a.length === 0 || b.length === 0) return 0;
  let [shared, at] = [0, 0];
  for (const value of a) {
    while (at < b.length && (b[at] ?? 0) < value) at += 1;
    if (at === b.length) break;
    if (b[at] === value) shared += 1;
  }
  return shared / Math.min(a.length, b.length);
}
