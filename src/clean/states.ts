/**
 * The parts a page is read as, what each line scores as each part, and what it costs to pass from one part to
 * another. The best reading of the whole page is found in decode.ts.
 */
import type { LineEvidence } from './evidence.ts';
import type { Page, PageLine } from './page.ts';

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

/** Scores of a line as each part; higher fits better. */
export function scores(line: PageLine, evidence: LineEvidence, page: Page): Record<Part, number> {
  const { shape } = line;
  const announced = evidence.announced && evidence.furniture?.label !== 'duplicate';
  const furniture = announced ? 0 : (evidence.furniture?.strength ?? 0);
  const named = 2 * furniture - 0.5;
  const question = /[?？]$/.test(line.text) && shape.words < 20;
  const loose = !shape.terminal && shape.words < 30;
  const caption =
    evidence.caption > 0
      ? Math.min(evidence.caption, 4) * 1.4 - 0.8 - (evidence.duplicate ? furniture : 0)
      : -8;
  const quiet = Math.max(0, shape.prose);
  const unnamed = loose ? 0.5 : -0.7 * quiet;
  const fits: Record<Part, number> = {
    header:
      evidence.aboveByline && !loose && furniture === 0
        ? Math.max(unnamed, -0.3)
        : Math.max(furniture > 0 ? named : NO, unnamed),
    opening: caption,
    prose: proseScore(line, evidence, furniture, announced),
    subhead: subheadScore(line, evidence, furniture, page),
    list: listScore(line, evidence, furniture),
    table: evidence.inTable ? 1.8 : -8,
    caption,
    insert: evidence.opens !== null ? NO : furniture > 0 ? named : -2.2 - quiet,
    block:
      furniture > 0
        ? Math.max(2 * furniture - 0.7, loose ? 0.8 : NO)
        : loose
          ? 0.8
          : question
            ? 0.8
            : -0.7 * quiet,
    footer: furniture > 0 ? Math.max(named, unnamed) : unnamed,
  };
  return page.dump.format === 'markdown' ? asMarked(line, fits) : fits;
}

/** What a mark of Markdown adds to the part it names. */
const MARKED = 4;

/** The scores of a line whose author marked what it is. */
function asMarked({ block: { structure } }: PageLine, fits: Record<Part, number>): Record<Part, number> {
  if (structure?.role === 'heading') return { ...fits, subhead: Math.max(0, fits.subhead) + MARKED };
  if (structure?.role === 'list') return { ...fits, list: Math.max(0, fits.prose) + 1.5 };
  return structure?.role === 'table' ? { ...fits, table: MARKED } : fits;
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

function subheadScore(
  { shape, block, text }: PageLine,
  evidence: LineEvidence,
  furniture: number,
  page: Page,
): number {
  const { words, separators } = shape;
  if (words > 16 || words === 0 || evidence.opens !== null || evidence.caption > 2) return -8;
  if (shape.terminal && !/[?？!！]["'”’»]?$/.test(text) && !/[”’"]$/.test(text)) return -8;
  let score = 0.6 - 2 * furniture - separators * 0.8;
  if (shape.allCaps) score += 0.4;
  if (block.gap > 0 || !page.spaced) score += 0.3;
  if (/^\d{1,2}[.:]\d{2}\s?(?:[ap]\.?m\.?)?$/i.test(text)) score += 1.5;
  if (shape.script !== page.script && shape.script !== 'none' && page.script !== 'none') score -= 1;
  return score;
}

function listScore({ shape, text }: PageLine, evidence: LineEvidence, furniture: number): number {
  if (shape.mark === '') return -8;
  const body = Math.max(0, shape.prose);
  if (evidence.inList)
    return (/^\d{1,3}\s/.test(text) && !shape.terminal ? -0.5 : 1.2) + 0.4 * body - 2 * furniture;
  return shape.mark === 'number' ? -3 : body >= 2 ? body * 0.8 - furniture : -2.5;
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
