/**
 * Forms of one word, in English and Russian. Gentle: only endings that change the number, case or tense of a word are
 * taken off, never those that make another word of it (a Korean is not a Korea).
 */

const VOWEL = /[aeiouy]/;
const RUSSIAN = /^[а-яё]+$/;
const ENGLISH = /^[a-z]+$/;

/** The least that is left of a word. */
const SHORTEST = 3;

/** Endings of Russian nouns and adjectives, longest first. Verbs are left as they are. */
const RUSSIAN_ENDINGS = [
  ...['иями', 'ями', 'ами', 'ыми', 'ими', 'ого', 'его', 'ому', 'ему', 'иях', 'иям', 'ией'],
  ...[
    'ах',
    'ях',
    'ам',
    'ям',
    'ов',
    'ев',
    'ей',
    'ой',
    'ом',
    'ем',
    'ый',
    'ий',
    'ая',
    'яя',
    'ое',
    'ее',
    'ые',
    'ие',
  ],
  ...['ых', 'их', 'ым', 'им', 'ую', 'юю', 'ия', 'ию', 'ии', 'а', 'я', 'о', 'е', 'ы', 'и', 'у', 'ю', 'ь', 'й'],
];

/** What the forms of a word have in common; the word itself where it has no ending known here. */
export function stemOf(word: string): string {
  if (ENGLISH.test(word)) return english(word);
  return RUSSIAN.test(word) ? russian(word) : word;
}

function english(word: string): string {
  const single = singular(word);
  for (const ending of ['ing', 'ed']) {
    const rest = single.slice(0, -ending.length);
    if (single.endsWith(ending) && rest.length > SHORTEST && VOWEL.test(rest)) return dropE(undoubled(rest));
  }
  return dropE(single);
}

function singular(word: string): string {
  if (word.length <= SHORTEST || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  return /(?:sh|ch|x|ss|zz)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

/** `stopped` and `stop`, but `called` and `call`. */
function undoubled(stem: string): string {
  return /([bdgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem;
}

/** `impose`, `imposed` and `imposing` have `impos` in common; `y` and `i` at the end are one. */
function dropE(word: string): string {
  if (word.length > SHORTEST + 1 && word.endsWith('e')) return word.slice(0, -1);
  return word.length > SHORTEST && word.endsWith('i') ? `${word.slice(0, -1)}y` : word;
}

function russian(word: string): string {
  const ending = RUSSIAN_ENDINGS.find((each) => word.endsWith(each) && word.length - each.length >= SHORTEST);
  return ending === undefined ? word : word.slice(0, -ending.length);
}

const ENGLISH_ENDINGS = [
  ...['', 's', 'e', 'es', 'ed', 'ing', 'ings', 'y', 'ies', 'ied', 'ying', 'yed', 'ys'],
  // With the last letter doubled: stopped, planning.
  ...['+ed', '+ing', '+ings'],
];

/** Words that are, by their spelling, forms of a word, itself left out. Whether the archive has them is for the index to say. */
export function formsOf(word: string): string[] {
  const stem = stemOf(word);
  if (stem === word && !ENGLISH.test(word) && !RUSSIAN.test(word)) return [];
  const base = ENGLISH.test(word) ? stem.replace(/y$/, '') : stem;
  const endings = ENGLISH.test(word) ? ENGLISH_ENDINGS : ['', ...RUSSIAN_ENDINGS];
  const made = endings.map((ending) => base + ending.replace('+', base.slice(-1)));
  return made.filter((form) => form !== word && form !== '' && stemOf(form) === stem);
}
