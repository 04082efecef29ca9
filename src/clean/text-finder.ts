/**
 * Which of many sets of texts stand in a line: all are looked for at once, in one pass over the line
 * (Aho and Corasick 1975), so that it costs nothing to know more of them.
 */

/** A set of texts, and the bit that says that one of them was found. */
export interface TextSet {
  readonly bit: number;
  readonly texts: Iterable<string>;
}

/** Looks for sets of folded texts in folded lines. */
export class TextFinder {
  /** Column of each character in the table; 0 for those in no text. */
  readonly #column = new Uint16Array(0x10000);
  readonly #columns: number;
  /** Where each state passes to, row by row. */
  readonly #next: Uint16Array;
  /** Bits of the texts that end in each state. */
  readonly #bits: Int32Array;
  /** The text that is spelt out by each state, where that is one, and the state of its longest end that could be one. */
  readonly #text: (string | undefined)[] = [];
  readonly #shorter: Uint16Array;

  constructor(sets: readonly TextSet[]) {
    let states = 1;
    for (const { texts } of sets)
      for (const text of texts) {
        states += text.length;
        for (let at = 0; at < text.length; at++) this.#column[text.charCodeAt(at)] = 1;
      }
    // In the order of the characters, so that those of one script stand together in every row.
    let columns = 1;
    for (const [code, used] of this.#column.entries()) if (used > 0) this.#column[code] = columns++;
    if (states > 0xffff) throw new Error('too many texts to look for: widen the table of TextFinder');
    this.#columns = columns;
    const next = new Uint16Array(states * columns);
    this.#bits = new Int32Array(states);
    const used = this.#grow(sets, next);
    this.#shorter = this.#link(next, used);
    this.#next = next.slice(0, used * columns);
  }

  /** The tree of all texts; 0 in `next` is a passage that no text takes. */
  #grow(sets: readonly TextSet[], next: Uint16Array): number {
    let used = 1;
    for (const { bit, texts } of sets)
      for (const text of texts) {
        let state = 0;
        for (let at = 0; at < text.length; at++) {
          const cell = state * this.#columns + (this.#column[text.charCodeAt(at)] as number);
          if (next[cell] === 0) next[cell] = used++;
          state = next[cell] as number;
        }
        this.#bits[state] = (this.#bits[state] as number) | bit;
        this.#text[state] = text;
      }
    return used;
  }

  /** Fills in where a state passes to when its text goes on otherwise: to the longest text that could begin here. */
  #link(next: Uint16Array, used: number): Uint16Array {
    const columns = this.#columns;
    const fallback = new Uint16Array(used);
    const queue: number[] = [];
    for (let column = 1; column < columns; column++)
      if (next[column] !== 0) queue.push(next[column] as number);
    for (let head = 0; head < queue.length; head++) {
      const state = queue[head] as number;
      const back = fallback[state] as number;
      this.#bits[state] = (this.#bits[state] as number) | (this.#bits[back] as number);
      for (let column = 1; column < columns; column++) {
        const cell = state * columns + column;
        const otherwise = next[back * columns + column] as number;
        const to = next[cell] as number;
        if (to === 0) {
          next[cell] = otherwise;
          continue;
        }
        fallback[to] = otherwise;
        queue.push(to);
      }
    }
    return fallback;
  }

  /** The bits of all sets of which a text stands in a folded line. */
  in(folded: string): number {
    let state = 0;
    let bits = 0;
    for (let at = 0; at < folded.length; at++) {
      const column = this.#column[folded.charCodeAt(at)] as number;
      state = column === 0 ? 0 : (this.#next[state * this.#columns + column] as number);
      bits |= this.#bits[state] as number;
    }
    return bits;
  }

  /** The texts that stand in a folded line, whatever set they are of, where one is of the sets of `bits`. */
  found(folded: string, bits: number): Set<string> {
    const texts = new Set<string>();
    let state = 0;
    for (let at = 0; at < folded.length; at++) {
      const column = this.#column[folded.charCodeAt(at)] as number;
      state = column === 0 ? 0 : (this.#next[state * this.#columns + column] as number);
      if (((this.#bits[state] as number) & bits) === 0) continue;
      for (let end = state; end > 0; end = this.#shorter[end] as number) {
        const text = this.#text[end];
        if (text !== undefined) texts.add(text);
      }
    }
    return texts;
  }
}
