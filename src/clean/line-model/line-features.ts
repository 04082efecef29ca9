/** What the line model knows of one line by itself: its characters, its words, and what the rules say of it. */

import { type Census, censusOf, KIND_OF, LETTER, LOWER } from '../characters.ts';
import type { LineEvidence } from '../evidence.ts';
import type { Page, PageLine } from '../page.ts';
import type { Part } from '../states.ts';
import { WORD_KINDS } from '../word-ids.ts';
import { CUES, cuesIn } from './cues.ts';
import type { Matrix } from './matrix.ts';

/** Labels that the model takes for one: what a rule says counts by group. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  related: ['related', 'tags'],
  wall: ['newsletter', 'paywall', 'captcha'],
  legal: ['copyright', 'cookie', 'contact'],
  talk: ['comments', 'forum', 'embed', 'mail'],
  header: ['date', 'byline', 'section', 'outlet', 'agency', 'kicker', 'metadata'],
};
const GROUP_NAMES = Object.keys(GROUPS);
const GROUP_OF = new Map(GROUP_NAMES.flatMap((name, i) => (GROUPS[name] ?? []).map((label) => [label, i])));

/** Names of the columns, in order. */
export const LINE_FEATURES: readonly string[] = [
  ...['words', 'length', 'word-length', 'stops', 'capitalised', 'shouted', 'numbers', 'digits', 'letters'],
  ...['terminal', 'sentences', 'commas', 'quotes', 'signs', 'mark', 'lower-start', 'bracketed', 'address'],
  ...['date', 'all-caps', 'prose', 'reads', 'gap', 'copies', 'caption', 'in-list', 'in-table', 'announced'],
  ...['strength', 'rule-part', 'cuts'],
  ...GROUP_NAMES.map((name) => `rule-${name}`),
  ...CUES.map((name) => `cue-${name}`),
];

/** Column of a feature by its name. */
export function columnNamed(name: string): number {
  const column = LINE_FEATURES.indexOf(name);
  if (column < 0) throw new Error(`no feature ${name}`);
  return column;
}

const MARKS = { '': 0, bullet: 1, dash: 2, number: 3 } as const;
/** Parts in the order of how much they are article. */
const PART_VALUE: Readonly<Record<Part, number>> = {
  header: 0,
  footer: 1,
  block: 2,
  insert: 3,
  opening: 4,
  caption: 5,
  subhead: 6,
  table: 7,
  list: 8,
  prose: 9,
};

/** Brackets that a line may open with. */
const BRACKETS: ReadonlySet<number> = new Set(Array.from('([', (sign) => sign.charCodeAt(0)));
const ADDRESS = /@\w|https?:|www\.|\.(?:com|org|net)\b/i;
const DATE = /\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{4}[年년]|\d{1,2}[月월]/;

/** Whether a line shows a day: in figures, or a month's name beside a number. */
function showsDate(line: PageLine, page: Page, census: Census): boolean {
  if (census.numbers === 0) return false;
  const { tokens, ids } = line;
  const end = (line.kinds & WORD_KINDS.month) === 0 ? 0 : Math.min(tokens.length, 60);
  for (let i = 0; i < end; i++) {
    if ((page.lexicon.ids.kindsOf(ids[i] as number) & WORD_KINDS.month) === 0) continue;
    if ((tokens[i] as string).length < 3) continue;
    if (/^\d/.test(tokens[i - 1] ?? '') || /^\d/.test(tokens[i + 1] ?? '')) return true;
  }
  return DATE.test(line.text.slice(0, 300));
}

/** One line's features on their way into the matrix. */
const ROW = new Float32Array(LINE_FEATURES.length);

/** Writes the features of one line into its row. */
export function writeLine(
  line: PageLine,
  evidence: LineEvidence,
  part: Part,
  page: Page,
  { rows, values }: Matrix,
): void {
  const { shape, text, tokens } = line;
  const census = censusOf(text);
  const words = Math.max(1, census.words);
  const length = Math.max(1, Math.min(text.length, 3000));
  const first = KIND_OF[text.charCodeAt(0)];
  let k = 0;
  ROW[k++] = shape.words;
  ROW[k++] = census.length;
  ROW[k++] = census.letters / words;
  ROW[k++] = shape.stops;
  ROW[k++] = census.capitalised / words;
  ROW[k++] = census.shouted / words;
  ROW[k++] = census.numbers;
  ROW[k++] = shape.digits;
  ROW[k++] = census.letters / length;
  ROW[k++] = shape.terminal ? 2 : shape.colon ? 1 : 0;
  ROW[k++] = Math.min(8, census.sentences);
  ROW[k++] = Math.min(10, census.commas);
  ROW[k++] = Math.min(4, census.quotes);
  ROW[k++] = census.signs / length;
  ROW[k++] = MARKS[shape.mark];
  ROW[k++] = first === LOWER ? 1 : first === LETTER ? 0.5 : 0;
  ROW[k++] = BRACKETS.has(text.charCodeAt(0)) ? 1 : 0;
  ROW[k++] = census.signs > 0 && ADDRESS.test(text.slice(0, 500)) ? 1 : 0;
  ROW[k++] = showsDate(line, page, census) ? 1 : 0;
  ROW[k++] = shape.allCaps ? 1 : 0;
  ROW[k++] = shape.prose;
  ROW[k++] = reads(line) ? 1 : 0;
  ROW[k++] = Math.min(4, line.block.gap);
  ROW[k++] = Math.min(9, page.copies.get(line.key)?.length ?? 1);
  ROW[k++] = evidence.caption;
  ROW[k++] = evidence.inList ? 1 : 0;
  ROW[k++] = evidence.inTable ? 1 : 0;
  ROW[k++] = evidence.announced ? 1 : 0;
  ROW[k++] = evidence.furniture?.strength ?? 0;
  ROW[k++] = PART_VALUE[part];
  ROW[k++] = line.cuts.length;
  const group = evidence.furniture === null ? -1 : (GROUP_OF.get(evidence.furniture.label) ?? -1);
  for (let i = 0; i < GROUP_NAMES.length; i++)
    ROW[k++] = i === group ? (evidence.furniture?.strength ?? 0) : 0;
  const cues = (line.kinds & WORD_KINDS.cue) === 0 ? 0 : cuesIn(tokens, line.ids, page.lexicon.ids);
  for (let i = 0; i < CUES.length; i++) ROW[k++] = (cues >> i) & 1;
  for (let column = 0; column < k; column++) values[column * rows + line.index] = ROW[column] as number;
}

/** Whether a line reads like a sentence of some length. */
export function reads({ shape }: PageLine): boolean {
  return shape.words >= 12 && shape.terminal;
}
