/**
 * Headlines to jump to: the newest of a part of the index.
 */
import { ByteReader, ByteWriter } from './bytes.ts';
import type { SearchDocument } from './data.ts';

export interface Headline {
  readonly slug: string;
  readonly title: string;
}

/** Older ones are found by searching. */
const MOST = 200;

export function encodeHeadlines(documents: readonly SearchDocument[]): Uint8Array {
  const newest = documents.slice(0, MOST);
  const writer = new ByteWriter(1024).number(newest.length);
  for (const { slug, title } of newest) writer.text(slug).text(title);
  return writer.done();
}

export function decodeHeadlines(bytes: Uint8Array): Headline[] {
  const reader = new ByteReader(bytes);
  return Array.from({ length: reader.number() }, () => ({ slug: reader.text(), title: reader.text() }));
}
