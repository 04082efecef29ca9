/** What the line model knows of one line by itself: its characters, its words, and what the rules say of it. */

import { type Census, censusOf, KIND_OF, LETTER, LOWER } from '../characters.ts';
import type { LineEvidence } from '../evidence.ts';
import type { Page, PageLine } from '../page.ts';
import type { Part } from '../states.ts';
import { CUES, cuesIn } from './cues.ts';

/** Labels that the model takes for one: what a rule says counts by group. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  sharing: ['share', 'follow'],
  related: ['related', 'tags'],
  wall: ['newsletter', 'paywall', 'captcha'],
  legal: ['copyright', 'cookie', 'contact'],
  talk: ['comments', 'forum', 'embed', 'mail'],
  header: ['date', 'byline', 'section', 'outlet', 'agency', 'kicker', 'metadata'],
  picture: ['credit', 'rights', 'caption'],
  advert: ['ad', 'spam', 'error', 'archive', 'mirror'],
  menu: ['nav', 'ticker'],
  copy: ['duplicate'],
  note: ['note', 'desk-note'],
};
const GROUP_NAMES = Object.keys(GROUPS);
const GROUP_OF = new Map(GROUP_NAMES.flatMap((name, i) => (GROUPS[name] ?? []).map((label) => [label, i])));

/** Names of the columns, in order. */
export const LINE_FEATURES: readonly string[] = [
  ...['words', 'length', 'word-length', 'stops', 'capitalised', 'shouted', 'numbers', 'digits', 'letters'],
  ...['terminal', 'sentences', 'commas', 'quotes', 'signs', 'separators', 'columns', 'mark', 'lower-start'],
  ...['quoted', 'bracketed', 'question', 'address', 'date', 'all-caps', 'script', 'prose', 'reads', 'long'],
  ...['gap', 'copies', 'caption', 'opens', 'in-list', 'in-table', 'announced', 'after-end', 'above-byline'],
  ...['strength', 'rule-part', 'cuts'],
  ...GROUP_NAMES.map((name) => `rule-${name}`),
  ...CUES.map((name) => `cue-${name}`),
];

/** Column of each feature by name. */
export const COLUMN: Readonly<Record<string, number>> = Object.fromEntries(
  LINE_FEATURES.map((name, i) => [name, i]),
);

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

const ADDRESS = /@\w|https?:|www\.|\.(?:com|org|net)\b/i;
const DATE = /\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{4}[年년]|\d{1,2}[月월]/;

/** Whether a line shows a day: in figures, or a month's name beside a number. */
function showsDate(line: PageLine, page: Page, census: Census): boolean {
  if (census.numbers === 0) return false;
  const { tokens } = line;
  const end = Math.min(tokens.length, 60);
  for (let i = 0; i < end; i++) {
    const word = tokens[i] ?? '';
    if (word.length < 3 || !page.lexicon.months.has(word)) continue;
    if (/^\d/.test(tokens[i - 1] ?? '') || /^\d/.test(tokens[i + 1] ?? '')) return true;
  }
  return DATE.test(line.text.slice(0, 300));
}

/** Writes one line's features into a row. */
export function writeLine(
  line: PageLine,
  evidence: LineEvidence,
  part: Part,
  page: Page,
  row: Float32Array,
  at: number,
): void {
  const { shape, text, tokens } = line;
  const census = censusOf(text);
  const words = Math.max(1, census.words);
  const length = Math.max(1, Math.min(text.length, 3000));
  const first = KIND_OF[text.charCodeAt(0)];
  let k = at;
  const put = (value: number | boolean): void => {
    row[k++] = +value;
  };
  put(shape.words);
  put(census.length);
  put(census.letters / words);
  put(shape.stops);
  put(census.capitalised / words);
  put(census.shouted / words);
  put(census.numbers);
  put(shape.digits);
  put(census.letters / length);
  put(shape.terminal ? 2 : shape.colon ? 1 : 0);
  put(Math.min(8, census.sentences));
  put(Math.min(10, census.commas));
  put(Math.min(4, census.quotes));
  put(census.signs / length);
  put(Math.min(8, shape.separators));
  put(Math.min(8, shape.columns));
  put(MARKS[shape.mark]);
  put(first === LOWER ? 1 : first === LETTER ? 0.5 : 0);
  put(shape.quoted);
  put(/^[([]/.test(text));
  put(/[?？]["”’)]?$/.test(text));
  put(ADDRESS.test(text.slice(0, 500)));
  put(showsDate(line, page, census));
  put(shape.allCaps);
  put(shape.script === page.script ? 0 : shape.script === 'none' ? 1 : 2);
  put(shape.prose);
  put(reads(line));
  put(shape.words >= 25);
  put(Math.min(4, line.block.gap));
  put(Math.min(9, page.copies.get(line.key)?.length ?? 1));
  put(evidence.caption);
  put(evidence.opens === null ? 0 : 1 + (GROUP_OF.get(evidence.opens.label) ?? 0));
  put(evidence.inList);
  put(evidence.inTable);
  put(evidence.announced);
  put(evidence.afterEnd);
  put(evidence.aboveByline);
  put(evidence.furniture?.strength ?? 0);
  put(PART_VALUE[part]);
  put(line.cuts.length);
  const group = evidence.furniture === null ? -1 : (GROUP_OF.get(evidence.furniture.label) ?? -1);
  for (let i = 0; i < GROUP_NAMES.length; i++) put(i === group ? (evidence.furniture?.strength ?? 0) : 0);
  const cues = cuesIn(tokens);
  for (let i = 0; i < CUES.length; i++) put((cues & (1 << i)) !== 0);
}

/** Whether a line reads like a sentence of some length. */
export function reads({ shape }: PageLine): boolean {
  return shape.words >= 12 && shape.terminal;
}
