/**
 * The best reading of a page: a part for every line, such that the lines' scores and the passages between parts add
 * up highest (Viterbi's algorithm). Linear in the number of lines.
 */
import type { LineEvidence } from './evidence.ts';
import type { Page } from './page.ts';
import { BEGIN, FINISH, PARTS, PASSAGES, type Part, scoresOf } from './states.ts';

const NEVER = -1e6;

/** Costs of passing from part to part, row by row. */
const PASSAGE = Float64Array.from(PARTS.flatMap((from) => PARTS.map((to) => PASSAGES[from][to] ?? NEVER)));
/** A block of furniture is entered by its heading only. */
const BLOCK = PARTS.indexOf('block');

/** Parts that belong to the article's body. */
const ARTICLE: ReadonlySet<Part> = new Set<Part>(['prose', 'subhead', 'list', 'table']);
/** How much of their say the rules keep beside the line model, and how much the model has (chosen by cross-validation). */
const RULES_SAY = 0.5;
const MODEL_SAY = 2;
/** Log-odds from which a line is taken for the article's, and beyond which the model adds nothing. */
const THRESHOLD = -0.35;
const SUREST = 5;
/** What it may say for a line that whole phrases of the books name for furniture, and how strongly they then speak. */
const NAMED_SUREST = 1;
const NAMED = 3;

/** Which parts those are, by number. */
const IN_ARTICLE = PARTS.map((part) => ARTICLE.has(part));

/** Kinds of notices that sites word as whole sentences, which stand like paragraphs between those of the text. */
const NOTICES: ReadonlySet<string> = new Set(['cookie', 'newsletter']);
/** Rules that ask for more than a phrase before they call a sentence a notice: against them the model speaks for nothing. */
const SURE_RULES: ReadonlySet<string> = new Set([
  'consent-notice',
  'subscriber-notice',
  'comment-notice',
  'player-notice',
]);
/** Rules that point to another story by its words: what they name is furniture however like a sentence it reads. */
const POINTERS: ReadonlySet<string> = new Set(['pointer-line']);
/** Evidence of a caption from which on a line is one for the rules. */
const CAPTION = 2.5;

/** What it says of a line behind the mark with which the desk ended the text. */
const AFTER_END = -1;

/** Labels of lines in the header that name themselves: a stamp stays one, however like prose its script makes it look. */
const HEADER_LINES: ReadonlySet<string> = new Set(['date', 'byline']);

/** Rules for what stands right below the last sentence of a text. */
const CLOSING: ReadonlySet<string> = new Set(['contribution-note', 'end-mark']);

/** The least that it may say for a line: nothing against the sentence above a desk's closing note. */
function leastSaid(page: Page, evidence: readonly LineEvidence[], i: number): number {
  const below = evidence[i + 1]?.furniture?.rule;
  const closed = below !== undefined && CLOSING.has(below) && evidence[i]?.furniture == null;
  return closed && page.lines[i]?.shape.terminal === true ? 0 : -SUREST;
}

/** The most that the model may say for a line: little where the order of the page speaks against it. */
function mostSaid(evidence: LineEvidence | undefined): number {
  if (evidence?.afterEnd === true) return AFTER_END;
  if (evidence?.aboveByline === true) return NAMED_SUREST;
  if ((evidence?.caption ?? 0) >= CAPTION) return NAMED_SUREST;
  const furniture = evidence?.announced === true ? null : evidence?.furniture;
  if (furniture == null || furniture.strength < NAMED) return SUREST;
  if (SURE_RULES.has(furniture.rule) || POINTERS.has(furniture.rule)) return 0;
  return NOTICES.has(furniture.label) || HEADER_LINES.has(furniture.label) ? NAMED_SUREST : SUREST;
}

/**
 * The part of every line in the best reading.
 * @param odds the line model's log-odds for every line; null to go by the rules alone
 * @param ruled what the lines score as each part by the rules, where that is known already
 */
export function decode(
  page: Page,
  evidence: readonly LineEvidence[],
  odds: Float32Array | null = null,
  ruled: Float64Array = scoresOf(page, evidence),
): Part[] {
  const count = page.lines.length;
  const say = odds === null ? 1 : RULES_SAY;
  if (count === 0) return [];
  const size = PARTS.length;
  const passage = PASSAGE.map((cost) => say * cost);
  const back = new Uint8Array(count * size);
  let best = Float64Array.from(PARTS, (part) => BEGIN[part] ?? NEVER);
  let next = new Float64Array(size);
  for (let i = 0; i < count; i++) {
    const most = mostSaid(evidence[i]);
    const lean =
      odds === null ? 0 : Math.max(leastSaid(page, evidence, i), Math.min(most, (odds[i] ?? 0) - THRESHOLD));
    const share = (MODEL_SAY * lean) / 2;
    const opens = evidence[i]?.opens ?? null;
    for (let to = 0; to < size; to++) {
      const fit = say * (ruled[i * size + to] as number) + (IN_ARTICLE[to] ? share : -share);
      if (i === 0) {
        next[to] = (best[to] as number) + fit;
        continue;
      }
      const only = to === BLOCK && opens === null;
      let top = NEVER;
      for (let at = only ? BLOCK : 0; at < (only ? BLOCK + 1 : size); at++) {
        const sum = (best[at] as number) + (passage[at * size + to] as number);
        if (sum > top) {
          top = sum;
          back[i * size + to] = at;
        }
      }
      next[to] = top + fit;
    }
    [best, next] = [next, best];
  }
  let at = 0;
  let top = -Infinity;
  PARTS.forEach((part, i) => {
    const sum = (best[i] as number) + (FINISH[part] ?? 0);
    if (sum > top) {
      top = sum;
      at = i;
    }
  });
  const parts = new Array<Part>(count);
  for (let i = count - 1; i >= 0; i--) {
    parts[i] = PARTS[at] ?? 'header';
    at = back[i * size + at] as number;
  }
  return parts;
}
