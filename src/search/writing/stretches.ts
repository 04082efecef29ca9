/**
 * Text cut at white space. The stretches between come back again and again, so that what is made of them is made once, and found
 * again by their bytes without making a text of each: this is where the time of indexing goes.
 *
 * Only the white space of ASCII, with what stands before it there and is in no word either, ends a stretch: whatever else parts words is
 * found when something is made of it.
 */
import { grown } from '../grown.ts';

/** Bytes of the longest stretch that is kept: longer ones are no words of a language with spaces, and do not come twice. */
const LONGEST_KEPT = 40;

const SPACE = 32;
const utf8 = new TextEncoder();
const utf8Reader = new TextDecoder('utf-8', { ignoreBOM: true });

/** Numbers stretches as they come: the same letters have the same number, but for long ones, which are numbered anew. */
export abstract class Stretches {
  /** Where in the bytes of the text the stretch just read begins and ends. */
  start = 0;
  end = 0;
  /** The text at hand, its bytes, and how many they are. */
  #text = '';
  #bytes = new Uint8Array(1 << 16);
  #length = 0;
  #count = 0;
  /** The bytes of stretches that are kept, one after another, each from `#begin[s]`. */
  #letters = new Uint8Array(1 << 16);
  #begin = new Uint32Array(1 << 12);
  /** A hash table with open addressing: the number of a stretch and one, or nothing. */
  #slots = new Uint32Array(1 << 16);

  /** Makes what is wanted of the stretch that has the next number. */
  protected abstract add(part: string): void;

  /** Begins a text. */
  protected open(text: string): void {
    if (3 * text.length > this.#bytes.length) this.#bytes = new Uint8Array(6 * text.length);
    this.#text = text;
    this.#length = utf8.encodeInto(text, this.#bytes).written;
    this.start = 0;
    this.end = 0;
  }

  /** How many bytes the text at hand has. */
  protected get length(): number {
    return this.#length;
  }

  /** The text between two of its bytes. */
  protected part(from: number, to: number): string {
    // Of a text in ASCII the bytes are the letters.
    if (this.#length === this.#text.length) return this.#text.slice(from, to);
    return utf8Reader.decode(this.#bytes.subarray(from, to));
  }

  /** Whether nothing but one space stands between two bytes of the text. */
  protected isSpace(from: number, to: number): boolean {
    return to - from === 1 && this.#bytes[from] === SPACE;
  }

  /** The number of the next stretch of the text; -1 where nothing but space is left, and `start` is its end. */
  protected next(): number {
    const bytes = this.#bytes;
    const length = this.#length;
    let start = this.end;
    while (start < length && (bytes[start] as number) <= SPACE) start += 1;
    let hash = 0x811c9dc5;
    let end = start;
    for (; end < length; end += 1) {
      const byte = bytes[end] as number;
      if (byte <= SPACE) break;
      hash = Math.imul(hash ^ byte, 0x01000193);
    }
    this.start = start;
    this.end = end;
    if (start === end) return -1;
    if (end - start > LONGEST_KEPT) return this.#add(start, end, start);
    return this.#find(start, end, (hash ^ (hash >>> 15)) >>> 0);
  }

  #find(start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const found = this.#slots[slot] as number;
      if (found === 0) break;
      if (this.#is(found - 1, start, end)) return found - 1;
      slot = (slot + 1) & mask;
    }
    const stretch = this.#add(start, end, end);
    this.#slots[slot] = stretch + 1;
    if (2 * stretch > this.#slots.length) this.#rehash();
    return stretch;
  }

  #is(stretch: number, start: number, end: number): boolean {
    const begin = this.#begin[stretch] as number;
    if ((this.#begin[stretch + 1] as number) - begin !== end - start) return false;
    for (let i = start; i < end; i += 1) {
      if (this.#letters[begin + i - start] !== this.#bytes[i]) return false;
    }
    return true;
  }

  /** Numbers a stretch, and keeps its bytes up to `kept`. */
  #add(start: number, end: number, kept: number): number {
    this.add(this.part(start, end));
    const begin = this.#begin[this.#count] as number;
    const size = kept - start;
    if (begin + size > this.#letters.length) {
      const larger = new Uint8Array(2 * this.#letters.length);
      larger.set(this.#letters);
      this.#letters = larger;
    }
    this.#letters.set(this.#bytes.subarray(start, kept), begin);
    if (this.#count + 1 === this.#begin.length) this.#begin = grown(this.#begin);
    this.#count += 1;
    this.#begin[this.#count] = begin + size;
    return this.#count - 1;
  }

  #rehash(): void {
    const { length } = this.#slots;
    const slots = grown(this.#slots).fill(0);
    for (let stretch = 0; stretch < this.#count; stretch += 1) {
      const begin = this.#begin[stretch] as number;
      const end = this.#begin[stretch + 1] as number;
      if (begin === end) continue;
      let hash = 0x811c9dc5;
      for (let i = begin; i < end; i += 1) hash = Math.imul(hash ^ (this.#letters[i] as number), 0x01000193);
      let slot = ((hash ^ (hash >>> 15)) >>> 0) & (2 * length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (2 * length - 1);
      slots[slot] = stretch + 1;
    }
    this.#slots = slots;
  }
}
