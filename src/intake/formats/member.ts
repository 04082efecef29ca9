/** An article as it lies in a file, before it is decoded. */
import type { Format, GivenFields } from '../../types.ts';

export interface Member {
  /** Place in the file; null where the article is the whole file. */
  readonly locator: string | null;
  readonly format: Format;
  /** The bytes, or the text where the container is text itself. */
  readonly content: Uint8Array | string;
  /** Bytes the SHA-256 is taken of. */
  readonly bytes: Uint8Array;
  /** Charset the container names, if any. */
  readonly charset: string | null;
  readonly given: GivenFields;
}

/** Nothing said. */
export const NOTHING_GIVEN: GivenFields = {
  url: null,
  title: null,
  date: null,
  author: null,
  retrieved: null,
};

/** Most bytes of one article: far more than any page has, few enough that a bomb does no harm. */
export const LARGEST_MEMBER = 32 * 1024 * 1024;

/** A place in a file that could not be read, and why. */
export interface Unreadable {
  readonly line: number | null;
  readonly reason: string;
}

/** The day of an ISO date and time; null for anything else. */
export function isoDay(text: string | null | undefined): string | null {
  return /^\d{4}-\d{2}-\d{2}(?=T|\s|$)/.exec(text ?? '')?.[0] ?? null;
}
