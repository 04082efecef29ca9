/**
 * The display text of a stretch of a dump, and the offset every character of it came from: markup dropped, character
 * references decoded (also doubly escaped ones), invisible characters dropped, mojibake repaired, NFC, white space
 * collapsed and trimmed.
 */
import { decodeHTML } from 'entities';
import { findMojibake } from './mojibake.ts';

/** Characters and where each came from; grown by appending. */
class Trace {
  text: string[] = [];
  from: number[] = [];

  add(chars: string, offset: number): void {
    for (let i = 0; i < chars.length; i++) {
      this.text.push(chars[i] ?? '');
      this.from.push(offset);
    }
  }
}

/** Display text with its map; `map` has one more entry than `text`, the end of the stretch. */
export interface View {
  readonly text: string;
  readonly map: Uint32Array;
}

/** Zero-width characters, direction marks, soft hyphen, byte order mark. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/;
const SPACE = /[\s\u0085\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2800\u3164]/;
const TAG_NAME = /[a-zA-Z!/?]/;
/** Longest tag and longest character reference taken for one. */
const LONGEST_TAG = 4096;
const LONGEST_REFERENCE = 34;
/** From where on the text last looked at closes no comment, so that many `<!--` stay cheap. */
let unclosed = { raw: '', from: 0 };
/** How often references inside references are decoded (`&amp;amp;nbsp;`). */
const ROUNDS = 3;

/** End of the tag that begins at `at`, or -1 where `<` is only a sign. */
export function tagEnd(raw: string, at: number, end: number): number {
  if (!TAG_NAME.test(raw[at + 1] ?? '')) return -1;
  if (raw[at + 1] === '/' && !/[a-zA-Z]/.test(raw[at + 2] ?? '')) return -1;
  if (raw.startsWith('<!--', at)) {
    if (raw === unclosed.raw && at >= unclosed.from) return -1;
    const close = raw.indexOf('-->', at + 4);
    if (close < 0) unclosed = { raw, from: at };
    return close >= 0 && close + 3 <= end ? close + 3 : -1;
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

function decodeReference(raw: string, at: number, end: number): { chars: string; length: number } | null {
  const limit = Math.min(end, at + LONGEST_REFERENCE);
  let i = at + 1;
  while (i < limit && /[#0-9A-Za-z]/.test(raw[i] ?? '')) i++;
  if (raw[i] !== ';' || i === at + 1 || i >= end) return null;
  let chars = decodeHTML(raw.slice(at, i + 1));
  if (chars.startsWith('&') && chars.length > 1) return null;
  let length = i + 1 - at;
  for (let round = 1; round < ROUNDS && chars === '&'; round++) {
    let j = at + length;
    const inside = Math.min(end, j + LONGEST_REFERENCE);
    while (j < inside && /[#0-9A-Za-z]/.test(raw[j] ?? '')) j++;
    if (raw[j] !== ';' || j === at + length || j >= end) break;
    const next = decodeHTML(`&${raw.slice(at + length, j + 1)}`);
    if (next.startsWith('&') && next.length > 1) break;
    chars = next;
    length = j + 1 - at;
  }
  return { chars, length };
}

/** Copies `raw[start, end)` into the trace without tags and with references decoded. `skip` drops offsets (wrap hyphens). */
function scan(raw: string, start: number, end: number, skip: ReadonlySet<number>): Trace {
  const trace = new Trace();
  let i = start;
  while (i < end) {
    const char = raw[i] ?? '';
    if (char === '<') {
      const close = tagEnd(raw, i, end);
      if (close > 0) {
        // A break or the end of a block element separates words.
        if (/^<\/?(?:br|p|div|li|td|th|tr|h[1-6])\b/i.test(raw.slice(i, i + 6))) trace.add(' ', i);
        i = close;
        continue;
      }
    } else if (char === '&') {
      const reference = decodeReference(raw, i, end);
      if (reference !== null) {
        trace.add(reference.chars, i);
        i += reference.length;
        continue;
      }
    }
    if (!skip.has(i)) trace.add(char, i);
    i++;
  }
  return trace;
}

function repairMojibake(trace: Trace): Trace {
  const text = trace.text.join('');
  if (!/[\u00c2-\u00f4]/.test(text)) return trace;
  const repairs = findMojibake(text);
  if (repairs.length === 0) return trace;
  const repaired = new Trace();
  let at = 0;
  for (const repair of repairs) {
    for (; at < repair.start; at++) repaired.add(trace.text[at] ?? '', trace.from[at] ?? 0);
    repaired.add(repair.repaired, trace.from[at] ?? 0);
    at = repair.end;
  }
  for (; at < trace.text.length; at++) repaired.add(trace.text[at] ?? '', trace.from[at] ?? 0);
  return repaired;
}

/** Composes letters and their marks, cluster by cluster, so that the map stays true. */
function compose(trace: Trace): Trace {
  const text = trace.text.join('');
  if (text.normalize('NFC') === text) return trace;
  const composed = new Trace();
  const clusters = /[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[^\p{M}][\p{M}]{0,30}|\p{M}/gsu;
  for (const match of text.matchAll(clusters)) {
    const cluster = match[0];
    const normal = cluster.normalize('NFC');
    if (normal === cluster) {
      for (let k = 0; k < cluster.length; k++)
        composed.add(cluster[k] ?? '', trace.from[match.index + k] ?? 0);
    } else {
      composed.add(normal, trace.from[match.index] ?? 0);
    }
  }
  return composed;
}

/**
 * The view of `raw[start, end)`.
 * @param skip offsets to leave out, such as hyphens of words split at a line end
 */
export function viewOf(raw: string, start: number, end: number, skip: ReadonlySet<number> = new Set()): View {
  return shown(scan(raw, start, end, skip), end);
}

/** A run of character data of a page of HTML, and what the markup before it reads as: nothing, a space, a bar. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly before: string;
}

/** The view of several runs of character data; the markup between them is left out. */
export function viewOfRuns(raw: string, runs: readonly Run[]): View {
  const trace = new Trace();
  for (const { start, end, before } of runs) {
    trace.add(before, start);
    decodeInto(trace, raw, start, end);
  }
  return shown(trace, runs.at(-1)?.end ?? 0);
}

/** Appends character data with its references decoded. */
function decodeInto(trace: Trace, raw: string, start: number, end: number): void {
  let i = start;
  while (i < end) {
    const char = raw[i] ?? '';
    const reference = char === '&' ? decodeReference(raw, i, end) : null;
    trace.add(reference?.chars ?? char, i);
    i += reference?.length ?? 1;
  }
}

/** What is left to show of decoded text: repaired, composed, without invisible characters, white space collapsed. */
function shown(decoded: Trace, end: number): View {
  const trace = compose(repairMojibake(decoded));
  const chars: string[] = [];
  const from: number[] = [];
  let space = -1;
  for (let i = 0; i < trace.text.length; i++) {
    const char = trace.text[i] ?? '';
    const plain = char > ' ' && char < '\x7f';
    if (plain) {
      if (space >= 0 && chars.length > 0) {
        chars.push(' ');
        from.push(space);
      }
      space = -1;
      chars.push(char);
      from.push(trace.from[i] ?? 0);
      continue;
    }
    if (INVISIBLE.test(char) || (char < ' ' && !SPACE.test(char)) || (char >= '\x7f' && char < '\x85'))
      continue;
    if (SPACE.test(char)) {
      if (space < 0) space = trace.from[i] ?? 0;
      continue;
    }
    if (space >= 0 && chars.length > 0) {
      chars.push(' ');
      from.push(space);
    }
    space = -1;
    chars.push(char);
    from.push(trace.from[i] ?? 0);
  }
  const map = new Uint32Array(chars.length + 1);
  map.set(from);
  map[chars.length] = end;
  return { text: chars.join(''), map };
}
