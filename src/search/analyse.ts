/**
 * An article as the index sees it: its terms, what each says about it and where it stands. Pure, and a matter of one
 * article alone, so that it can be kept by the content of the article and worked out anywhere.
 */
import { ByteWriter } from './bytes.ts';
import type { SearchDocument } from './data.ts';
import { grown } from './grown.ts';
import { impactOf, WEIGHT } from './impact.ts';
import { searchedIn } from './texts.ts';
import { Chunks } from './writing/chunks.ts';

/** What the index keeps of an article. The arrays belong together, one item a term. */
export interface Analysed {
  /** The terms that `ids` count, and perhaps those of other articles. */
  readonly vocabulary: readonly string[];
  readonly ids: Uint32Array;
  /** What each term says about the article, from 1 to FULL in impact.ts. */
  readonly impacts: Uint8Array;
  /** Where in `places` the places of each term end. */
  readonly ends: Uint32Array;
  /** For each term the number of its places and the gaps between them, as LEB128. */
  readonly places: Uint8Array;
}

/** Works out articles one after another; keeps what it has learnt of words, which changes nothing but its speed. */
export class Analyser {
  readonly #chunks = new Chunks();
  /** By term: the last article that held it, and its number among the terms of that article. */
  #seen = new Uint32Array(1 << 16);
  #numbers = new Uint32Array(1 << 16);
  /** Of the article at hand, by the number of the term: its id, how often it stands there, its weighted frequency. */
  #ids = new Uint32Array(1 << 12);
  #counts = new Uint32Array(1 << 12);
  #weights = new Uint32Array(1 << 12);
  /** What stands where: the number of a term, and its place, in reading order. */
  #which = new Uint32Array(1 << 12);
  #where = new Uint32Array(1 << 12);
  #article = 0;
  #terms = 0;
  #noted = 0;
  #place = 0;
  #length = 0;

  /** The terms of a document. */
  analyse(document: SearchDocument): Analysed {
    this.#article += 1;
    this.#terms = 0;
    this.#noted = 0;
    this.#place = 0;
    this.#length = 0;
    for (const { text, weight } of searchedIn(document)) this.#read(text, WEIGHT[weight]);
    return this.#result();
  }

  #read(text: string, weight: number): void {
    this.#chunks.begin(text);
    for (let chunk = this.#chunks.following(); chunk >= 0; chunk = this.#chunks.following()) {
      const { terms, offsets, starts, lengths } = this.#chunks;
      for (let at = starts[chunk] as number; at < (starts[chunk + 1] as number); at += 1) {
        this.#note(terms[at] as number, weight, this.#place + (offsets[at] as number));
      }
      this.#place += lengths[chunk] as number;
      this.#length += weight * (lengths[chunk] as number);
    }
    // A phrase does not run on from one passage into the next.
    this.#place += 1;
  }

  #note(id: number, weight: number, place: number): void {
    if (id >= this.#seen.length) [this.#seen, this.#numbers] = [grown(this.#seen), grown(this.#numbers)];
    if (this.#seen[id] !== this.#article) this.#begin(id);
    const number = this.#numbers[id] as number;
    (this.#counts[number] as number) += 1;
    (this.#weights[number] as number) += weight;
    if (this.#noted === this.#which.length)
      [this.#which, this.#where] = [grown(this.#which), grown(this.#where)];
    this.#which[this.#noted] = number;
    this.#where[this.#noted] = place;
    this.#noted += 1;
  }

  /** A term that the article at hand has not had yet. */
  #begin(id: number): void {
    if (this.#terms === this.#ids.length) {
      [this.#ids, this.#counts, this.#weights] = [
        grown(this.#ids),
        grown(this.#counts),
        grown(this.#weights),
      ];
    }
    this.#seen[id] = this.#article;
    this.#numbers[id] = this.#terms;
    this.#ids[this.#terms] = id;
    this.#counts[this.#terms] = 0;
    this.#weights[this.#terms] = 0;
    this.#terms += 1;
  }

  #result(): Analysed {
    const impacts = new Uint8Array(this.#terms);
    const ends = new Uint32Array(this.#terms);
    const { sorted, starts } = this.#byTerm();
    const writer = new ByteWriter(2 * this.#noted);
    for (let term = 0; term < this.#terms; term += 1) {
      impacts[term] = impactOf(this.#weights[term] as number, this.#length);
      writer.number(this.#counts[term] as number);
      let last = 0;
      for (let at = starts[term] as number; at < (starts[term + 1] as number); at += 1) {
        writer.number((sorted[at] as number) - last);
        last = sorted[at] as number;
      }
      ends[term] = writer.length;
    }
    const ids = this.#ids.slice(0, this.#terms);
    return { vocabulary: this.#chunks.vocabulary, ids, impacts, ends, places: writer.done() };
  }

  /** The places of each term together: those of term `t` from `starts[t]` to `starts[t + 1]` (a counting sort). */
  #byTerm(): { sorted: Uint32Array; starts: Uint32Array } {
    const starts = new Uint32Array(this.#terms + 1);
    for (let term = 0; term < this.#terms; term += 1) {
      starts[term + 1] = (starts[term] as number) + (this.#counts[term] as number);
    }
    const next = starts.slice();
    const sorted = new Uint32Array(this.#noted);
    for (let i = 0; i < this.#noted; i += 1) {
      const term = this.#which[i] as number;
      sorted[next[term] as number] = this.#where[i] as number;
      (next[term] as number) += 1;
    }
    return { sorted, starts };
  }
}
