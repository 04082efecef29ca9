/** Short names for content: the same content has the same digest, on every machine. */

import { hash } from 'node:crypto';

/** 128 bits of SHA-256 over the parts, in hexadecimal. The parts cannot run into one another. */
export function digestOf(...parts: readonly (string | number | null)[]): string {
  let whole = '';
  for (const part of parts) {
    const text = part === null || typeof part === 'number' ? String(part) : part;
    whole += `${typeof part} ${text.length}\n${text}`;
  }
  return digestOfText(whole);
}

/** The digest of a value that JSON can hold; fields in the order they were set. */
export function digestOfValue(value: unknown): string {
  return digestOfText(JSON.stringify(value) ?? 'undefined');
}

/** In one call, which takes half as long as the three of a hash object; a page has several. */
function digestOfText(text: string): string {
  return hash('sha256', text).slice(0, 32);
}
