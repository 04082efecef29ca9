import type { Block, Cleaned, Dump, Evidence, Label, Span } from '../types.ts';
import { dispositionOf } from '../types.ts';
import { PageWords } from './page-words.ts';

/** Before the body, in it, or after it. */
export type Zone = 'head' | 'body' | 'tail';

/** Neighbouring text of one block under one label: what facts are read from. */
export interface Piece {
  readonly text: string;
  readonly label: Label;
  readonly rule: string;
  readonly zone: Zone;
  readonly block: Block;
  /** Where the piece begins in `block.text`. */
  readonly from: number;
  /** Place among the pieces of the page. */
  readonly index: number;
}

/** A dump as this room reads it: its labelled text in order, and where the body lies. */
export interface Page {
  readonly dump: Dump;
  readonly pieces: readonly Piece[];
  /** Their texts in lower case. */
  readonly lower: readonly string[];
  /** Which words it may hold. */
  readonly words: PageWords;
  /** Paragraphs of the body, in order: pieces labelled `body`. */
  readonly body: readonly Piece[];
  /** Index of the piece that opens the longest run of body text: the lede. */
  readonly lead: number;
}

/** Shortest body piece that counts as a paragraph of prose when the body's edges are sought. */
const PROSE = 60;

function bodyEdges(spans: readonly Span[]): { first: number; last: number } {
  const kept = spans.filter((s) => dispositionOf(s.label) === 'kept');
  const prose = kept.filter((s) => s.label === 'body' && s.end - s.start >= PROSE);
  const edges = prose.length > 0 ? prose : kept;
  return { first: edges[0]?.start ?? Number.POSITIVE_INFINITY, last: edges.at(-1)?.end ?? -1 };
}

const BLANK = /\s/;

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code <= 0x20 || (code >= 0x80 && BLANK.test(text[at] ?? ''));
}

/** Index of the span that holds an offset, searched from `hint` onwards. */
function spanAt(spans: readonly Span[], offset: number, hint: number): number {
  let i = hint;
  while (i < spans.length - 1 && (spans[i]?.end ?? 0) <= offset) i++;
  return i;
}

/** Display text left at the edges of a run is dropped, and with it runs of nothing but white space. */
function trimmed(text: string, from: number, to: number): { from: number; to: number } {
  let a = from;
  let b = to;
  while (a < b && isBlank(text, a)) a++;
  while (b > a && isBlank(text, b - 1)) b--;
  return { from: a, to: b };
}

/**
 * Adds the pieces of one block to those above it.
 * @param hint index of a span at or before the block
 * @returns index of the last span looked at
 */
function addPieces(
  pieces: Piece[],
  block: Block,
  spans: readonly Span[],
  hint: number,
  zoneOf: (offset: number) => Zone,
): number {
  const add = (run: { from: number; to: number }, { label, rule }: Span): void => {
    const text = block.text.slice(run.from, run.to);
    const zone = zoneOf(block.map[run.from] ?? block.start);
    pieces.push({ text, label, rule, zone, block, from: run.from, index: pieces.length });
  };
  let from = 0;
  let s = spanAt(spans, block.map[0] ?? block.start, hint);
  const first = spans[s];
  if (first && first.end >= block.end) {
    const run = trimmed(block.text, 0, block.text.length);
    if (run.to > run.from) add(run, first);
    return s;
  }
  const flush = (to: number, span: Span | undefined): void => {
    const run = trimmed(block.text, from, to);
    if (span && run.to > run.from) add(run, span);
    from = to;
  };
  for (let i = 0; i < block.text.length; i++) {
    const blank = isBlank(block.text, i);
    const next = blank ? s : spanAt(spans, block.map[i] ?? block.start, s);
    if (spans[next]?.label !== spans[s]?.label) flush(i, spans[s]);
    s = next;
  }
  flush(block.text.length, spans[s]);
  return s;
}

/** Other pieces between two paragraphs of one text: captions, inserts, subheadings. */
const INSERTS = 12;

/** A run with this share of the letters of the longest is part of the same article. */
const PART = 0.35;

/** Index of the first piece of the first long run of paragraphs; 0 where there is no body. */
function leadOf(body: readonly Piece[]): number {
  const runs: { letters: number; lead: number }[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const piece of body) {
    if (piece.index - last > INSERTS) runs.push({ letters: 0, lead: piece.index });
    const run = runs.at(-1);
    if (run && piece.text.length >= PROSE) run.letters += piece.text.length;
    last = piece.index;
  }
  const longest = Math.max(0, ...runs.map(({ letters }) => letters));
  return runs.find(({ letters }) => letters >= PART * longest)?.lead ?? 0;
}

/** Reads a cleaned dump as pieces of labelled text. */
export function readPage(cleaned: Cleaned): Page {
  const { dump, spans, lines } = cleaned;
  const { first, last } = bodyEdges(spans);
  const zoneOf = (offset: number): Zone => (offset < first ? 'head' : offset < last ? 'body' : 'tail');
  const pieces: Piece[] = [];
  let hint = 0;
  for (const line of lines) {
    hint = Math.max(0, addPieces(pieces, line.block, spans, hint, zoneOf) - 1);
  }
  const body = pieces.filter((p) => p.label === 'body');
  const lower = pieces.map((p) => p.text.toLowerCase());
  return { dump, pieces, lower, words: new PageWords(lower), body, lead: leadOf(body) };
}

/** Where the characters `from` to `to` of a piece stand in `Dump.text`. */
export function offsetsOf(
  dump: Dump,
  piece: Piece,
  from: number,
  to: number,
): { start: number; end: number } {
  const { map, end: blockEnd } = piece.block;
  const start = map[piece.from + from] ?? piece.block.start;
  const last = map[piece.from + to - 1] ?? start;
  const next = map[piece.from + to] ?? blockEnd;
  const plain = dump.text[last] === piece.text[to - 1];
  return { start, end: plain ? last + 1 : Math.max(start, next) };
}

/** What a piece of evidence says besides its words. */
export interface Said {
  readonly kind: string;
  readonly implies: string | null;
  readonly verdict: Evidence['verdict'];
  readonly reason: string | null;
}

/** Evidence from a stretch of a piece, with the words as they stand in the dump. */
export function evidenceFrom(page: Page, piece: Piece, from: number, to: number, said: Said): Evidence {
  const { start, end } = offsetsOf(page.dump, piece, from, to);
  const text = page.dump.text.slice(start, end).replace(/\s+/g, ' ').trim();
  return { ...said, text, start, end };
}

/** Evidence from outside the dump: an address or a day that was given with it. */
export function evidenceGiven(text: string, said: Said): Evidence {
  return { ...said, text, start: null, end: null };
}
