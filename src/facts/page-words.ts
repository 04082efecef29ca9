/**
 * Which words a page may hold: a table of their hashes, filled in one pass over its text. Most phrases this room looks for stand
 * on hardly any page; one look at the table saves looking through every line.
 */

const SIZE = 1 << 13;

/** True for characters words are made of; those of scripts written without spaces are words by themselves. */
const isWord = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || code >= 0xc0;
const isAlone = (code: number): boolean => code >= 0x2e80 && code < 0xd7b0;

const next = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;
const slot = (hash: number): number => (hash ^ (hash >>> 13)) & (SIZE - 1);

/** Marks every word of a text in lower case. */
function mark(table: Uint8Array, lower: string): void {
  let hash = 0;
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i);
    if (isAlone(code)) {
      table[slot(code)] = 1;
    } else if (isWord(code)) {
      hash = next(hash, code);
      continue;
    }
    if (hash !== 0) table[slot(hash)] = 1;
    hash = 0;
  }
  if (hash !== 0) table[slot(hash)] = 1;
}

/** The slot of a phrase's longest word; -1 where it has none. */
function slotOf(phrase: string): number {
  let best = { length: 0, hash: 0 };
  let length = 0;
  let hash = 0;
  const close = (): void => {
    if (length > best.length) best = { length, hash };
    length = 0;
    hash = 0;
  };
  for (let i = 0; i < phrase.length; i++) {
    const code = phrase.charCodeAt(i);
    if (isAlone(code)) {
      close();
      if (best.length === 0) best = { length: 1, hash: code };
    } else if (isWord(code)) {
      length += 1;
      hash = next(hash, code);
    } else close();
  }
  close();
  return best.length === 0 ? -1 : slot(best.hash);
}

/** Slots of phrases, kept: the lists they come from are read once. */
const SLOTS = new Map<string, number>();

export class PageWords {
  readonly #table = new Uint8Array(SIZE);

  constructor(lower: readonly string[]) {
    for (const text of lower) mark(this.#table, text);
  }

  /** False only where the page cannot hold a phrase, in lower case and of whole words. */
  mayHold(phrase: string): boolean {
    let at = SLOTS.get(phrase);
    if (at === undefined) {
      at = slotOf(phrase);
      SLOTS.set(phrase, at);
    }
    return at < 0 || this.#table[at] === 1;
  }

  /** Those of some phrases that the page may hold. */
  among(phrases: readonly string[]): string[] {
    return phrases.filter((phrase) => this.mayHold(phrase));
  }
}
