/** From parts to labels: what each line is called, by which rule, and which stretches are cut out of it. */
import type { Label } from '../types.ts';
import type { LineEvidence, Verdict } from './evidence.ts';
import { findHeadline } from './header.ts';
import type { Labelled } from './ledger.ts';
import type { Cut, Page, PageLine } from './page.ts';
import type { Part } from './states.ts';
import type { ZoneRule } from './zone-rules.ts';

interface Name {
  readonly label: Label;
  readonly rule: string;
}

const zone = (label: Label, rule: ZoneRule): Name => ({ label, rule });
/** Strength from which a rule names a line of a zone. */
const NAMED = 1;

/** Rules of zones, which say nothing of the line itself, and how much like prose a line must read for the model to be named. */
const UNNAMED: ReadonlySet<string> = new Set<ZoneRule>([
  'header-zone',
  'footer-zone',
  'furniture-block',
  'stray-line',
]);
const READS = 1.5;

function named(verdict: Verdict | null, otherwise: Name): Name {
  return verdict !== null && verdict.strength >= NAMED
    ? { label: verdict.label, rule: verdict.rule }
    : otherwise;
}

/** Lines with labels, from the parts of the best reading. */
export function labelLines(
  page: Page,
  evidence: readonly LineEvidence[],
  parts: readonly Part[],
  odds: Float32Array | null,
): Labelled[] {
  const { headline, standfirst } = findHeadline(page, evidence, parts);
  let opened: Verdict | null = null;
  const lastKept = parts.reduce(
    (last, part, i) => (part === 'prose' || part === 'list' || part === 'table' ? i : last),
    -1,
  );
  return page.lines.map((line, i) => {
    const given = evidence[i];
    const part = parts[i] ?? 'footer';
    const furniture = given?.furniture ?? null;
    let name: Name;
    if (i === headline) name = zone('title', 'headline');
    else if (
      i === standfirst ||
      (part === 'header' &&
        headline >= 0 &&
        i > headline &&
        line.shape.prose >= 3 &&
        (furniture?.strength ?? 0) < NAMED)
    ) {
      name = zone('dek', 'standfirst');
    } else if (part === 'block') {
      if (given?.opens) opened = given.opens;
      name =
        furniture !== null && furniture.strength >= 2.5
          ? named(furniture, zone('nav', 'furniture-block'))
          : zone(opened?.label ?? 'related', 'furniture-block');
    } else name = nameOf(part, line, given, page, parts);
    if (odds !== null && UNNAMED.has(name.rule) && line.shape.prose >= READS && (odds[i] ?? 0) < 0)
      name = zone(part === 'header' ? 'nav' : name.label === 'nav' ? 'related' : name.label, 'line-model');
    return { block: line.block, ...name, cuts: keptCuts(line, name.label, i >= lastKept) };
  });
}

function nameOf(
  part: Part,
  line: PageLine,
  given: LineEvidence | undefined,
  page: Page,
  parts: readonly Part[],
): Name {
  const furniture = given?.furniture ?? null;
  switch (part) {
    case 'prose':
      if (line.shape.mark === 'bullet' && given?.inList === true) return zone('list', 'list-item');
      return isBlockQuote(line, page, parts) || isQuotation(line, given, page, parts)
        ? zone('quote', 'block-quotation')
        : zone('body', 'prose');
    case 'subhead':
      return zone('subhead', 'subheading');
    case 'list':
      return zone('list', 'list-item');
    case 'table':
      return zone('table', 'table-row');
    case 'opening':
    case 'caption':
      return { label: 'caption', rule: 'photo-caption' };
    case 'header':
      return named(furniture, zone('nav', 'header-zone'));
    case 'footer':
      return named(furniture, zone('nav', 'footer-zone'));
    default:
      return named(furniture, zone('nav', 'stray-line'));
  }
}

/** Most paragraphs in a row that are set as one quotation: more are the page's own frame. */
const LONGEST_QUOTE = 6;

/** A paragraph that the page sets as a quotation, in a run of few. */
function isBlockQuote(line: PageLine, page: Page, parts: readonly Part[]): boolean {
  const quoted = (index: number): boolean =>
    parts[index] === 'prose' && page.lines[index]?.block.structure?.role === 'quote';
  if (!quoted(line.index)) return false;
  let from = line.index;
  let to = line.index;
  while (quoted(from - 1) && line.index - from <= LONGEST_QUOTE) from--;
  while (quoted(to + 1) && to - line.index <= LONGEST_QUOTE) to++;
  return to - from < LONGEST_QUOTE;
}

/** A line that a sentence announces and that is quoted whole, or that would be furniture had it not been announced. */
function isQuotation(
  line: PageLine,
  given: LineEvidence | undefined,
  page: Page,
  parts: readonly Part[],
): boolean {
  if (given?.announced !== true || parts[line.index - 1] !== 'prose') return false;
  if ((given.furniture?.strength ?? 0) >= 2) return true;
  const above = page.lines[line.index - 1];
  return above?.shape.colon === true && /^["“„«「『].*["”»」』]$/su.test(line.text);
}

/** Cuts that hold for a line now that its label is known: a credit belongs to a caption, in prose only a sign-off is cut. */
function keptCuts(line: PageLine, label: Label, last: boolean): Cut[] {
  const cuts: Cut[] = [];
  for (const cut of line.cuts) {
    if (cut.rule === 'photo-credit' && label !== 'caption') {
      if (label === 'body' && isSignOff(line, cut, last))
        cuts.push({ ...cut, label: 'agency', rule: 'agency-sign-off' });
    } else if (
      cut.rule === 'desk-mark' || cut.rule === 'section-prefix'
        ? label === 'title'
        : (cut.rule !== 'rights-note' && cut.rule !== 'lead-credit') || label === 'caption'
    )
      cuts.push(cut);
  }
  return cuts;
}

/** A bare agency, as Spanish wires close: `… en treinta días. EFE`. */
const BARE = /^\s?\p{Lu}{2,6}$/u;

/** An agency in brackets behind a full sentence, as at the end of a story; at its very end it may stand bare. */
function isSignOff(line: PageLine, cut: Cut, last: boolean): boolean {
  const { text } = line.block;
  if (last && BARE.test(text.slice(cut.start))) return /[.!?]["”’»]?\s?$/.test(text.slice(0, cut.start));
  return (
    /^\s?[([（]/.test(text.slice(cut.start)) &&
    /[)\]）]$/.test(text) &&
    /[.!?。"”’']\s?$/.test(text.slice(0, cut.start)) &&
    (last || text.length - cut.start < 30)
  );
}
