/**
 * A file read whole, gunzipped where need be, within bounds. It is read without yielding: for files of an article's
 * size, waiting for Node's pool of threads costs ten times what reading does.
 */
import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** A gzipped file that swells beyond this many times its size, and beyond the allowance, is no archive of pages. */
const SWELL = 200;
const ALLOWANCE = 64 * 1024 * 1024;
/** Bytes unpacked at a time: most pages of HTML at once. */
const PIECE = 256 * 1024;

/** Thrown inside this room alone, and turned into a problem there, with what to do about it where that can be said. */
export class Unfit extends Error {
  readonly fix: string | null;

  constructor(reason: string, fix: string | null = null) {
    super(reason);
    this.fix = fix;
  }
}

export const SWOLLEN = 'it swells beyond all reason when unpacked';

/** What a file holds, and what can be said of it as it lies on the disk. */
export interface WholeFile {
  /** Unpacked where the file is gzipped. */
  readonly bytes: Uint8Array;
  readonly size: number;
  readonly sha256: string;
}

/** All bytes of a file. @throws {Unfit} where there are more than a limit, or a gzipped file is broken or swells beyond reason */
export function wholeFile(path: string, gzipped: boolean, limit: number): WholeFile {
  const { size } = statSync(path);
  if (size > limit) throw tooLarge(limit);
  const packed = readFileSync(path);
  const bytes = gzipped ? unpacked(packed, limit) : packed;
  return { bytes, size: packed.length, sha256: sumOf(packed) };
}

function unpacked(packed: Uint8Array, limit: number): Uint8Array {
  const most = mostOf(packed.length);
  try {
    return gunzipSync(packed, { maxOutputLength: Math.min(limit, most), chunkSize: PIECE });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') throw unsound(error);
    throw limit < most ? tooLarge(limit) : new Unfit(SWOLLEN);
  }
}

function tooLarge(limit: number): Unfit {
  return new Unfit(`it has more than ${limit} bytes`, 'Split it into one file for each article.');
}

/** Most bytes that a gzipped file of a size may hold. */
export function mostOf(size: number): number {
  return Math.max(size * SWELL, ALLOWANCE);
}

/** What to throw for an error in unpacking: faults of the file are told as such. */
export function unsound(error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return code.startsWith('Z_') ? new Unfit('it is not a sound gzip file') : error;
}

/** The SHA-256 of bytes, in hexadecimal digits. */
export function sumOf(bytes: Uint8Array): string {
  return hash('sha256', bytes);
}
