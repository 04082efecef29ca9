/** Things a page says of itself outside its text. */

/** What a claim is about. */
export type Claimed =
  | 'title'
  | 'published'
  | 'modified'
  | 'author'
  | 'publisher'
  | 'section'
  | 'description'
  | 'url'
  | 'language'
  | 'body';

/** Something the page says of itself outside its text. */
export interface Claim {
  readonly about: Claimed;
  readonly value: string;
  /** Where it is said: `JSON-LD datePublished`, `meta og:title`, `time datetime`. */
  readonly source: string;
  /** Stretch of the source that says it. */
  readonly start: number;
  readonly end: number;
  /** How far such claims can be believed, from 0 to 1. */
  readonly trust: number;
}
