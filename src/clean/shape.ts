/** What a line looks like, whatever its words mean: the features by which prose and furniture differ. */
import { DIGIT, KIND_OF, LOWER, MARK, SCRIPT_OF, UPPER } from './characters.ts';
import {
  ARROW,
  ASIAN,
  BAR,
  BULLET as BULLETS,
  CLOSING,
  COLON,
  DASH,
  DIGIT as DIGITS,
  HALF,
  OPENING,
  QUOTE,
  type Signs,
  SLASH,
  STAR,
  STOP,
} from './signs.ts';
import type { WordsRead } from './word-ids.ts';

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
const END = 12; // Characters that TERMINAL can reach.
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
/** The same by the scripts' numbers. */
const WEIGHTS = Float64Array.from(SCRIPT_NAMES, (name) => SAYS[name]);

/** Letters by script. */
export class ScriptCount {
  readonly #counts = new Uint32Array(SCRIPT_NAMES.length);

  /** Counts one character, by its code unit. */
  add(code: number): void {
    const script = SCRIPT_OF[code] as number;
    this.#counts[script] = (this.#counts[script] as number) + 1;
  }

  /** Counts the first characters of a text, `most` at most. */
  addAll(text: string, most: number): void {
    const end = Math.min(text.length, most);
    for (let at = 0; at < end; at++) this.add(text.charCodeAt(at));
  }

  clear(): void {
    this.#counts.fill(0);
  }

  /** What a script's letters say. */
  of(script: Script): number {
    return (this.#counts[SCRIPT_NAMES.indexOf(script)] as number) * SAYS[script];
  }

  /** What all letters say. */
  get total(): number {
    return SCRIPT_NAMES.reduce((sum, script) => sum + this.of(script), 0);
  }

  /** The script whose letters say most. */
  get commonest(): Script {
    let best = 0;
    let most = 0;
    for (let i = 0; i < WEIGHTS.length; i++) {
      const says = (this.#counts[i] as number) * (WEIGHTS[i] as number);
      if (says <= most) continue;
      most = says;
      best = i;
    }
    return SCRIPT_NAMES[best] as Script;
  }
}

/** Characters of scripts written without spaces. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

function wordCount(text: string, tokens: readonly string[], signs: Signs): number {
  if ((signs.all & ASIAN) === 0) return tokens.length;
  const unspaced = (text.match(UNSPACED) ?? []).length;
  if (unspaced === 0) return tokens.length;
  return (
    Math.round(unspaced / 2) +
    tokens.filter((word) => /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Nd}]/u.test(word)).length
  );
}

/** Words as printed, those with a capital, capitals, small letters, digits and scripts, counted in one pass. */
function lettersOf(text: string): {
  words: number;
  capitalised: number;
  capitals: number;
  small: number;
  digits: number;
  script: Script;
} {
  let words = 0;
  let capitalised = 0;
  let capitals = 0;
  let small = 0;
  let digits = 0;
  let inside = false;
  SCRIPTS.clear();
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    SCRIPTS.add(code);
    const kind = KIND_OF[code] as number;
    if (kind >= UPPER && kind <= MARK) {
      if (!inside) {
        words++;
        if (kind === UPPER) capitalised++;
      }
      inside = true;
      if (kind === UPPER) capitals++;
      else if (kind === LOWER) small++;
    } else if (kind === DIGIT) digits++;
    else if (!joins(code)) inside = false;
  }
  return { words, capitalised, capitals, small, digits, script: SCRIPTS.commonest };
}

/** Used again for every line. */
const SCRIPTS = new ScriptCount();

/** Apostrophes, full stops and hyphens: inside a word they do not end it. */
const joins = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x2e || code === 0x2d;

/** Running text, judged by length, sentence end, stop words and the lack of separators. */
function proseOf(shape: Shape, text: string): number {
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

/** Wide gaps in a stretch [start, end) of the dump: looked for only where two spaces in a row or a tab stand. */
function columnsIn(text: string, start: number, end: number): number {
  let before = false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const blank = code === 0x20 || code === 0xa0 || code === 0x3000;
    if ((blank && before) || code === 0x09) return (text.slice(start, end).match(COLUMN) ?? []).length;
    before = blank;
  }
  return 0;
}

function markOf(text: string, { first }: Signs): Shape['mark'] {
  if ((first & (BULLETS | DASH)) !== 0 && BULLET.test(text)) return /^[-–—]/.test(text) ? 'dash' : 'bullet';
  return (first & (DIGITS | OPENING)) !== 0 && NUMBERED.test(text) ? 'number' : '';
}

/** Whether a text ends like a sentence. */
function isTerminal(text: string, { last }: Signs): boolean {
  if (text === '') return false;
  if ((last & (STOP | HALF)) === STOP) return true;
  return (last & (QUOTE | CLOSING | STAR | ARROW)) !== 0 && TERMINAL.test(text.slice(-END));
}

/** The shape of a line: `text` as displayed, with its words and signs; the raw line is [start, end) of `raw`. */
export function shapeOf(
  text: string,
  signs: Signs,
  tokens: readonly string[],
  { stopwords, numbers }: WordsRead,
  { raw, start, end }: { readonly raw: string; readonly start: number; readonly end: number },
): Shape {
  const display = text.length > LONGEST ? text.slice(0, LONGEST) : text;
  const letters = lettersOf(display);
  const lettered = tokens.length - numbers;
  const parted = (signs.all & (BAR | BULLETS | ARROW | SLASH)) !== 0;
  // Completed in place: copies of shapes would differ in layout, and every rule would read them slowly.
  const shape: { -readonly [key in keyof Shape]: Shape[key] } = {
    words: wordCount(display, tokens, signs),
    terminal: isTerminal(text, signs),
    colon: (signs.last & COLON) !== 0 && /[:：]$/.test(text),
    stops: lettered === 0 ? 0 : stopwords / lettered,
    separators: parted ? (display.match(SEPARATOR) ?? []).length : 0,
    columns: columnsIn(raw, start, Math.min(end, start + LONGEST)),
    capitals: letters.words === 0 ? 0 : letters.capitalised / letters.words,
    allCaps: letters.capitals > 0 && letters.small === 0,
    digits: display.length === 0 ? 0 : letters.digits / display.length,
    quoted: (signs.first & QUOTE) !== 0 && /^["“«„『「‘']/.test(display),
    mark: markOf(display, signs),
    script: letters.script,
    prose: 0,
  };
  shape.prose = proseOf(shape, display);
  return shape;
}
