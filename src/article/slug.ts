/**
 * Slugs: the last part of an article's address and the name of its file.
 * ASCII, lower case, at most 80 bytes, never a name that a file system or the site keeps for itself.
 */

import anyAscii from 'any-ascii';

export const MAX_SLUG_LENGTH = 80;

/** Names that Windows reserves, and `index`, which a web server serves for the folder. */
const RESERVED = new Set([
  ...['con', 'prn', 'aux', 'nul', 'index'],
  ...Array.from({ length: 10 }, (_, n) => [`com${n}`, `lpt${n}`]).flat(),
]);

/**
 * A slug for a title. Every script is written in Latin letters (any-ascii), apostrophes vanish, all else that is
 * neither letter nor digit separates words, as every Han character does; the cut falls between words. `fallback` serves titles of signs alone.
 */
export function slugFrom(title: string, fallback: string): string {
  const parted = title
    .normalize('NFC')
    .replace(/['’‘ʼ`´]/g, '')
    .replace(/\p{Script=Han}/gu, ' $& ');
  const words = anyAscii(parted)
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const slug = joinWords(words) || fallback;
  return RESERVED.has(slug) ? `${slug}-article` : slug;
}

/** The words joined by hyphens, as many as fit; the first is cut where it alone is too long. */
function joinWords(words: readonly string[]): string {
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, MAX_SLUG_LENGTH) : `${slug}-${word}`;
    if (longer.length > MAX_SLUG_LENGTH) break;
    slug = longer;
  }
  return slug;
}

/** The slug itself where it is free, else with `-2`, `-3` … behind it, within the limit. */
export function freeSlug(slug: string, taken: (slug: string) => boolean): string {
  let candidate = slug;
  for (let n = 2; taken(candidate); n += 1) {
    const tail = `-${n}`;
    const head = slug.slice(0, MAX_SLUG_LENGTH - tail.length);
    candidate = `${head.endsWith('-') ? head.slice(0, -1) : head}${tail}`;
  }
  return candidate;
}

/** Whether a text is a slug as Dateline makes them; what a hand edit may not turn into a path. */
export function isSlug(text: string): boolean {
  return (
    text.length <= MAX_SLUG_LENGTH &&
    /^[a-z0-9-]+$/.test(text) &&
    !/^-|-$|--/.test(text) &&
    !RESERVED.has(text)
  );
}
