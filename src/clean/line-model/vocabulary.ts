/** How far the words of a line are the article's: shared with the lines the model is sure of. */
import type { Page } from '../page.ts';

/** Fewest letters of a word that tells what a text is about; Han characters and other unspaced words always do. */
const SHORTEST = 4;
/** Most words of a line that are looked at. */
const LONGEST = 200;

/** The telling words of each line as numbers, each word once a line. */
export interface Vocabulary {
  readonly lines: readonly Uint32Array[];
  readonly size: number;
}

export function vocabularyOf({ lines, lexicon }: Page): Vocabulary {
  const numbers = new Map<string, number>();
  const found = lines.map(({ tokens }) => {
    const own = new Set<number>();
    for (let i = 0; i < Math.min(tokens.length, LONGEST); i++) {
      const word = tokens[i] ?? '';
      if ((word.length < SHORTEST && word.charCodeAt(0) < 0x2e80) || lexicon.stopwords.has(word)) continue;
      const known = numbers.get(word);
      if (known === undefined) numbers.set(word, numbers.size);
      own.add(known ?? numbers.size - 1);
    }
    return Uint32Array.from(own);
  });
  return { lines: found, size: numbers.size };
}

/**
 * For every line, the share of its telling words that stand in other lines for which `counts` holds;
 * -1 for a line without such words.
 */
export function sharedWith({ lines, size }: Vocabulary, counts: (row: number) => boolean): Float32Array {
  const lineCount = new Uint16Array(size);
  lines.forEach((words, row) => {
    if (counts(row)) for (const word of words) lineCount[word] = (lineCount[word] ?? 0) + 1;
  });
  return Float32Array.from(lines, (words, row) => {
    if (words.length === 0) return -1;
    const own = counts(row) ? 1 : 0;
    let shared = 0;
    for (const word of words) if ((lineCount[word] ?? 0) > own) shared++;
    return shared / words.length;
  });
}
