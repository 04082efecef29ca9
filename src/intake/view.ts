/**
 * The display text of a stretch of a dump, and the offset every character of it came from: markup dropped, character
 * references decoded (also doubly escaped ones), invisible characters dropped, mojibake repaired, NFC, white space
 * collapsed and trimmed. Most stretches are shown as they stand, so what a stretch does not need is not done.
 */
import { COMPOSING, FLAGS, flagsIn, LEADING, MARKUP, SPACE, TRAILING, UNEVEN, UNSEEN } from './characters.ts';
import { referenceAt, separatesWords, tagEnd } from './markup.ts';
import { findMojibake } from './mojibake.ts';
import { Trace } from './trace.ts';

/** Display text with its map; `map` has one more entry than `text`, the end of the stretch. */
export interface View {
  readonly text: string;
  readonly map: Uint32Array;
}

/** A run of character data of a page of HTML, and what the markup before it reads as: nothing, a space, a bar. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly before: string;
}

const NOTHING: ReadonlySet<number> = new Set();

/**
 * The view of `raw[start, end)`.
 * @param skip offsets to leave out, such as hyphens of words split at a line end
 */
export function viewOf(raw: string, start: number, end: number, skip = NOTHING): View {
  const flags = flagsIn(raw, start, end);
  if (skip.size === 0 && standsAsItIs(raw, start, end, flags)) return asItStands(raw, start, end);
  const trace = new Trace(raw);
  if ((flags & MARKUP) === 0 && skip.size === 0) trace.copy(start, end);
  else scan(trace, raw, start, end, skip);
  return shown(trace, end);
}

/** The view of several runs of character data; the markup between them is left out. */
export function viewOfRuns(raw: string, runs: readonly Run[]): View {
  const [first, second] = runs;
  if (first === undefined) return { text: '', map: new Uint32Array(1) };
  if (second === undefined && first.before === '') {
    const flags = flagsIn(raw, first.start, first.end);
    if (standsAsItIs(raw, first.start, first.end, flags)) return asItStands(raw, first.start, first.end);
  }
  const trace = new Trace(raw);
  for (const { start, end, before } of runs) {
    if (before !== '') trace.add(before, start);
    decodeInto(trace, raw, start, end);
  }
  return shown(trace, runs.at(-1)?.end ?? 0);
}

/** Whether a stretch shows as it stands: nothing in it to decode, to repair, to drop; single spaces inside it only. */
function standsAsItIs(raw: string, start: number, end: number, flags: number): boolean {
  if ((flags & (MARKUP | UNSEEN | UNEVEN)) !== 0) return false;
  if ((flags & (COMPOSING | LEADING | TRAILING)) === 0) return true;
  const text = raw.slice(start, end);
  return isNormal(text, flags) && !mayBeMojibake(text, flags);
}

function isNormal(text: string, flags: number): boolean {
  return (flags & COMPOSING) === 0 || text.normalize('NFC') === text;
}

/** The first two bytes of a UTF-8 sequence, read as windows-1252. */
const FIRST_BYTES = /[\u00c2-\u00f4][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;

/** The same read as windows-1251: three of Russian, or the head of a dash or quotation mark. */
const RUSSIAN_BYTES = /(?:[РСГВ][Ђ-џ\u0080-\u00bf\u2010-\u203a€№™Ґґ]){3}|вЂ/;

function mayBeMojibake(text: string, flags: number): boolean {
  return (
    ((flags & LEADING) !== 0 && FIRST_BYTES.test(text)) ||
    ((flags & TRAILING) !== 0 && RUSSIAN_BYTES.test(text))
  );
}

/** Numbers in order, of which the map of a stretch that stands as it is is a part. */
let numbers = new Uint32Array(0);
/** Longest text that shares them; the map of a longer one is made for itself. */
const SHARED = 4 * 1024 * 1024;

function asItStands(raw: string, start: number, end: number): View {
  return { text: raw.slice(start, end), map: numbersFrom(start, end + 1) };
}

/** The numbers from `first` to the one before `last`. */
function numbersFrom(first: number, last: number): Uint32Array {
  if (last > SHARED) return Uint32Array.from({ length: last - first }, (_, i) => first + i);
  if (last > numbers.length) {
    numbers = new Uint32Array(Math.min(SHARED, Math.max(last, numbers.length * 2, 0x10000)));
    for (let i = 0; i < numbers.length; i++) numbers[i] = i;
  }
  return numbers.subarray(first, last);
}

/** Copies `raw[start, end)` into the trace without tags and with references decoded. `skip` drops offsets (wrap hyphens). */
function scan(trace: Trace, raw: string, start: number, end: number, skip: ReadonlySet<number>): void {
  let from = start;
  let at = start;
  while (at < end) {
    const code = raw.charCodeAt(at);
    let next = at + 1;
    if (code === 0x3c) {
      const close = tagEnd(raw, at, end);
      if (close > 0) {
        trace.copy(from, at);
        if (separatesWords(raw, at)) trace.add(' ', at);
        next = close;
        from = next;
      }
    } else if (code === 0x26) {
      const reference = referenceAt(raw, at, end);
      if (reference !== null) {
        trace.copy(from, at);
        trace.add(reference.chars, at);
        next = at + reference.length;
        from = next;
      }
    } else if (skip.size > 0 && skip.has(at)) {
      trace.copy(from, at);
      from = next;
    }
    at = next;
  }
  trace.copy(from, end);
}

/** Appends character data with its references decoded. */
function decodeInto(trace: Trace, raw: string, start: number, end: number): void {
  let from = start;
  for (let at = raw.indexOf('&', start); at >= 0 && at < end; at = raw.indexOf('&', at)) {
    const reference = referenceAt(raw, at, end);
    if (reference === null) at++;
    else {
      trace.copy(from, at);
      trace.add(reference.chars, at);
      at += reference.length;
      from = at;
    }
  }
  trace.copy(from, end);
}

/** What is left to show of decoded text: repaired, composed, without invisible characters, white space collapsed. */
function shown(decoded: Trace, end: number): View {
  const flags = flagsIn(decoded.text, 0, decoded.text.length);
  let repaired = decoded;
  // Text may have been spoilt more than once.
  for (let round = 0; round < ROUNDS; round++) {
    const seen = round === 0 ? flags : flagsIn(repaired.text, 0, repaired.length);
    if (!mayBeMojibake(repaired.text, seen)) break;
    repaired = repairMojibake(repaired);
  }
  const composed = isNormal(repaired.text, COMPOSING) ? repaired : compose(repaired);
  const trace = collapse(composed);
  return { text: trace.text, map: trace.mapTo(end) };
}

const ROUNDS = 3;

function repairMojibake(trace: Trace): Trace {
  const repairs = findMojibake(trace.text);
  if (repairs.length === 0) return trace;
  const repaired = trace.empty();
  let at = 0;
  for (const repair of repairs) {
    repaired.take(trace, at, repair.start);
    repaired.add(repair.repaired, trace.at(repair.start));
    at = repair.end;
  }
  repaired.take(trace, at, trace.text.length);
  return repaired;
}

/** Composes letters and their marks, cluster by cluster, so that the map stays true. */
function compose(trace: Trace): Trace {
  const composed = trace.empty();
  const clusters = /[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[^\p{M}][\p{M}]{0,30}|\p{M}/gsu;
  for (const { 0: cluster, index } of trace.text.matchAll(clusters)) {
    const normal = cluster.normalize('NFC');
    if (normal === cluster) composed.take(trace, index, index + cluster.length);
    else composed.add(normal, trace.at(index));
  }
  return composed;
}

/** White space as single spaces between other characters; what is not seen left out. */
function collapse(trace: Trace): Trace {
  const { text } = trace;
  if ((flagsIn(text, 0, text.length) & (UNEVEN | UNSEEN)) === 0) return trace;
  const kept = trace.empty();
  let from = 0;
  let space = -1;
  for (let at = 0; at < text.length; at++) {
    const flags = (FLAGS[text.charCodeAt(at)] ?? 0) & (SPACE | UNSEEN);
    if (flags === 0) {
      if (space >= 0 && kept.length > 0) kept.add(' ', trace.at(space));
      space = -1;
      continue;
    }
    if (flags === UNSEEN && joins(text, at)) {
      if (space >= 0 && kept.length > 0) kept.add(' ', trace.at(space));
      space = -1;
      continue;
    }
    kept.take(trace, from, at);
    from = at + 1;
    if (flags === SPACE && space < 0) space = at;
  }
  kept.take(trace, from, text.length);
  return kept;
}

/** Letters of scripts that join or part by a zero-width sign, and pictures that are put together by one. */
const JOINING = /[\u0620-\u06ff\u0750-\u077f\u0900-\u0dff\u1780-\u17ff]/;
const PICTURE = /[\u2190-\u2bff\ud800-\udfff]|\ufe0f/;

/** Whether a character that is not seen is part of a word, or of a picture, as its writer put it. */
function joins(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const [before = '', after = ''] = [text[at - 1], text[at + 1]];
  if (code === 0x200d && PICTURE.test(before) && PICTURE.test(after)) return true;
  return (code === 0x200c || code === 0x200d) && JOINING.test(before) && JOINING.test(after);
}
