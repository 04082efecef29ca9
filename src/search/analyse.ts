/**
 * An article as the index sees it: its terms, what each says about it and where it stands. Pure, and a matter of one
 * article alone, so that it can be kept by the content of the article and worked out anywhere.
 */
import { ByteWriter } from './bytes.ts';
import type { SearchDocument } from './data.ts';
import { runsOf } from './words.ts';

/** What the index keeps of an article. The arrays belong together, one item a term. */
export interface Analysed {
  readonly terms: readonly string[];
  /** What each term says about the article, from 1 to {@link FULL}. */
  readonly impacts: Uint8Array;
  /** Where in `places` the places of each term end. */
  readonly ends: Uint32Array;
  /** For each term the number of its places and the gaps between them, as LEB128. */
  readonly places: Uint8Array;
}

/** How much a word in each part of an article counts, against one in its body. */
const WEIGHT = { title: 8, names: 5, text: 1 };

/** Saturation and length normalisation of BM25F, at their usual values. */
const K1 = 1.2;
const B = 0.6;

/**
 * The length, in weighted words, of an article that counts neither as short nor as long. Fixed rather than the average of
 * the archive: what an article's words weigh must not change when another article comes in.
 */
const PIVOT = 500;

/** Impacts are whole numbers up to this: five bits rank as well as a float, and take less. */
export const FULL = 31;

/** A term known to an analyser, with what is noted of it in the article at hand. */
interface Noted {
  readonly text: string;
  article: number;
  at: number;
}

/** A stretch of text between spaces: its terms, and how far each stands from the first. */
interface Chunk {
  readonly terms: readonly Noted[];
  readonly offsets: readonly number[];
  readonly length: number;
}

const SPACE = /\s+/;
/** Longer stretches are no words of a language with spaces, and do not come twice. */
const LONGEST_KEPT = 32;
const MOST_KEPT = 400_000;
const NOTHING: Chunk = { terms: [], offsets: [], length: 0 };

/** Works out articles one after another; keeps what it has learnt of words, which changes nothing but its speed. */
export class Analyser {
  readonly #chunks = new Map<string, Chunk>();
  readonly #terms = new Map<string, Noted>();
  #article = 0;
  #found: string[] = [];
  #frequencies: number[] = [];
  #counts: number[] = [];
  /** What stands where: the number of a term in `#found`, and its place, in reading order. */
  #which = new Uint32Array(4096);
  #where = new Uint32Array(4096);
  #noted = 0;
  #place = 0;
  #length = 0;

  /**
   * The terms of a document. The impact of a term is its weighted frequency, saturated and normalised by length as in
   * BM25F (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009); how rare it is is left to the query.
   */
  analyse(document: SearchDocument): Analysed {
    this.#article += 1;
    this.#found = [];
    this.#frequencies = [];
    this.#counts = [];
    this.#noted = 0;
    this.#place = 0;
    this.#length = 0;
    this.#read(document.title, WEIGHT.title);
    for (const name of [document.outlet, document.place, document.agency, ...document.names]) {
      if (name !== null) this.#read(name, WEIGHT.names);
    }
    for (const passage of document.passages) this.#read(passage.text, WEIGHT.text);
    return this.#result();
  }

  #read(text: string, weight: number): void {
    for (const part of text.split(SPACE)) {
      const { terms, offsets, length } = this.#chunks.get(part) ?? this.#cut(part);
      for (let i = 0; i < terms.length; i += 1) {
        this.#note(terms[i] as Noted, weight, this.#place + (offsets[i] as number));
      }
      this.#place += length;
      this.#length += weight * length;
    }
    // A phrase does not run on from one passage into the next.
    this.#place += 1;
  }

  #note(term: Noted, weight: number, place: number): void {
    if (term.article !== this.#article) {
      term.article = this.#article;
      term.at = this.#found.length;
      this.#found.push(term.text);
      this.#frequencies.push(0);
      this.#counts.push(0);
    }
    (this.#frequencies[term.at] as number) += weight;
    (this.#counts[term.at] as number) += 1;
    if (this.#noted === this.#which.length) this.#grow();
    this.#which[this.#noted] = term.at;
    this.#where[this.#noted] = place;
    this.#noted += 1;
  }

  #grow(): void {
    const [which, where] = [this.#which, this.#where];
    this.#which = new Uint32Array(2 * which.length);
    this.#where = new Uint32Array(2 * where.length);
    this.#which.set(which);
    this.#where.set(where);
  }

  #cut(part: string): Chunk {
    if (part === '') return NOTHING;
    const terms: Noted[] = [];
    const offsets: number[] = [];
    let length = 0;
    const add = (text: string, offset: number): void => {
      terms.push(this.#term(text));
      offsets.push(offset);
    };
    for (const run of placesOf(part)) {
      for (const { term, place } of run.terms) add(term, length + place);
      length += run.length;
    }
    const chunk = { terms, offsets, length };
    if (part.length <= LONGEST_KEPT && this.#chunks.size < MOST_KEPT) this.#chunks.set(part, chunk);
    return chunk;
  }

  #term(text: string): Noted {
    const known = this.#terms.get(text);
    if (known !== undefined) return known;
    const term = { text, article: 0, at: 0 };
    this.#terms.set(text, term);
    return term;
  }

  #result(): Analysed {
    const norm = K1 * (1 - B + (B * this.#length) / PIVOT);
    const impacts = Uint8Array.from(this.#frequencies, (frequency) =>
      Math.max(1, Math.round((FULL * frequency) / (frequency + norm))),
    );
    const { sorted, starts } = this.#byTerm();
    const ends = new Uint32Array(this.#found.length);
    const writer = new ByteWriter(2 * this.#noted);
    for (let term = 0; term < ends.length; term += 1) {
      const start = starts[term] as number;
      const end = starts[term + 1] as number;
      writer.number(end - start);
      let last = 0;
      for (let at = start; at < end; at += 1) {
        const place = sorted[at] as number;
        writer.number(place - last);
        last = place;
      }
      ends[term] = writer.length;
    }
    return { terms: this.#found, impacts, ends, places: writer.done() };
  }

  /** The places of each term together: those of term `t` from `starts[t]` to `starts[t + 1]` (a counting sort). */
  #byTerm(): { sorted: Uint32Array; starts: Uint32Array } {
    const starts = new Uint32Array(this.#counts.length + 1);
    this.#counts.forEach((count, term) => {
      starts[term + 1] = (starts[term] as number) + count;
    });
    const next = starts.slice();
    const sorted = new Uint32Array(this.#noted);
    for (let i = 0; i < this.#noted; i += 1) {
      const term = this.#which[i] as number;
      const at = next[term] as number;
      sorted[at] = this.#where[i] as number;
      next[term] = at + 1;
    }
    return { sorted, starts };
  }
}

/**
 * The terms of a text, run by run, with their places in the run. A compound stands at the places of its parts and,
 * run together, at the first and the last of them; the lone last character of a run of Han or kana stands with the pair before it.
 */
export function placesOf(text: string): { terms: { term: string; place: number }[]; length: number }[] {
  return runsOf(text).map((run) => {
    const terms: { term: string; place: number }[] = [];
    let length = 0;
    for (const word of run) {
      const { lone } = word;
      for (const term of word.terms) terms.push({ term, place: lone ? length - 1 : length++ });
      if (word.whole === null) continue;
      terms.push(
        { term: word.whole, place: length - word.terms.length },
        { term: word.whole, place: length - 1 },
      );
    }
    return { terms, length };
  });
}
