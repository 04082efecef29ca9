/** Cleans a dump: blocks to labelled lines and spans. */
import type { Knowledge } from '../knowledge.ts';
import { type Block, type Cleaned, type Dump, dispositionOf, type Line } from '../types.ts';
import { decode } from './decode.ts';
import { evidenceOf, type LineEvidence } from './evidence.ts';
import { gated, passes } from './gates.ts';
import { chosenBlocks } from './html-model/choose.ts';
import { htmlOdds, shippedHtmlModel } from './html-model/model.ts';
import { htmlParts } from './html-model/parts.ts';
import { labelLines } from './label.ts';
import { cutsOf, type Labelled, spansOf } from './ledger.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { type LineModel, oddsOf, shippedModel } from './line-model/model.ts';
import { type Cut, lineOf, type Page, type PageLine, pageOf, textWithout } from './page.ts';
import { CUT_RULES } from './rules/index.ts';
import { cutBlobs, mergePieces } from './segment.ts';
import { ANY } from './signs.ts';
import { type Part, scoresOf } from './states.ts';
import { whyRejected } from './verdict.ts';

const ASKED = gated(CUT_RULES);

/** Applies the rules that cut stretches out of lines; later rules see what earlier ones left. */
function withCuts(dump: Dump, lexicon: Lexicon, blocks: readonly Block[]): PageLine[] {
  const ground = { lexicon, blocks, signs: ANY };
  return blocks.map((block, index) => {
    const line = lineOf(dump, lexicon, index, block, []);
    const cuts: Cut[] = [];
    for (const asked of ASKED) {
      if (!passes(asked, line, ground)) continue;
      const { rule } = asked;
      const shown = rule.name === 'photo-credit' ? beforeCuts(line, cuts) : line;
      for (const { start, end } of rule.match(shown, ground)) {
        if (end > start && !cuts.some((cut) => start < cut.end && cut.start < end))
          cuts.push({ start, end, label: rule.label, rule: rule.name });
      }
    }
    return cuts.length === 0 ? line : lineOf(dump, lexicon, index, block, cuts);
  });
}

/** A line up to the cuts at its end, so that a credit is found before an end mark; places stay true. */
function beforeCuts(line: PageLine, cuts: readonly Cut[]): PageLine {
  const { text } = line.block;
  let end = text.length;
  for (const cut of [...cuts].sort((a, b) => b.end - a.end))
    if (text.slice(cut.end, end).trim() === '') end = cut.start;
  return end === text.length ? line : { ...line, text: text.slice(0, end).trimEnd() };
}

/** A page's lines with their labels, and why it holds no article, where it does not. */
interface Reading {
  readonly labelled: Labelled[];
  readonly rejected: string | null;
}

/** Reads a page: text by rules and the line model together, HTML by rules and the model of its blocks. */
function read(page: Page, model: LineModel | null): Reading {
  const evidence = evidenceOf(page);
  const scores = scoresOf(page, evidence);
  const ruled = decode(page, evidence, null, scores);
  if (page.dump.format === 'html') return verdictOn(page, evidence, htmlReading(page, evidence, ruled), null);
  const odds = model === null ? null : oddsOf(model, page, evidence, ruled);
  return verdictOn(page, evidence, odds === null ? ruled : decode(page, evidence, odds, scores), odds);
}

/** Lines labelled by the parts they belong to; all removed where no article is left. */
function verdictOn(
  page: Page,
  evidence: readonly LineEvidence[],
  parts: readonly Part[],
  odds: Float32Array | null,
): Reading {
  const labelled = labelLines(page, evidence, parts, odds);
  const rejected = whyRejected(page, evidence, labelled);
  if (rejected === null) return { labelled, rejected };
  return {
    labelled: labelled.map((line) =>
      dispositionOf(line.label) === 'kept' ||
      line.label === 'title' ||
      line.label === 'caption' ||
      line.label === 'dek'
        ? { block: line.block, label: 'nav', rule: 'no-article', cuts: [] }
        : line,
    ),
    rejected,
  };
}

/** Parts of a page of HTML, by the model of such pages. */
function htmlReading(page: Page, evidence: readonly LineEvidence[], ruled: readonly Part[]): Part[] {
  const odds = htmlOdds(shippedHtmlModel(), page, evidence, ruled);
  const words = page.lines.map(({ shape }) => shape.words);
  return htmlParts(page, evidence, ruled, chosenBlocks(odds, words));
}

/** The page a dump's blocks make up: pages on one line cut up, inserts cut out of lines. */
export function readPage(dump: Dump, blocks: readonly Block[], knowledge: Knowledge): Page {
  const lexicon = lexiconOf(knowledge);
  return pageOf(dump, lexicon, withCuts(dump, lexicon, cutBlobs(dump, blocks, lexicon)));
}

/**
 * Labels every character of a dump.
 * @param blocks the dump's blocks, as `toBlocks` gives them
 * @param model the line model to weigh lines by; null to go by the rules alone
 * @returns lines and spans; where the dump holds no article, `rejected` says why and no line is kept
 */
export function clean(
  dump: Dump,
  blocks: readonly Block[],
  knowledge: Knowledge,
  model: LineModel | null = shippedModel(),
): Cleaned {
  const page = readPage(dump, blocks, knowledge);
  const { labelled, rejected } = read(page, model);
  const merged = mergePieces(dump, labelled, blocks);
  const spans = spansOf(dump, merged);
  const lines = merged.map(
    ({ block, label, rule, cuts }): Line => ({
      block,
      label,
      rule,
      text: textWithout(block.text, cuts),
      cuts: cutsOf(spans, block, label),
    }),
  );
  return { dump, lines, spans, rejected };
}
