/**
 * Words and their numbers, in a table of hashes with open places (Knuth 1973, 6.4). Most words of a page are on no list:
 * a look at two arrays says so, where a Map would first have the word's own hash made and then follow a chain.
 */
export class WordTable {
  /** Words and their hashes by number. */
  readonly #words: (string | undefined)[] = [];
  #hashes = new Int32Array(1 << 10);
  /** Numbers and one more by hash; 0 is an open place. At most half of the places are taken. */
  #places = new Int32Array(1 << 11);
  #count = 0;

  /** The number of a word; -1 where it is not in the table. */
  of(word: string): number {
    const hash = hashOf(word);
    const last = this.#places.length - 1;
    for (let at = hash & last; ; at = (at + 1) & last) {
      const id = (this.#places[at] as number) - 1;
      if (id < 0 || (this.#hashes[id] === hash && this.#words[id] === word)) return id;
    }
  }

  /** Adds a word that is not in the table yet. */
  add(word: string, id: number): void {
    if (2 * ++this.#count > this.#places.length) this.#grow();
    if (id >= this.#hashes.length) {
      const longer = new Int32Array(2 * id);
      longer.set(this.#hashes);
      this.#hashes = longer;
    }
    this.#hashes[id] = hashOf(word);
    this.#words[id] = word;
    this.#place(id);
  }

  #place(id: number): void {
    const last = this.#places.length - 1;
    let at = (this.#hashes[id] as number) & last;
    while (this.#places[at] !== 0) at = (at + 1) & last;
    this.#places[at] = id + 1;
  }

  #grow(): void {
    this.#places = new Int32Array(2 * this.#places.length);
    for (let id = 0; id < this.#words.length; id++) if (this.#words[id] !== undefined) this.#place(id);
  }
}

/** Spreads over all bits, so that the low ones alone tell words apart (the finish of Murmur 3, Appleby 2011). */
function hashOf(word: string): number {
  let hash = word.length;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash, 31) + word.charCodeAt(at);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
