/** Large files written anew from parts of those that were there: read and written as streams, and hashed on the way. */

import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import type { Digest } from './digest.ts';

/** Bytes that are read or written at once. */
const AT_ONCE = 1 << 20;

/** A file that is there, read from its beginning to its end. */
export class Source {
  readonly size: number;
  readonly #fd: number;
  #window = Buffer.alloc(0);
  #start = 0;

  /** Throws where the file cannot be opened. */
  constructor(path: string) {
    this.#fd = openSync(path, 'r');
    this.size = fstatSync(this.#fd).size;
  }

  /** Bytes from one offset to another; each call begins no earlier than the one before. */
  slice(start: number, end: number): Buffer {
    if (end > this.#start + this.#window.length) {
      const window = Buffer.alloc(Math.max(end - start, Math.min(AT_ONCE, this.size - start)));
      const read = readSync(this.#fd, window, 0, window.length, start);
      if (read < end - start) throw new Error(`a file ends ${end - start - read} bytes early`);
      this.#window = window.subarray(0, read);
      this.#start = start;
    }
    return this.#window.subarray(start - this.#start, end - this.#start);
  }

  close(): void {
    closeSync(this.#fd);
  }
}

/** A new file, written from its beginning to its end. */
export class Sink {
  readonly #fd: number;
  readonly #hash = createHash('sha256');
  #waiting: Buffer[] = [];
  #length = 0;
  #bytes = 0;

  /** Throws where the file is there, or cannot be written. */
  constructor(path: string) {
    this.#fd = openSync(path, 'wx');
  }

  /** Adds bytes, or a text as UTF-8; says how many bytes that is. */
  write(part: Buffer | string): number {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'utf8') : part;
    this.#waiting.push(bytes);
    this.#length += bytes.length;
    if (this.#length >= AT_ONCE) this.#flush();
    return bytes.length;
  }

  /** Ends the file. */
  close(): Digest {
    this.#flush();
    closeSync(this.#fd);
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }

  #flush(): void {
    const bytes = Buffer.concat(this.#waiting);
    for (let written = 0; written < bytes.length; ) written += writeSync(this.#fd, bytes, written);
    this.#hash.update(bytes);
    this.#bytes += bytes.length;
    this.#waiting = [];
    this.#length = 0;
  }
}
