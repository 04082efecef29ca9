/**
 * Words, as search sees them: the same for the text of an article and for what a reader types.
 */

/** A word in a text, with where it stands and the terms under which it is found. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** Usually one; `cease-fire` has `cease`, `fire` and, as `whole`, `ceasefire`. */
  readonly terms: readonly string[];
  /** The parts run together, where the word has parts; null where it has none. */
  readonly whole: string | null;
}

/** Scripts written without spaces between words. */
const UNSPACED =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\u30fc\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}';
const LETTER = `(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])`;

/**
 * In this order: a run of a script without spaces, cut up below; an abbreviation with stops (`U.N.`);
 * letters and digits, joined by apostrophes and hyphens, and numbers by their decimal point (`3.5`).
 */
const WORD = new RegExp(
  `[${UNSPACED}]+|(?<!${LETTER})\\p{L}(?:\\.\\p{L})+(?!${LETTER})|${LETTER}+(?:['’ʼ\\-‐‑]${LETTER}+|\\.\\d+)*`,
  'gu',
);
const IS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');

const APOSTROPHE = /['’ʼ]/g;
const POSSESSIVE = /['’ʼ]s$/i;
/** Articles and the like that French and Italian run into the next word: l’accord, qu’il, dell’unione. */
const ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|un|(?:a|da|de|ne|su)ll)['’ʼ](?=\p{L}{2})/iu;
const HYPHEN = /[-‐‑]/;
const STOP = /\./g;

/** Accents, Arabic vowel marks and Hebrew points; not the voicing marks of kana, which change the letter. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g;

/** Letters that Unicode does not take apart but that readers type without their stroke or as two. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const SPECIAL = /[ßæœøłđðþı]/g;

/** Folds what readers do not type alike: case, accents, width, ligatures. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter);
}

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    if (IS_UNSPACED.test(match[0])) words.push(...pairs(match[0], match.index));
    else words.push({ start: match.index, end: match.index + match[0].length, ...termsOf(match[0]) });
  }
  return words;
}

/** Every term of a text with those of compounds run together, for an index. */
export function termsIn(text: string): string[] {
  return wordsOf(text).flatMap((word) => (word.whole === null ? word.terms : [...word.terms, word.whole]));
}

/**
 * The words of a text, those that overlap together: a run of Han or kana is one thing to ask for.
 * The character left alone at the end of such a run is in the pair before it already, and left out.
 */
export function runsOf(text: string): Word[][] {
  const runs: Word[][] = [];
  let end = -1;
  for (const word of wordsOf(text)) {
    if (word.start >= end) runs.push([word]);
    else if (word.end > end) runs.at(-1)?.push(word);
    end = word.end;
  }
  return runs;
}

const known = new Map<string, Pick<Word, 'terms' | 'whole'>>();

/** Terms of one word. The same few thousand words make up most text, so that they are remembered. */
function termsOf(word: string): Pick<Word, 'terms' | 'whole'> {
  const before = known.get(word);
  if (before) return before;
  const parts = fold(word.replace(POSSESSIVE, '').replace(ELISION, ''))
    .replace(APOSTROPHE, '')
    .split(HYPHEN)
    .map((part) => (/\d/.test(part) ? part : part.replace(STOP, '')));
  const result = { terms: parts, whole: parts.length > 1 ? parts.join('') : null };
  if (known.size < 200_000) known.set(word, result);
  return result;
}

/** A run of text without spaces as overlapping pairs of characters, the last alone: 北京市 → 北京, 京市, 市. */
function pairs(run: string, start: number): Word[] {
  const characters = [...fold(run)];
  // Folding may change the length of half-width kana only; their words then cover the whole run.
  const even = characters.join('').length === run.length;
  let at = start;
  return characters.map((character, index) => {
    const term = character + (characters[index + 1] ?? '');
    const word = even
      ? { start: at, end: at + term.length, terms: [term], whole: null }
      : { start, end: start + run.length, terms: [term], whole: null };
    at += character.length;
    return word;
  });
}
