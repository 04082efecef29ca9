/** How far the words of a line are the article's: shared with the lines the model is sure of. */
import type { Page } from '../page.ts';

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

export function vocabularyOf({ lines, lexicon }: Page): Vocabulary {
  const numbers = new Map<string, number>();
  /** The last line each word was met in. */
  const met: number[] = [];
  const own = new Uint32Array(LONGEST);
  const found = lines.map(({ tokens }, row) => {
    let count = 0;
    for (let i = 0; i < Math.min(tokens.length, LONGEST); i++) {
      const word = tokens[i] as string;
      if (word.length < SHORTEST && word.charCodeAt(0) < UNSPACED) continue;
      let number = numbers.get(word);
      if (number === undefined) {
        number = lexicon.stopwords.has(word) ? -1 : met.length;
        numbers.set(word, number);
        if (number >= 0) met.push(-1);
      }
      if (number < 0 || met[number] === row) continue;
      met[number] = row;
      own[count++] = number;
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
