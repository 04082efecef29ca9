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
  /** True of the last character of a run of Han or kana, which is in the pair before it already. */
  readonly lone: boolean;
}

/**
 * Scripts cut into pairs of characters: those written without spaces between words, and Korean, whose words run on
 * into particles and into one another (북한은, 대북제재).
 */
const UNSPACED =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\u30fc\\p{sc=Hangul}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}';
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

/** Whether a term is of a script that is cut into pairs of characters. */
export const isDense = (term: string): boolean => IS_UNSPACED.test(term);

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
  return runsOf(text).flat();
}

/** Every term of a text with those of compounds run together. */
export function termsIn(text: string): string[] {
  return wordsOf(text).flatMap((word) => (word.whole === null ? word.terms : [...word.terms, word.whole]));
}

/** The words of a text, those that overlap together: a run of Han or kana is one thing to ask for. */
export function runsOf(text: string): Word[][] {
  const runs: Word[][] = [];
  for (const { 0: run, index } of text.matchAll(WORD)) {
    if (isDense(run)) runs.push(pairs(run, index));
    else runs.push([{ start: index, end: index + run.length, ...termsOf(run), lone: false }]);
  }
  return runs;
}

/** The terms of a text that must stand next to one another for the text to be there. */
export function phraseOf(text: string): string[] {
  return runsOf(text).flatMap((run) => run.flatMap((word) => (word.lone ? [] : word.terms)));
}

/** Longer words are no words; only their beginning counts. */
const LONGEST = 64;

const known = new Map<string, Pick<Word, 'terms' | 'whole'>>();
const MOST_KNOWN = 10_000;

/** Terms of one word. The same few thousand words make up most text, so that they are remembered. */
function termsOf(word: string): Pick<Word, 'terms' | 'whole'> {
  const before = known.get(word);
  if (before) return before;
  const parts = fold(word.slice(0, LONGEST).replace(POSSESSIVE, '').replace(ELISION, ''))
    .replace(APOSTROPHE, '')
    .split(HYPHEN)
    .map((part) => (/\d/.test(part) ? part : part.replace(STOP, '')))
    .filter((part) => part !== '');
  const result = { terms: parts, whole: parts.length > 1 ? parts.join('') : null };
  if (known.size < MOST_KNOWN) known.set(word, result);
  return result;
}

/** A run of text without spaces as overlapping pairs of characters, the last alone: 北京市 → 北京, 京市, 市. */
function pairs(run: string, start: number): Word[] {
  const characters = [...fold(run)];
  // Folding may change the length, as of half-width kana; the words then cover the whole run.
  const even = characters.join('').length === run.length;
  let at = start;
  return characters.map((character, index) => {
    const term = character + (characters[index + 1] ?? '');
    const place = even ? { start: at, end: at + term.length } : { start, end: start + run.length };
    at += character.length;
    return { ...place, terms: [term], whole: null, lone: index > 0 && index === characters.length - 1 };
  });
}
