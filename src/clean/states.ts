/**
 * The parts a page is read as, what each line scores as each part, and what it costs to pass from one part to
 * another. The best reading of the whole page is found in decode.ts.
 */
import type { LineEvidence } from './evidence.ts';
import type { Page, PageLine } from './page.ts';
import { DIGIT, QUESTION } from './signs.ts';

/**
 * `header` before the text, with `opening` captions; `prose`, `subhead`, `list`, `table`, `caption` in it; `insert`,
 * a line of furniture between paragraphs; `block`, a run of furniture under its heading; `footer` after the text.
 */
export const PARTS = [
  'header',
  'opening',
  'prose',
  'subhead',
  'list',
  'table',
  'caption',
  'insert',
  'block',
  'footer',
] as const;
export type Part = (typeof PARTS)[number];

/** Never. */
const NO = -99;

/** Place of each part among a line's scores. */
const AT = Object.fromEntries(PARTS.map((part, i) => [part, i])) as Readonly<Record<Part, number>>;

/** Scores of every line as each part, line by line; higher fits better. */
export function scoresOf(page: Page, evidence: readonly LineEvidence[]): Float64Array {
  const fits = new Float64Array(page.lines.length * PARTS.length);
  for (const [i, line] of page.lines.entries()) {
    const given = evidence[i];
    if (given !== undefined) writeScores(line, given, page, fits.subarray(i * PARTS.length));
  }
  return fits;
}

function writeScores(line: PageLine, evidence: LineEvidence, page: Page, fits: Float64Array): void {
  const { shape } = line;
  const announced = evidence.announced && evidence.furniture?.label !== 'duplicate';
  const furniture = announced ? 0 : (evidence.furniture?.strength ?? 0);
  const named = 2 * furniture - 0.5;
  const question = shape.words < 20 && (line.signs.last & QUESTION) !== 0 && /[?？]$/.test(line.text);
  const loose = !shape.terminal && shape.words < 30;
  const caption =
    evidence.caption > 0
      ? Math.min(evidence.caption, 4) * 1.4 - 0.8 - (evidence.duplicate ? furniture : 0)
      : -8;
  const quiet = Math.max(0, shape.prose);
  const unnamed = loose ? 0.5 : -0.7 * quiet;
  fits[AT.header] =
    evidence.aboveByline && !loose && furniture === 0
      ? Math.max(unnamed, -0.3)
      : Math.max(furniture > 0 ? named : NO, unnamed);
  fits[AT.opening] = caption;
  fits[AT.prose] = proseScore(line, evidence, furniture, announced);
  fits[AT.subhead] = subheadScore(line, evidence, furniture, page);
  fits[AT.list] = listScore(line, evidence, furniture);
  fits[AT.table] = evidence.inTable ? 1.8 : -8;
  fits[AT.caption] = caption;
  fits[AT.insert] = evidence.opens !== null ? NO : furniture > 0 ? named : -2.2 - quiet;
  fits[AT.block] =
    furniture > 0
      ? Math.max(2 * furniture - 0.7, loose ? 0.8 : NO)
      : evidence.apart && loose
        ? -1.5
        : loose || question
          ? 0.8
          : -0.7 * quiet;
  fits[AT.footer] = furniture > 0 ? Math.max(named, unnamed) : unnamed;
  if (page.dump.format === 'markdown') weighMark(line, fits);
}

/** What a mark of Markdown adds to the part it names. */
const MARKED = 4;

/** Changes the scores of a line whose author marked what it is. */
function weighMark({ block: { structure } }: PageLine, fits: Float64Array): void {
  if (structure?.role === 'heading') fits[AT.subhead] = Math.max(0, fits[AT.subhead] as number) + MARKED;
  else if (structure?.role === 'list') fits[AT.list] = Math.max(0, fits[AT.prose] as number) + 1.5;
  else if (structure?.role === 'table') fits[AT.table] = MARKED;
}

function proseScore(
  { shape }: PageLine,
  evidence: LineEvidence,
  furniture: number,
  announced: boolean,
): number {
  let score = shape.prose - evidence.caption - 0.5 * furniture;
  if (!shape.terminal && !shape.colon && shape.words < 25) score -= 1.5;
  if (evidence.afterEnd) score -= 3;
  if (evidence.afterForm) score -= 3;
  if (evidence.aboveByline) score -= 7;
  if (announced && (evidence.furniture?.strength ?? 0) >= 2) score = Math.max(score, 1.5);
  return score;
}

/** What standing apart from the lines above says for a subheading. */
const APART = 0.8;

function subheadScore(
  { shape, block, text, signs }: PageLine,
  evidence: LineEvidence,
  furniture: number,
  page: Page,
): number {
  const { words, separators } = shape;
  if (words > 16 || words === 0 || evidence.opens !== null || evidence.caption > 2) return -8;
  if (shape.terminal && !/[?？!！]["'”’»]?$/.test(text) && !/[”’"]$/.test(text)) return -8;
  let score = 0.6 - 2 * furniture - separators * 0.8;
  if (shape.allCaps) score += 0.4;
  if (evidence.apart) score += APART;
  if (block.gap > 0 || !page.spaced) score += 0.3;
  if ((signs.first & DIGIT) !== 0 && /^\d{1,2}[.:]\d{2}\s?(?:[ap]\.?m\.?)?$/i.test(text)) score += 1.5;
  if (shape.script !== page.script && shape.script !== 'none' && page.script !== 'none') score -= 1;
  return score;
}

function listScore({ shape, text }: PageLine, evidence: LineEvidence, furniture: number): number {
  if (shape.mark === '') return -8;
  const body = Math.max(0, shape.prose);
  // What speaks against a paragraph speaks against an item as well.
  const against = (evidence.afterEnd ? 3 : 0) + evidence.caption;
  if (evidence.inList)
    return (/^\d{1,3}\s/.test(text) && !shape.terminal ? -0.5 : 1.2) + 0.4 * body - 2 * furniture - against;
  return shape.mark === 'number' ? -3 : body >= 2 ? body * 0.8 - furniture - against : -2.5;
}

/** Cost of passing from one part to the next; what is not named is impossible. */
export const PASSAGES: Readonly<Record<Part, Partial<Record<Part, number>>>> = {
  header: { header: 0, opening: 0, prose: 0, subhead: -1.5, list: -1.5, table: -4, footer: -4 },
  opening: { header: 0, opening: 0, prose: 0, subhead: -1.5, list: -2, footer: -4 },
  prose: {
    prose: 0,
    subhead: -1,
    list: -0.5,
    table: -1,
    caption: -0.2,
    insert: -0.7,
    block: -0.5,
    footer: -1.5,
  },
  subhead: { prose: 0, subhead: -2.2, list: 0, table: 0, caption: -1, insert: -2, block: -3.5, footer: -9 },
  list: {
    prose: 0,
    subhead: -0.7,
    list: 0.3,
    table: -2,
    caption: -0.5,
    insert: -0.7,
    block: -0.5,
    footer: -1.5,
  },
  table: {
    prose: 0,
    subhead: -1,
    list: -1,
    table: 0.3,
    caption: -0.5,
    insert: -0.7,
    block: -0.5,
    footer: -1.5,
  },
  caption: {
    prose: 0,
    subhead: -0.7,
    list: -0.5,
    table: -1,
    caption: 0,
    insert: -0.2,
    block: -0.2,
    footer: -0.5,
  },
  insert: { prose: 0, subhead: -0.7, list: -1, table: -1.5, caption: 0, insert: 0, block: 0, footer: 0 },
  block: { prose: -2.5, subhead: -4, list: -4, table: -6, caption: -1, insert: -2.2, block: 0, footer: 0 },
  footer: { prose: -9, subhead: -11, list: -11, table: -11, caption: -8, footer: 0 },
};

/** Score of beginning and of ending the page in a part. */
export const BEGIN: Partial<Record<Part, number>> = {
  header: 0,
  opening: -0.5,
  prose: -1,
  subhead: -3,
  list: -4,
};
export const FINISH: Partial<Record<Part, number>> = { subhead: -9 };
