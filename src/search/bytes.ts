/**
 * Numbers and text as bytes, for the files of the index.
 * Whole numbers are written seven bits a byte, low bits first, the high bit set on all but the last (LEB128).
 */

const utf8 = new TextEncoder();
const utf8Reader = new TextDecoder();

/** Bytes that grow as they are written. */
export class ByteWriter {
  #bytes: Uint8Array<ArrayBuffer>;
  #length = 0;

  constructor(capacity = 64) {
    this.#bytes = new Uint8Array(capacity);
  }

  get length(): number {
    return this.#length;
  }

  byte(value: number): this {
    this.#reserve(1);
    this.#bytes[this.#length++] = value;
    return this;
  }

  /** A whole number from 0 to 2^31 - 1. */
  number(value: number): this {
    this.#reserve(5);
    let rest = value;
    while (rest > 127) {
      this.#bytes[this.#length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
    return this;
  }

  bytes(values: Uint8Array): this {
    this.#reserve(values.length);
    this.#bytes.set(values, this.#length);
    this.#length += values.length;
    return this;
  }

  /** Text in UTF-8 after its length. */
  text(value: string): this {
    const encoded = utf8.encode(value);
    return this.number(encoded.length).bytes(encoded);
  }

  /** Text in UTF-8 from a place on. Most of it is ASCII, which is its own. */
  letters(value: string, from = 0): this {
    this.#reserve(3 * (value.length - from));
    const start = this.#length;
    for (let i = from; i < value.length; i += 1) {
      const unit = value.charCodeAt(i);
      if (unit > 127) {
        this.#length = start;
        return this.bytes(utf8.encode(value.slice(from)));
      }
      this.#bytes[this.#length++] = unit;
    }
    return this;
  }

  /** What was written; a copy. */
  done(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  #reserve(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
  }
}

/** Reads what a {@link ByteWriter} wrote. Throws where the bytes end too soon. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.#at = at;
  }

  get position(): number {
    return this.#at;
  }

  get ended(): boolean {
    return this.#at >= this.#bytes.length;
  }

  byte(): number {
    const value = this.#bytes[this.#at];
    if (value === undefined) throw new RangeError('the data end too soon');
    this.#at += 1;
    return value;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const next = this.byte();
      value += (next & 127) * 2 ** shift;
      if (next < 128) return value;
    }
    throw new RangeError('the data hold a number that is too long');
  }

  bytes(length: number): Uint8Array {
    const end = this.#at + length;
    if (end > this.#bytes.length) throw new RangeError('the data end too soon');
    const part = this.#bytes.subarray(this.#at, end);
    this.#at = end;
    return part;
  }

  text(): string {
    return utf8Reader.decode(this.bytes(this.number()));
  }
}
