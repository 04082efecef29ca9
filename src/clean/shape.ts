/** What a line looks like, whatever its words mean: the features by which prose and furniture differ. */
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
const SEPARATOR = /\s[|¦·•›»>►▶~/‹✱]\s|[|¦｜│]|>>|(?:^|\s)\/(?=\s)/gu;
const COLUMN = /[^\s.?!:;,…。：](?:[ \u00a0\u3000]{2,}|\t)\S/gu;
const BULLET = /^(?:[•·●○■□▪▫◦‣⁃∙▲△▶►☞※◆◇★☆✓✔*+]\s?|[-–—]\s)(?=\S)/u;
const NUMBERED = /^(?:\d{1,3}[.)]\s?|\(\d{1,3}\)\s?|\d{1,2}\s(?=\D))(?=\S)/u;
const LONGEST = 3000;

const SCRIPTS: readonly (readonly [Script, RegExp])[] = [
  ['latin', /\p{Script=Latin}/gu],
  ['han', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['hangul', /\p{Script=Hangul}/gu],
  ['cyrillic', /\p{Script=Cyrillic}/gu],
  ['arabic', /\p{Script=Arabic}/gu],
  ['other', /[\p{Script=Greek}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}]/gu],
];

/** Letters of each script in a text, the commonest first; a Han character or syllable counts for several letters. */
export function scriptsOf(text: string): { script: Script; letters: number }[] {
  const found: { script: Script; letters: number }[] = [];
  for (const [script, pattern] of SCRIPTS) {
    const letters =
      (text.match(pattern) ?? []).length * (script === 'han' ? 3 : script === 'hangul' ? 2.5 : 1);
    if (letters > 0) found.push({ script, letters });
  }
  return found.sort((a, b) => b.letters - a.letters);
}

function wordCount(text: string, tokens: readonly string[]): number {
  const han = (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu) ?? [])
    .length;
  if (han === 0) return tokens.length;
  return (
    Math.round(han / 2) +
    tokens.filter((word) => /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Nd}]/u.test(word)).length
  );
}

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
  const printed = display.match(/[\p{L}\p{M}][\p{L}\p{M}\p{N}'’.-]*/gu) ?? [];
  const capital = printed.filter((word) => /^\p{Lu}/u.test(word)).length;
  const stopped = tokens.filter((word) => lexicon.stopwords.has(word)).length;
  const lettered = tokens.filter((word) => !isNumber(word)).length;
  const digits = (display.match(/\p{Nd}/gu) ?? []).length;
  const mark = BULLET.test(display)
    ? /^[-–—]/.test(display)
      ? 'dash'
      : 'bullet'
    : NUMBERED.test(display)
      ? 'number'
      : '';
  const shape: Omit<Shape, 'prose'> = {
    words: wordCount(display, tokens),
    terminal: TERMINAL.test(text),
    colon: /[:：]$/.test(text),
    stops: lettered === 0 ? 0 : stopped / lettered,
    separators: (display.match(SEPARATOR) ?? []).length,
    columns: (raw.slice(0, LONGEST).match(COLUMN) ?? []).length,
    capitals: printed.length === 0 ? 0 : capital / printed.length,
    allCaps: /\p{Lu}/u.test(display) && !/\p{Ll}/u.test(display),
    digits: display.length === 0 ? 0 : digits / display.length,
    quoted: /^["“«„『「‘']/.test(display),
    mark,
    script: scriptsOf(display)[0]?.script ?? 'none',
  };
  return { ...shape, prose: proseOf(shape, display) };
}
