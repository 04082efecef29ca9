import { type Lexicon, LIST_BITS } from '../lexicon.ts';
import type { Page, PageLine } from '../page.ts';
import { fold } from '../tokens.ts';
import { creditAlone } from './credit-alone.ts';
import { creditOf } from './credit-forms.ts';
import { hasFullDate } from './date-parts.ts';
import type { LineRule } from './rule.ts';

/** A place, a date or an agency in front of a dash: the head of a wire story, never of a caption. */
const DATELINE =
  /^(?:\[[^\]]{2,20}=|[\p{Lu}][\p{L}.'’/ -]{2,40},?\s?(?:\p{L}+\.?\s\d{1,2})?,?\s?\([A-Z][\w ]+\)\s?(?:-|–|—)|\p{Lu}{3,}[^.]{0,40}\s(?:-{1,2}|–|—)\s)/u;
const LONGEST = 130;
/** Longest caption told by nothing but the credit on the line below it. */
const LONGEST_ABOVE = 45;
/** Fewest words of a caption, if no sure credit stands behind it, and the strength of a sure one. */
const FEWEST = 3;
const SURE = 2.6;
/** Longest caption, in words, told by where it stands and the photographer's name, and how sure that name must be. */
const LONGEST_NAMED = 30;
const NAMED = 2;

/** Which picture of how many, above the caption. */
const PICTURE_COUNT = /^\d{1,3}\s?(?:\/|of)\s?\d{1,3}$/;

/** Adds what the words that captions begin with, and those they hold, say for a caption. */
function withWords(evidence: number, line: PageLine, { captionStarts, captionMarks }: Lexicon): number {
  const folded = fold(line.text);
  const bare = folded.replace(/^[[(（"“\s]+/, '');
  let sum = evidence;
  if (captionStarts.some((phrase) => bare.startsWith(phrase))) sum += 3;
  const marks = captionMarks.filter((phrase) => folded.includes(phrase)).length;
  sum += Math.min(2.5, marks * 1.2);
  return captionMarks.some((phrase) => phrase.length > 6 && folded.endsWith(phrase)) ? sum + 1.5 : sum;
}

/** What speaks for a caption, added up: its credit, its first words, who stands where, the date of the picture. */
export function captionEvidence(line: PageLine, page: Page): number {
  const { block, shape } = line;
  const { lexicon } = page;
  const text = block.text;
  if (shape.words > LONGEST || text.length > 3000) return 0;
  const credit = closesReport(line, page) ? 0 : (creditOf(line, lexicon)?.strength ?? 0);
  if (shape.words < FEWEST && credit < SURE) return 0;
  let sum = credit;
  if (line.cuts.some((cut) => cut.rule === 'lead-credit')) sum += 3;
  const below = page.lines[line.index + 1];
  if (below !== undefined && shape.words <= LONGEST_ABOVE && creditAlone.match(below, page) > 0) sum += 2.6;
  if ((line.texts & (LIST_BITS.captionStarts | LIST_BITS.captionMarks)) !== 0)
    sum = withWords(sum, line, lexicon);
  const above = page.lines[line.index - 1];
  if (above !== undefined && above.text.length < 12 && PICTURE_COUNT.test(above.text)) sum += 2.2;
  if (sum === 0 || DATELINE.test(text.slice(0, 90))) return 0;
  if (credit >= NAMED && shape.words <= LONGEST_NAMED && standsAlone(line, page)) sum += 1;
  if (hasFullDate(line.text.slice(0, 1000), lexicon)) sum += 1;
  if ((page.copies.get(line.key)?.length ?? 0) > 1) sum += 1;
  if (shape.quoted) sum -= 1;
  if (/["”]\s?,?\s?(?:\p{L}+\s){0,4}(?:said|told|added|says)\b|\b(?:said|told reporters)\b/u.test(line.text))
    sum -= 1.2;
  return sum;
}

/** Fewest words of a paragraph that closes a report, and characters of a line in which a dateline names the agency. */
const SHORTEST = 6;
const DATELINED = 100;

/** Whether the agency at the end of a line is the one that the dateline above it names: the report closes so, no caption. */
function closesReport(line: PageLine, { lexicon, lines }: Page): boolean {
  const credit = creditOf(line, lexicon);
  if (credit === null || line.shape.words < SHORTEST) return false;
  const agency = fold(line.block.text.slice(credit.start).trim());
  if (!lexicon.agencies.has(agency)) return false;
  return lines
    .slice(Math.max(0, line.index - REPORT), line.index)
    .some(({ text, shape }) => shape.prose >= 3 && fold(text.slice(0, DATELINED)).includes(`(${agency})`));
}

/** Most lines of a report between its dateline and its end. */
const REPORT = 80;

/** Whether a line stands above the text, or parted from it on both sides with more of it below. */
function standsAlone({ index, block }: PageLine, { lines, proseAbove }: Page): boolean {
  if ((proseAbove.at(-1) ?? 0) === (proseAbove[index + 1] ?? 0)) return false;
  return proseAbove[index] === 0 || (block.gap > 0 && (lines[index + 1]?.block.gap ?? 0) > 0);
}

export const photoCaption: LineRule = {
  kind: 'line',
  name: 'photo-caption',
  label: 'caption',
  why: 'The words under a picture: told by a credit, by who stands left and right, by the date of the picture.',
  examples: [
    'US Secretary of State Mike Pompeo (L) shakes hands with Chinese President Xi Jinping in Beijing on June 14, 2018. (Photo by AFP)',
    'File photo of Russian President Vladimir Putin (L) and Chinese President Xi Jinping',
    'Signboards of two Seoul banks, Tuesday, Sept. 19, 2023. / HBS',
  ],
  nearMisses: [
    'SEOUL, May 8 (Yonhap) — The leaders of China and Russia urged the international community to drop sanctions.',
    {
      lines: [
        'La Paz, 14 sep (EFE).- El Gobierno declaró hoy patrimonio natural un salar de 120 kilómetros cuadrados en el altiplano.',
        'El decreto entrará en vigor en treinta días. EFE',
      ],
      at: 1,
    },
    'Pompeo stressed that tough sanctions will remain in place against North Korea.',
  ],
  match: (line, page) => {
    const evidence = captionEvidence(line, page);
    return evidence >= 2.2 ? evidence : 0;
  },
};
