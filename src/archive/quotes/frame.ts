/** A passage as sentences of words and quotations: what stands between the marks is one item, not words. */

import type { Marked } from './marks.ts';
import type { QuoteWords } from './words.ts';

/** A word outside quotation marks. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** In small letters, without an apostrophe and what follows it. */
  readonly lower: string;
  /** What stands between it and the item before, white space left out. */
  readonly joint: string;
}

export type Item =
  | { readonly kind: 'word'; readonly word: Word }
  | { readonly kind: 'quote'; readonly quote: number };

/** The items of one sentence, in order. */
export type Sentence = readonly Item[];

const WORD =
  /(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])\.?|[\p{L}\p{M}\p{N}]+(?:[-‐‑][\p{L}\p{M}\p{N}]+)*(?:['’ʼ][\p{L}]{1,2}(?![\p{L}]))?/gu;

/** The sentences of a passage. A quotation that ends in a full stop ends its sentence. */
export function sentencesOf(text: string, marked: readonly Marked[], words: QuoteWords): Sentence[] {
  const sentences: Item[][] = [];
  let current: Item[] = [];
  let end = 0;
  let quote = 0;
  const close = (): void => {
    if (current.length > 0) sentences.push(current);
    current = [];
  };
  const outside = (start: number, stop: number): void => {
    for (const match of text.slice(start, stop).matchAll(WORD)) {
      const at = start + match.index;
      const joint = text.slice(end, at).replace(/\s+/g, '');
      const before = current.at(-1);
      if (before !== undefined && endsBetween(before, joint, match[0], text, marked, words)) close();
      current.push({ kind: 'word', word: wordAt(at, match[0], joint) });
      end = at + match[0].length;
    }
  };
  for (const { start, end: stop } of marked) {
    outside(end, start);
    const joint = text.slice(end, start);
    const before = current.at(-1);
    if (before !== undefined && endsBeforeQuote(before, joint, text, marked)) close();
    current.push({ kind: 'quote', quote });
    quote += 1;
    end = stop;
  }
  outside(end, text.length);
  close();
  return sentences;
}

function wordAt(start: number, text: string, joint: string): Word {
  const lower = text.toLowerCase().replace(/['’ʼ].{0,2}$/u, '');
  return { start, end: start + text.length, text, lower, joint };
}

const STOP = /[.!?…。！？]/;

/** Whether a sentence ends between an item and the word after it. */
function endsBetween(
  before: Item,
  joint: string,
  next: string,
  text: string,
  marked: readonly Marked[],
  { abbreviations }: QuoteWords,
): boolean {
  const capital = !/^\p{Ll}/u.test(next);
  if (before.kind === 'quote') return STOP.test(joint) || (capital && endsInStop(before.quote, text, marked));
  if (!STOP.test(joint)) return false;
  if (!/^\.$/.test(joint)) return true;
  return capital && !abbreviations.has(before.word.text) && !/^\p{Lu}$/u.test(before.word.text);
}

function endsBeforeQuote(before: Item, joint: string, text: string, marked: readonly Marked[]): boolean {
  if (STOP.test(joint)) return true;
  return before.kind === 'quote' && endsInStop(before.quote, text, marked) && joint.trim() === '';
}

/** Whether what is quoted ends in a full stop, so that nothing in the sentence follows it. */
function endsInStop(quote: number, text: string, marked: readonly Marked[]): boolean {
  const one = marked[quote];
  return one !== undefined && /[.。][’'”"»)]*$/.test(text.slice(one.from, one.to).trimEnd());
}
