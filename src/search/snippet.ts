/**
 * The words of an article that a result shows.
 */
import type { Passage } from './data.ts';
import { type Word, wordsOf } from './words.ts';

/** A stretch of text, marked where it is a word the reader asked for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

export interface Snippet {
  /** Id of the element on the article's page that holds it; null where there is none. */
  readonly id: string | null;
  readonly pieces: readonly Piece[];
}

/** What to mark: terms, or several that stand together, with a space between; each with how rare it is, times how well it matches. */
export type Wanted = ReadonlyMap<string, number>;

const LENGTH = 260;
const LEAD_IN = 60;

/** The passage that holds most of what is wanted, and of two alike the earlier; cut to a snippet. */
export function bestSnippet(passages: readonly Passage[], wanted: Wanted): Snippet | null {
  let best: { id: string | null; text: string; hits: readonly Hit[]; score: number } | null = null;
  for (const passage of passages) {
    const { id, text } = passage;
    const hits = hitsIn(wordsIn(passage), wanted);
    const score = weigh(hits, wanted);
    if (best === null || score > best.score) best = { id, text, hits, score };
  }
  if (best === null) return null;
  const { start, end } = window(best.text, best.hits, wanted);
  const before = start > 0 ? '… ' : '';
  const after = end < best.text.length ? ' …' : '';
  return { id: best.id, pieces: cut(best.text, best.hits, start, end, before, after) };
}

/** A whole text, with what is wanted marked. */
export function markText(text: string, wanted: Wanted): Piece[] {
  const hits = hitsIn(wordsOf(text), wanted);
  return cut(text, hits, 0, text.length, '', '');
}

/** A stretch of text that is wanted, and what it is. */
interface Hit {
  readonly start: number;
  readonly end: number;
  readonly wanted: readonly string[];
}

/** The words of passages that were shown before. */
const remembered = new WeakMap<Passage, readonly Word[]>();

function wordsIn(passage: Passage): readonly Word[] {
  const before = remembered.get(passage);
  if (before !== undefined) return before;
  const words = wordsOf(passage.text);
  remembered.set(passage, words);
  return words;
}

function hitsIn(words: readonly Word[], wanted: Wanted): Hit[] {
  const hits: Hit[] = words.flatMap(({ start, end, terms, whole }) => {
    const found = [...terms, whole ?? ''].filter((term) => wanted.has(term));
    return found.length === 0 ? [] : [{ start, end, wanted: found }];
  });
  const sequences = [...wanted.keys()].filter((key) => key.includes(' '));
  if (sequences.length > 0) {
    const all = words.flatMap((word) => (word.lone ? [] : word.terms.map((term) => ({ term, word }))));
    for (const sequence of sequences) hits.push(...together(all, sequence));
  }
  return hits.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Where the terms of a sequence stand next to one another. */
function together(all: readonly { term: string; word: Word }[], sequence: string): Hit[] {
  const terms = sequence.split(' ');
  return all.flatMap(({ word }, at) => {
    const last = all[at + terms.length - 1];
    if (last === undefined || !terms.every((term, i) => all[at + i]?.term === term)) return [];
    return [{ start: word.start, end: last.word.end, wanted: [sequence] }];
  });
}

/** What the words are worth: each term once, and a trifle for saying it again. */
function weigh(hits: readonly Hit[], wanted: Wanted): number {
  const terms = new Set(hits.flatMap((hit) => hit.wanted));
  let sum = hits.length / 1000;
  for (const term of terms) sum += wanted.get(term) ?? 0;
  return sum;
}

/** The stretch of a long passage that holds the most, beginning and ending between words. */
function window(text: string, hits: readonly Hit[], wanted: Wanted): { start: number; end: number } {
  if (text.length <= LENGTH) return { start: 0, end: text.length };
  let from = 0;
  let most = -1;
  for (const hit of hits) {
    const inside = hits.filter((word) => word.start >= hit.start && word.end <= hit.start + LENGTH - LEAD_IN);
    const score = weigh(inside, wanted);
    if (score > most) [from, most] = [hit.start, score];
  }
  const start = Math.min(Math.max(0, from - LEAD_IN), text.length - LENGTH);
  const first = wordBreak(text, start);
  return { start: text[first] === ' ' ? first + 1 : first, end: wordBreak(text, start + LENGTH) };
}

/** The nearest place at or after `at` where a word ends; text without spaces is cut where it stands. */
function wordBreak(text: string, at: number): number {
  if (at <= 0 || at >= text.length) return Math.max(0, Math.min(at, text.length));
  const space = text.indexOf(' ', at - 1);
  if (space !== -1 && space - at < 30) return space;
  // Never between the halves of a surrogate pair.
  return /[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at + 1 : at;
}

function cut(
  text: string,
  hits: readonly Hit[],
  start: number,
  end: number,
  before: string,
  after: string,
): Piece[] {
  const pieces: Piece[] = [];
  const add = (part: string, marked: boolean): void => {
    if (part !== '') pieces.push({ text: part, marked });
  };
  let at = start;
  add(before, false);
  for (const hit of hits) {
    if (hit.end <= at || hit.start < start || hit.end > end) continue;
    // Pairs of characters overlap: what is marked already is not marked again.
    add(text.slice(at, Math.max(at, hit.start)), false);
    add(text.slice(Math.max(at, hit.start), hit.end), true);
    at = hit.end;
  }
  add(text.slice(at, end) + after, false);
  return joined(pieces);
}

/** Marked words that touch are one mark. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last && last.marked === piece.marked) {
      result.splice(-1, 1, { text: last.text + piece.text, marked: piece.marked });
    } else result.push(piece);
  }
  return result;
}
