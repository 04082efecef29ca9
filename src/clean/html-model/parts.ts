/** Parts of a page of HTML, from the blocks chosen as the article's and the elements they stand in. */
import type { LineEvidence } from '../evidence.ts';
import type { Page, PageLine } from '../page.ts';
import type { Part } from '../states.ts';

/** Longest line in bold type that is taken for a subheading. */
const LONGEST_HEADING = 16;

/** Share of the article from which a list or a table is the frame of the page, not a part of the text. */
const FRAME = 0.6;

/** The roles that lay the page out: most of the article stands in them. */
function frames(page: Page, chosen: readonly boolean[]): ReadonlySet<string> {
  const words = new Map<string, number>();
  let total = 0;
  for (const { index, block, shape } of page.lines) {
    if (!chosen[index]) continue;
    const role = block.structure?.role ?? 'text';
    words.set(role, (words.get(role) ?? 0) + shape.words);
    total += shape.words;
  }
  return new Set([...words].filter(([, count]) => count > total * FRAME).map(([role]) => role));
}

/** Fewest rows of a table of the article, and most share of links in one. */
const FEWEST_ROWS = 2;
const LINKED = 0.3;

/** The choice of blocks with the tables that stand whole between two chosen ones: figures read unlike sentences. */
function withTables({ lines }: Page, chosen: readonly boolean[]): boolean[] {
  const kept = [...chosen];
  const isRow = (index: number): boolean => {
    const structure = lines[index]?.block.structure;
    return structure?.role === 'table' && !structure.hidden && structure.links < LINKED;
  };
  for (let from = 0; from < lines.length; ) {
    let to = from;
    while (isRow(to)) to++;
    const reads = (index: number): boolean =>
      chosen[index] === true && (lines[index]?.shape.prose ?? 0) >= 1 && !isRow(index);
    if (to - from >= FEWEST_ROWS && reads(from - 1) && reads(to)) kept.fill(true, from, to);
    from = Math.max(to, from + 1);
  }
  return kept;
}

/** What a block of the article is: by its element, or as a short line in bold. */
function keptPart({ block: { structure }, shape }: PageLine, framing: ReadonlySet<string>): Part {
  if (structure?.role === 'heading' && shape.words <= LONGEST_HEADING * 2) return 'subhead';
  if (structure?.role === 'table' && !framing.has('table')) return 'table';
  if (structure?.role === 'list' && !framing.has('list')) return 'list';
  const bold = (structure?.emphasis ?? 0) > 0.9 && shape.words <= LONGEST_HEADING && !shape.terminal;
  return bold && !shape.colon && shape.words > 0 ? 'subhead' : 'prose';
}

/** What a block beside the article is: a caption, or furniture before, within or after the text. */
function leftPart(
  line: PageLine,
  evidence: LineEvidence | undefined,
  ruled: Part,
  where: 'before' | 'within' | 'after',
): Part {
  const { structure } = line.block;
  const inFigure = structure?.role === 'caption' || structure?.inside.has('figure') === true;
  const shown = structure?.hidden !== true && line.shape.words > 0;
  const caption =
    shown && (inFigure || (evidence?.caption ?? 0) >= 2) && (evidence?.furniture?.strength ?? 0) < 2;
  if (where === 'before') return caption ? 'opening' : 'header';
  if (where === 'after') return caption && inFigure ? 'caption' : 'footer';
  return caption ? 'caption' : ruled === 'block' ? 'block' : 'insert';
}

/**
 * The part of every block.
 * @param ruled how the rules alone read the page
 */
export function htmlParts(
  page: Page,
  evidence: readonly LineEvidence[],
  ruled: readonly Part[],
  picked: readonly boolean[],
): Part[] {
  const chosen = withTables(page, picked);
  const framing = frames(page, chosen);
  const prose = page.lines.filter(({ index, shape }) => chosen[index] && shape.words > 0);
  const first = prose[0]?.index ?? page.lines.length;
  const last = prose.at(-1)?.index ?? -1;
  return page.lines.map((line, i) =>
    chosen[i] && i !== last
      ? keptPart(line, framing)
      : chosen[i]
        ? lastPart(line, framing)
        : leftPart(
            line,
            evidence[i],
            ruled[i] ?? 'footer',
            i < first ? 'before' : i > last ? 'after' : 'within',
          ),
  );
}

/** The article does not end with a subheading: what is set as one is its last line. */
function lastPart(line: PageLine, framing: ReadonlySet<string>): Part {
  const part = keptPart(line, framing);
  return part === 'subhead' ? 'prose' : part;
}
