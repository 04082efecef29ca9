/** How far the words of a line are the article's: shared with the lines the model is sure of. */
import type { Page } from '../page.ts';
import { UNKNOWN_NUMBER, WORD_KINDS } from '../word-ids.ts';

/** Fewest letters of a word that tells what a text is about; Han characters and other unspaced words always do. */
const SHORTEST = 4;
/** Characters from here on belong to scripts written without spaces, or to Korean. */
const UNSPACED = 0x2e80;
/** Most words of a line that are looked at. */
const LONGEST = 200;

/** The telling words of all lines as numbers, each word once a line; those of line i are [starts[i], starts[i + 1]). */
export interface Vocabulary {
  readonly words: Uint32Array;
  readonly starts: Uint32Array;
  readonly size: number;
}

/** What stands for a word that has not been met yet, and for one that tells nothing. */
const NEW = 0;
const SILENT = -1;

/**
 * The telling words of a page. Words that the lexicon knows are told by its numbers, others by their letters.
 */
export function vocabularyOf({ lines, lexicon: { ids: known } }: Page): Vocabulary {
  const unknown = new Map<string, number>();
  /** By the lexicon's number, the page's number of a word and one more. */
  const numbers = new Int32Array(known.size);
  /** The last line each word was met in. */
  const met: number[] = [];
  let room = 0;
  for (const { tokens } of lines) room += Math.min(tokens.length, LONGEST);
  const words = new Uint32Array(room);
  const starts = new Uint32Array(lines.length + 1);
  let count = 0;
  for (const [row, { tokens, ids }] of lines.entries()) {
    for (let i = 0; i < Math.min(tokens.length, LONGEST); i++) {
      const word = tokens[i] as string;
      if (word.length < SHORTEST && word.charCodeAt(0) < UNSPACED) continue;
      const id = ids[i] as number;
      let number = id > UNKNOWN_NUMBER ? (numbers[id] as number) : (unknown.get(word) ?? NEW);
      if (number === NEW) {
        number = (known.kindsOf(id) & WORD_KINDS.stopword) !== 0 ? SILENT : met.push(SILENT);
        if (id > UNKNOWN_NUMBER) numbers[id] = number;
        else unknown.set(word, number);
      }
      if (number === SILENT || met[number - 1] === row) continue;
      met[number - 1] = row;
      words[count++] = number - 1;
    }
    starts[row + 1] = count;
  }
  return { words, starts, size: met.length };
}

/**
 * Writes, for every line, the share of its telling words that stand in other lines that count; -1 for a line without
 * such words.
 * @param counts 1 for the lines that count, 0 for the others
 */
export function sharedWith(
  { words, starts, size }: Vocabulary,
  counts: ArrayLike<number>,
  into: Float32Array,
): void {
  const lineCount = new Uint16Array(size);
  const lines = starts.length - 1;
  for (let row = 0; row < lines; row++) {
    if (counts[row] === 0) continue;
    for (let i = starts[row] as number; i < (starts[row + 1] as number); i++) {
      const word = words[i] as number;
      lineCount[word] = (lineCount[word] as number) + 1;
    }
  }
  for (let row = 0; row < lines; row++) {
    const [from, to] = [starts[row] as number, starts[row + 1] as number];
    const own = counts[row] as number;
    let shared = 0;
    for (let i = from; i < to; i++) if ((lineCount[words[i] as number] as number) > own) shared++;
    into[row] = from === to ? -1 : shared / (to - from);
  }
}
