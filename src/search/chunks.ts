/**
 * Text cut at white space. The stretches between come back again and again, so that what terms they hold is worked out
 * once, and found again by their letters without making a text of each: this is where the time of indexing goes.
 */
import { grown } from './grown.ts';
import { placesOf } from './run-places.ts';

/** Longer stretches are no words of a language with spaces, and do not come twice. */
const LONGEST_KEPT = 32;

export class Chunks {
  /** Where the stretch just read ends. */
  end = 0;
  /** Every term, by its id. */
  readonly vocabulary: string[] = [];
  /** The terms of stretch `s`, and how far each stands from its first, from `starts[s]` to `starts[s + 1]`. */
  readonly terms: number[] = [];
  readonly offsets: number[] = [];
  readonly starts: number[] = [0];
  /** How many places each stretch takes. */
  readonly lengths: number[] = [];
  readonly #ids = new Map<string, number>();
  /** The texts of stretches that are kept, one after another, each from `#begin[s]`. */
  #letters = new Uint16Array(1 << 16);
  readonly #begin: number[] = [0];
  /** A hash table with open addressing: the number of a stretch and one, or nothing. */
  #slots = new Uint32Array(1 << 16);

  /** The number of the stretch of a text that begins at or after `from`; -1 where nothing but space is left. */
  next(text: string, from: number): number {
    let start = from;
    while (start < text.length && isSpace(text.charCodeAt(start))) start += 1;
    let hash = 0x811c9dc5;
    let end = start;
    for (; end < text.length; end += 1) {
      const unit = text.charCodeAt(end);
      if (isSpace(unit)) break;
      hash = Math.imul(hash ^ unit, 0x01000193);
    }
    this.end = end;
    if (start === end) return -1;
    if (end - start > LONGEST_KEPT) return this.#add(text.slice(start, end));
    return this.#find(text, start, end, (hash ^ (hash >>> 15)) >>> 0);
  }

  #find(text: string, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const found = this.#slots[slot] as number;
      if (found === 0) break;
      if (this.#is(found - 1, text, start, end)) return found - 1;
      slot = (slot + 1) & mask;
    }
    const chunk = this.#add(text.slice(start, end));
    this.#slots[slot] = chunk + 1;
    if (2 * chunk > this.#slots.length) this.#rehash();
    return chunk;
  }

  #is(chunk: number, text: string, start: number, end: number): boolean {
    const begin = this.#begin[chunk] as number;
    if ((this.#begin[chunk + 1] as number) - begin !== end - start) return false;
    for (let i = start; i < end; i += 1) {
      if (this.#letters[begin + i - start] !== text.charCodeAt(i)) return false;
    }
    return true;
  }

  /** Works a stretch out. One that is too long to come again is kept without its letters. */
  #add(part: string): number {
    let length = 0;
    for (const run of placesOf(part)) {
      for (const { term, place } of run.terms) {
        this.terms.push(this.#id(term));
        this.offsets.push(length + place);
      }
      length += run.length;
    }
    this.starts.push(this.terms.length);
    this.lengths.push(length);
    this.#keep(part.length > LONGEST_KEPT ? '' : part);
    return this.lengths.length - 1;
  }

  #keep(part: string): void {
    const begin = this.#begin[this.#begin.length - 1] as number;
    if (begin + part.length > this.#letters.length) {
      const larger = new Uint16Array(2 * this.#letters.length);
      larger.set(this.#letters);
      this.#letters = larger;
    }
    for (let i = 0; i < part.length; i += 1) this.#letters[begin + i] = part.charCodeAt(i);
    this.#begin.push(begin + part.length);
  }

  #rehash(): void {
    const { length } = this.#slots;
    const slots = grown(this.#slots).fill(0);
    for (let chunk = 0; chunk < this.lengths.length; chunk += 1) {
      const begin = this.#begin[chunk] as number;
      const end = this.#begin[chunk + 1] as number;
      if (begin === end) continue;
      let hash = 0x811c9dc5;
      for (let i = begin; i < end; i += 1) hash = Math.imul(hash ^ (this.#letters[i] as number), 0x01000193);
      let slot = ((hash ^ (hash >>> 15)) >>> 0) & (2 * length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (2 * length - 1);
      slots[slot] = chunk + 1;
    }
    this.#slots = slots;
  }

  #id(term: string): number {
    const known = this.#ids.get(term);
    if (known !== undefined) return known;
    this.#ids.set(term, this.vocabulary.length);
    this.vocabulary.push(term);
    return this.vocabulary.length - 1;
  }
}

/** White space as \s has it, the usual first. */
function isSpace(unit: number): boolean {
  if (unit > 32) return unit >= 0xa0 && RARE.has(unit);
  return unit === 32 || (unit >= 9 && unit <= 13);
}

const RARE = new Set([0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff]);
for (let unit = 0x2000; unit <= 0x200a; unit += 1) RARE.add(unit);
