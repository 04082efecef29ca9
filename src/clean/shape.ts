/** What a line looks like, whatever its words mean: the features by which prose and furniture differ. */
import { DIGIT, KIND_OF, LOWER, MARK, SCRIPT_OF, SIGN, UPPER } from './characters.ts';
import type { Lexicon } from './lexicon.ts';
import { isNumber } from './tokens.ts';

export interface Shape {
  /** Words; scripts written without spaces count two characters as a word. */
  readonly words: number;
  /** Ends like a sentence, closing quotation marks and brackets aside. */
  readonly terminal: boolean;
  /** Ends with a colon. */
  readonly colon: boolean;
  /** Share of stop words among the words, 0 to 1. */
  readonly stops: number;
  /** Bars, bullets, arrows and slashes that part the line. */
  readonly separators: number;
  /** Wide gaps in the raw line, as between columns or buttons. */
  readonly columns: number;
  /** Share of words that begin with a capital. */
  readonly capitals: number;
  readonly allCaps: boolean;
  /** Share of digits among the characters. */
  readonly digits: number;
  /** Opens with a quotation mark. */
  readonly quoted: boolean;
  /** Mark of a list item: its kind, else empty. */
  readonly mark: '' | 'bullet' | 'dash' | 'number';
  readonly script: Script;
  /** How much the line reads like a sentence of running text; above 1 it does. */
  readonly prose: number;
}

export type Script = 'latin' | 'han' | 'hangul' | 'cyrillic' | 'arabic' | 'other' | 'none';

const TERMINAL = /[.!?…。！？؟۔।｡](?:\[\d{1,3}\])?(?:\s?["'”’»›」』）)\]〉》*]){0,4}$/u;
/** Characters that {@link TERMINAL} can reach. */
const END = 12;
const SEPARATOR = /\s[|¦·•›»>►▶~/‹✱]\s|[|¦｜│]|>>|(?:^|\s)\/(?=\s)/gu;
const COLUMN = /[^\s.?!:;,…。：](?:[ \u00a0\u3000]{2,}|\t)\S/gu;
const BULLET = /^(?:[•·●○■□▪▫◦‣⁃∙▲△▶►☞※◆◇★☆✓✔*+]\s?|[-–—]\s)(?=\S)/u;
const NUMBERED = /^(?:\d{1,3}[.)]\s?|\(\d{1,3}\)\s?|\d{1,2}\s(?=\D))(?=\S)/u;
const LONGEST = 3000;

/** Letters a character of a script counts for: a Han character or a syllable says more than a letter. */
const SAYS: Readonly<Record<Script, number>> = {
  none: 0,
  latin: 1,
  han: 3,
  hangul: 2.5,
  cyrillic: 1,
  arabic: 1,
  other: 1,
};
const SCRIPT_NAMES = Object.keys(SAYS) as Script[];

/** Letters of each script in a text, the commonest first. */
export function scriptsOf(text: string): { script: Script; letters: number }[] {
  const counts = new Uint32Array(SCRIPT_NAMES.length);
  for (let at = 0; at < text.length; at++) {
    const script = SCRIPT_OF[text.charCodeAt(at)] ?? 0;
    counts[script] = (counts[script] ?? 0) + 1;
  }
  return SCRIPT_NAMES.map((script, i) => ({ script, letters: (counts[i] ?? 0) * SAYS[script] }))
    .filter(({ letters }) => letters > 0)
    .sort((a, b) => b.letters - a.letters);
}

/** Characters of scripts written without spaces. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

function wordCount(text: string, tokens: readonly string[]): number {
  if (!/[\u0e00-\u0e7f\u2e80-\uffff]/.test(text)) return tokens.length;
  const unspaced = (text.match(UNSPACED) ?? []).length;
  if (unspaced === 0) return tokens.length;
  return (
    Math.round(unspaced / 2) +
    tokens.filter((word) => /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Nd}]/u.test(word)).length
  );
}

/** Words as printed, those with a capital, capitals, small letters and digits, counted in one pass. */
function lettersOf(text: string): {
  words: number;
  capitalised: number;
  capitals: number;
  small: number;
  digits: number;
} {
  let words = 0;
  let capitalised = 0;
  let capitals = 0;
  let small = 0;
  let digits = 0;
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = KIND_OF[code] ?? SIGN;
    if (kind >= UPPER && kind <= MARK) {
      if (!inside) {
        words++;
        if (kind === UPPER) capitalised++;
      }
      inside = true;
      if (kind === UPPER) capitals++;
      else if (kind === LOWER) small++;
    } else if (kind === DIGIT) digits++;
    else if (!JOINS.has(code)) inside = false;
  }
  return { words, capitalised, capitals, small, digits };
}

/** Apostrophes, full stops and hyphens: inside a word they do not end it. */
const JOINS = new Set(Array.from("'’.-", (sign) => sign.charCodeAt(0)));

/** Running text, judged by length, sentence end, stop words and the lack of separators. */
function proseOf(shape: Omit<Shape, 'prose'>, text: string): number {
  const { words, terminal, stops, separators, columns } = shape;
  let score = words >= 25 ? 3 : words >= 12 ? 2 : words >= 8 ? 1 : words >= 5 ? 0 : -1.5;
  score += terminal
    ? shape.words < 15 && /[?？]$/.test(text)
      ? 1
      : 1.5
    : shape.colon && words >= 5
      ? 0.8
      : words >= 40
        ? 0
        : -1.5;
  if (shape.script === 'han' || shape.script === 'hangul' || shape.script === 'other')
    score += words >= 10 ? 0.7 : 0;
  else score += stops >= 0.25 ? 1 : stops >= 0.15 ? 0.4 : words >= 6 ? -1 : 0;
  score -= separators >= 2 ? Math.min(3, separators * 0.8) : separators * 0.3;
  if (columns >= 2) score -= 1.5;
  if (shape.allCaps && words >= 2) score -= 1.5;
  if (shape.capitals > 0.75 && words >= 4 && !terminal) score -= 1;
  if (shape.digits > 0.3) score -= 1;
  if (words < 15 && /@|https?:|www\./i.test(text)) score -= 1.5;
  if (shape.quoted && terminal) score += 0.3;
  return score;
}

/** The shape of a line: `text` as displayed, `raw` as it stands in the dump. */
export function shapeOf(text: string, raw: string, tokens: readonly string[], lexicon: Lexicon): Shape {
  const display = text.length > LONGEST ? text.slice(0, LONGEST) : text;
  const letters = lettersOf(display);
  let stopped = 0;
  let lettered = 0;
  for (const word of tokens) {
    if (lexicon.stopwords.has(word)) stopped++;
    if (!isNumber(word)) lettered++;
  }
  const mark = BULLET.test(display)
    ? /^[-–—]/.test(display)
      ? 'dash'
      : 'bullet'
    : NUMBERED.test(display)
      ? 'number'
      : '';
  const shape: Omit<Shape, 'prose'> = {
    words: wordCount(display, tokens),
    terminal: TERMINAL.test(text.slice(-END)),
    colon: /[:：]$/.test(text),
    stops: lettered === 0 ? 0 : stopped / lettered,
    separators: (display.match(SEPARATOR) ?? []).length,
    columns: (raw.slice(0, LONGEST).match(COLUMN) ?? []).length,
    capitals: letters.words === 0 ? 0 : letters.capitalised / letters.words,
    allCaps: letters.capitals > 0 && letters.small === 0,
    digits: display.length === 0 ? 0 : letters.digits / display.length,
    quoted: /^["“«„『「‘']/.test(display),
    mark,
    script: scriptsOf(display)[0]?.script ?? 'none',
  };
  return { ...shape, prose: proseOf(shape, display) };
}
