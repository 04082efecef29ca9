/** How far the words of a line are the article's: shared with the lines the model is sure of. */
import type { Page } from '../page.ts';
import { UNKNOWN_NUMBER, WORD_KINDS } from '../word-ids.ts';

/** Fewest letters of a word that tells what a text is about; Han characters and other unspaced words always do. */
const SHORTEST = 4;
/** Characters from here on belong to scripts written without spaces, or to Korean. */
const UNSPACED = 0x2e80;
/** Most words of a line that are looked at. */
const LONGEST = 200;

/** The telling words of each line as numbers, each word once a line. */
export interface Vocabulary {
  readonly lines: readonly Uint32Array[];
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
  const own = new Uint32Array(LONGEST);
  const found = lines.map(({ tokens, ids }, row) => {
    let count = 0;
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
      own[count++] = number - 1;
    }
    return own.slice(0, count);
  });
  return { lines: found, size: met.length };
}

/**
 * Writes, for every line, the share of its telling words that stand in other lines that count; -1 for a line without
 * such words.
 * @param counts 1 for the lines that count, 0 for the others
 */
export function sharedWith({ lines, size }: Vocabulary, counts: ArrayLike<number>, into: Float32Array): void {
  const lineCount = new Uint16Array(size);
  for (let row = 0; row < lines.length; row++) {
    if (counts[row] === 0) continue;
    for (const word of lines[row] as Uint32Array) lineCount[word] = (lineCount[word] as number) + 1;
  }
  for (let row = 0; row < lines.length; row++) {
    const words = lines[row] as Uint32Array;
    const own = counts[row] as number;
    let shared = 0;
    for (const word of words) if ((lineCount[word] as number) > own) shared++;
    into[row] = words.length === 0 ? -1 : shared / words.length;
  }
}
