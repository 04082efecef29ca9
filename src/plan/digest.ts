/** Short names for content: the same content has the same digest, on every machine. */

import { createHash } from 'node:crypto';

/** 128 bits of SHA-256 over the parts, in hexadecimal. The parts cannot run into one another. */
export function digestOf(...parts: readonly (string | Uint8Array | number | null)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    const text = part === null || typeof part === 'number' ? String(part) : part;
    hash.update(`${typeof part} ${text.length}\n`);
    hash.update(text);
  }
  return hash.digest('hex').slice(0, 32);
}

/** The digest of a value that JSON can hold; fields in the order they were set. */
export function digestOfValue(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(value) ?? 'undefined')
    .digest('hex')
    .slice(0, 32);
}
