/** Labelled lines to spans that tile the dump. */
import { tagEnd } from '../intake/markup.ts';
import type { Block, Dump, Label, Span } from '../types.ts';
import type { Cut } from './page.ts';

/** A line with its label and the stretches of its display text that bear another. */
export interface Labelled {
  readonly block: Block;
  readonly label: Label;
  readonly rule: string;
  readonly cuts: readonly Cut[];
}

const SPACE =
  /^[\s\u0085\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\u3164\u2800\ufeff]*$/;

/** Spans in order, each beginning where the last ended; neighbours alike become one. */
class Tiling {
  readonly spans: Span[] = [];
  #at = 0;

  to(end: number, label: Label, rule: string): void {
    if (end <= this.#at) return;
    const last = this.spans.at(-1);
    if (last !== undefined && last.label === label && last.rule === rule)
      this.spans[this.spans.length - 1] = { ...last, end };
    else this.spans.push({ start: this.#at, end, label, rule });
    this.#at = end;
  }

  get at(): number {
    return this.#at;
  }
}

/** Tags in a stretch of the dump, [start, end) each. */
function tagsIn(text: string, start: number, end: number): [number, number][] {
  const tags: [number, number][] = [];
  let at = text.indexOf('<', start);
  while (at >= 0 && at < end) {
    const close = tagEnd(text, at, end);
    if (close > 0) tags.push([at, close]);
    at = text.indexOf('<', close > 0 ? close : at + 1);
  }
  return tags;
}

/** What shows nothing: white space, or markup where there is more than white space. */
function between(tiling: Tiling, text: string, end: number): void {
  if (tiling.at >= end) return;
  if (SPACE.test(text.slice(tiling.at, end))) {
    tiling.to(end, 'space', 'white-space');
    return;
  }
  tiling.to(end, 'markup', 'markup-tag');
}

/**
 * Spans of a dump from its labelled lines, in order. Every character of the dump lies in exactly one span.
 */
export function spansOf(dump: Dump, lines: readonly Labelled[]): Span[] {
  const tiling = new Tiling();
  for (const { block, label, rule, cuts } of lines) {
    between(tiling, dump.text, block.start);
    const pieces: { end: number; label: Label; rule: string }[] = [];
    for (const cut of [...cuts].sort((a, b) => a.start - b.start)) {
      pieces.push({ end: offsetOf(block, cut.start), label, rule });
      pieces.push({ end: offsetOf(block, cut.end), label: cut.label, rule: cut.rule });
    }
    pieces.push({ end: block.end, label, rule });
    const tags = block.markup ?? tagsIn(dump.text, block.start, block.end);
    let next = 0;
    for (const piece of pieces) {
      for (; next < tags.length; next++) {
        const [start, end] = tags[next] ?? [0, 0];
        if (start >= piece.end) break;
        tiling.to(start, piece.label, piece.rule);
        tiling.to(end, 'markup', 'markup-tag');
      }
      tiling.to(piece.end, piece.label, piece.rule);
    }
  }
  between(tiling, dump.text, dump.text.length);
  return tiling.spans;
}

/** Offset in the dump of a place in a block's display text; 0 is the block's start. */
function offsetOf(block: Block, place: number): number {
  return place <= 0 ? block.start : (block.map[Math.min(place, block.text.length)] ?? block.end);
}

/** Spans of one block that bear another label than the block: its cuts and its markup, in order. */
export function cutsOf(spans: readonly Span[], block: Block, label: Label): Span[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= block.start) low = middle + 1;
    else high = middle;
  }
  const found: Span[] = [];
  for (let i = low; i < spans.length; i++) {
    const span = spans[i];
    if (span === undefined || span.start >= block.end) break;
    if (span.label !== label)
      found.push({ ...span, start: Math.max(span.start, block.start), end: Math.min(span.end, block.end) });
  }
  return found;
}
