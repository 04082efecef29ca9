/** Size and SHA-256 of what is carried away: what packages, bags and the data page state of a file. */

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

export interface Digest {
  readonly bytes: number;
  /** 64 lower-case hexadecimal digits. */
  readonly sha256: string;
}

/** A file of the site, by its path from the site's root. */
export interface DigestedFile extends Digest {
  readonly path: string;
}

/** Digest of a text as UTF-8, without writing it. */
export function digestOfText(text: string): Digest {
  const bytes = Buffer.from(text, 'utf8');
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Digest of a file, read as a stream. Rejects where it cannot be read. */
export async function digestOfFile(file: string): Promise<Digest> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}
