/** Tags, comments and character references that stand in a text. */
import { decodeHTML } from 'entities';

const TAG_NAME = /[a-zA-Z!/?]/;
/** Longest tag and longest character reference taken for one. */
const LONGEST_TAG = 4096;
const LONGEST_REFERENCE = 34;
/** How often references inside references are decoded (`&amp;amp;nbsp;`). */
const ROUNDS = 3;

/** Where the comment looked at last closes, and from where on that is known, so that many `<!--` stay cheap. */
let closing = { raw: '', from: 0, at: 0 };

/** Where the next `-->` from a place on stands; behind the text where there is none. */
function closeOfComment(raw: string, from: number): number {
  if (raw !== closing.raw || from < closing.from || from > closing.at) {
    const found = raw.indexOf('-->', from);
    closing = { raw, from, at: found < 0 ? raw.length : found };
  }
  return closing.at;
}

/** End of the tag that begins at `at`, or -1 where `<` is only a sign. */
export function tagEnd(raw: string, at: number, end: number): number {
  if (!TAG_NAME.test(raw[at + 1] ?? '')) return -1;
  if (raw[at + 1] === '/' && !/[a-zA-Z]/.test(raw[at + 2] ?? '')) return -1;
  if (raw.startsWith('<!--', at)) {
    const close = closeOfComment(raw, at + 4) + 3;
    return close <= end ? close : -1;
  }
  const limit = Math.min(end, at + LONGEST_TAG);
  for (let i = at + 1; i < limit; i++) {
    const char = raw[i];
    if (char === '>') return isTag(raw, at, i) ? i + 1 : -1;
    if (char === '<') return -1;
  }
  return -1;
}

/** Whether `<…>` is markup and not a sign: a Latin name, then nothing, a slash or attributes. */
function isTag(raw: string, at: number, close: number): boolean {
  const inner = raw.slice(at + 1, Math.min(close, at + 200));
  if (inner.startsWith('!') || inner.startsWith('?')) return true;
  const name = /^\/?([a-zA-Z][a-zA-Z0-9:-]*)(.?)/s.exec(inner);
  if (name === null) return false;
  const rest = inner.slice(name[0].length - (name[2]?.length ?? 0));
  return (
    rest === '' ||
    rest === '/' ||
    (/^\s/.test(rest) &&
      (/^\s*\/?$/.test(rest) || KNOWN.has(name[1]?.toLowerCase() ?? '') || rest.includes('=')))
  );
}

/** Elements that may stand without attributes or with bare ones. */
const KNOWN = new Set(
  'a abbr b big blockquote br center cite code div em font h1 h2 h3 h4 h5 h6 hr i iframe img input li ol p pre q s script small span strike strong style sub sup table tbody td th thead tr tt u ul video'.split(
    ' ',
  ),
);

/** A break, or the end of a block element, which separates words. */
const SEPARATING = /<\/?(?:br|p|div|li|td|th|tr|h[1-6])\b/iy;

/** Whether the tag that begins at `at` separates the words around it. */
export function separatesWords(raw: string, at: number): boolean {
  SEPARATING.lastIndex = at;
  return SEPARATING.test(raw);
}

/** A character reference decoded, and its length in the source. */
export interface Reference {
  readonly chars: string;
  readonly length: number;
}

/** The character reference that begins at `at`, references inside references included; null where `&` is only a sign. */
export function referenceAt(raw: string, at: number, end: number): Reference | null {
  let length = lengthOfReference(raw, at + 1, Math.min(end, at + LONGEST_REFERENCE), end) + 1;
  if (length === 1) return null;
  let chars = decoded(raw.slice(at, at + length));
  if (chars.startsWith('&') && chars.length > 1) return null;
  for (let round = 1; round < ROUNDS && chars === '&'; round++) {
    const from = at + length;
    const more = lengthOfReference(raw, from, Math.min(end, from + LONGEST_REFERENCE), end);
    if (more === 0) break;
    const next = decoded(`&${raw.slice(from, from + more)}`);
    if (next.startsWith('&') && next.length > 1) break;
    chars = next;
    length += more;
  }
  return { chars, length };
}

/** Length of the name of a reference with its semicolon; 0 where there is none. */
function lengthOfReference(raw: string, from: number, limit: number, end: number): number {
  let at = from;
  while (at < limit && isNameCharacter(raw.charCodeAt(at))) at++;
  return at > from && at < end && raw[at] === ';' ? at + 1 - from : 0;
}

function isNameCharacter(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39) ||
    code === 0x23
  );
}

const known = new Map<string, string>();
/** References remembered: pages use a few dozen. */
const MEMORY = 2000;

function decoded(reference: string): string {
  const before = known.get(reference);
  if (before !== undefined) return before;
  const chars = decodeHTML(reference);
  if (known.size < MEMORY) known.set(reference, chars);
  return chars;
}
