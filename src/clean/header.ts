/** Headline and standfirst among the lines above the article. */
import type { LineEvidence } from './evidence.ts';
import type { Page, PageLine } from './page.ts';
import type { Part } from './states.ts';

/** Labels that stand close to a headline: who wrote the story and when. */
const BESIDE = new Set(['byline', 'date', 'mirror', 'share', 'metadata', 'section']);
/** Strength from which a rule's word on a header line is final. */
const FINAL = 1.5;

interface Candidate {
  readonly line: PageLine;
  readonly score: number;
}

/** How much a header line reads like a headline. */
function headlineScore(line: PageLine, page: Page, evidence: readonly LineEvidence[], first: number): number {
  const { shape, index, text } = line;
  let score = Math.min(shape.words, 8) / 2 - Math.max(0, shape.words - 24) * 0.3;
  if (/[.。]$/.test(text) && !/\b\p{Lu}\.$/u.test(text)) score -= 1.5;
  if (/[.!?]\s\p{Lu}\p{Ll}+\s\p{Ll}/u.test(text) && !shape.quoted) score -= 1;
  if (shape.colon) score -= 3;
  if (shape.terminal && shape.prose >= 3 && !shape.quoted && !/[?？]$/.test(text)) score -= 1.5;
  score -= shape.separators * 1.2 + (shape.columns > 0 ? 1.5 : 0);
  const near = [1, 2, 3].map((step) => evidence[index + step]?.furniture);
  if (
    near.some(
      (verdict) =>
        verdict !== null && verdict !== undefined && BESIDE.has(verdict.label) && verdict.strength >= FINAL,
    )
  )
    score += 1.2;
  const above = evidence[index - 1]?.furniture;
  if (above !== null && above !== undefined && (above.label === 'section' || above.label === 'date'))
    score += 0.8;
  if ((page.copies.get(line.key)?.length ?? 0) > 1) score += 1;
  if (hangsUnder(line, page, evidence)) score -= 2.5;
  if (index === 0 && first > 2) score -= 1.5;
  if (shape.script !== page.script && shape.script !== 'none') score -= 2;
  if (/\.\.\.$|…$/.test(text)) score -= 1;
  return score + setScore(line) - Math.max(0, first - index) * 0.04 - index * 0.03;
}

/** Whether another line that could be the headline stands right above, furniture aside. */
function hangsUnder({ index, shape }: PageLine, page: Page, evidence: readonly LineEvidence[]): boolean {
  for (let above = index - 1; above >= Math.max(0, index - 2); above--) {
    const over = page.lines[above]?.shape;
    if (over === undefined) return false;
    if (evidence[above]?.duplicate) continue;
    if ((evidence[above]?.furniture?.strength ?? 0) >= FINAL) return false;
    const asks = /[?？]$/.test(page.lines[above]?.text ?? '');
    const sentence = over.terminal && !over.quoted && !asks && over.prose >= 3;
    return (
      over.words >= 5 && over.separators === 0 && !over.colon && !sentence && over.script === shape.script
    );
  }
  return false;
}

/** How much the page itself sets a line as its headline. */
function setScore({ block: { structure } }: PageLine): number {
  if (structure === undefined) return 0;
  const { level, links, hidden, hints } = structure;
  const heading = level === 1 ? 4 : level === 2 ? 1.5 : 0;
  return heading + ((hints.title ?? 9) <= 1 ? 1 : 0) - (links > 0.8 ? 2.5 : 0) - (hidden ? 2.5 : 0);
}

/**
 * Picks the headline among the lines before the text begins.
 * @returns index of the headline and of the standfirst, -1 where there is none
 */
export function findHeadline(
  page: Page,
  evidence: readonly LineEvidence[],
  parts: readonly Part[],
): { headline: number; standfirst: number } {
  const body = parts.findIndex((part) => part !== 'header' && part !== 'opening');
  const first = body < 0 ? page.lines.length : body;
  const open = (index: number): boolean =>
    parts[index] === 'header' && (evidence[index]?.furniture?.strength ?? 0) < FINAL;
  let best: Candidate | null = null;
  for (const line of page.lines.slice(0, first)) {
    if (!open(line.index)) continue;
    const score = headlineScore(line, page, evidence, first);
    if (best === null || score > best.score) best = { line, score };
  }
  if (best === null || best.line.shape.words < 2) return { headline: -1, standfirst: -1 };
  const headline = best.line.index;
  return { headline, standfirst: findStandfirst(page, evidence, parts, headline, open) };
}

/** The line that sums up the story right under the headline. */
function findStandfirst(
  page: Page,
  evidence: readonly LineEvidence[],
  parts: readonly Part[],
  headline: number,
  open: (index: number) => boolean,
): number {
  for (let index = headline + 1; index <= headline + 2; index++) {
    const line = page.lines[index];
    if (line === undefined) return -1;
    if (
      open(index) &&
      line.shape.words >= 5 &&
      line.shape.mark === '' &&
      line.shape.script === page.lines[headline]?.shape.script
    )
      return index;
    if (parts[index] === 'prose') return leadsToHeader(page, evidence, parts, index) ? index : -1;
    if (!open(index)) continue;
  }
  return -1;
}

/** Whether a sentence under the headline is followed by byline, date or share lines before the text itself begins. */
function leadsToHeader(
  page: Page,
  evidence: readonly LineEvidence[],
  parts: readonly Part[],
  index: number,
): boolean {
  if ((page.lines[index]?.shape.words ?? 99) > 50) return false;
  let beside = 0;
  for (let i = index + 1; i < page.lines.length && parts[i] !== 'prose'; i++) {
    const verdict = evidence[i]?.furniture;
    if (
      verdict !== null &&
      verdict !== undefined &&
      (verdict.label === 'byline' || verdict.label === 'date') &&
      verdict.strength >= FINAL
    )
      beside++;
  }
  return beside > 0;
}
