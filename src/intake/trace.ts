/** Text put together from stretches of a source, with the place in the source that every character came from. */
export class Trace {
  readonly #source: string;
  #text = '';
  #from = new Uint32Array(64);
  #length = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** A trace of the same source, with nothing in it yet. */
  empty(): Trace {
    return new Trace(this.#source);
  }

  get text(): string {
    return this.#text;
  }

  get length(): number {
    return this.#length;
  }

  /** The place that a character of the text came from. */
  at(index: number): number {
    return this.#from[index] ?? 0;
  }

  /** Appends a stretch of the source as it stands. */
  copy(start: number, end: number): void {
    if (start >= end) return;
    this.#text += this.#source.slice(start, end);
    this.#room(end - start);
    for (let at = start; at < end; at++) this.#from[this.#length++] = at;
  }

  /** Appends characters that all came from one place. */
  add(chars: string, from: number): void {
    this.#text += chars;
    this.#room(chars.length);
    for (let i = 0; i < chars.length; i++) this.#from[this.#length++] = from;
  }

  /** Appends a stretch of another trace of the same source. */
  take(other: Trace, start: number, end: number): void {
    if (start >= end) return;
    this.#text += other.#text.slice(start, end);
    this.#room(end - start);
    this.#from.set(other.#from.subarray(start, end), this.#length);
    this.#length += end - start;
  }

  /** The places of all characters, and behind them the place where the text ends. */
  mapTo(end: number): Uint32Array {
    const map = this.#from.slice(0, this.#length + 1);
    if (map.length > this.#length) {
      map[this.#length] = end;
      return map;
    }
    const longer = new Uint32Array(this.#length + 1);
    longer.set(map);
    longer[this.#length] = end;
    return longer;
  }

  #room(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#from.length) return;
    const grown = new Uint32Array(Math.max(needed + 1, this.#from.length * 2));
    grown.set(this.#from);
    this.#from = grown;
  }
}
