/**
 * The best reading of a page: a part for every line, such that the lines' scores and the passages between parts add
 * up highest (Viterbi's algorithm). Linear in the number of lines.
 */
import type { LineEvidence } from './evidence.ts';
import type { Page } from './page.ts';
import { BEGIN, FINISH, PARTS, PASSAGES, type Part, scores } from './states.ts';

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
const THRESHOLD = -0.4;
const SUREST = 5;

/** A line's scores by the rules together with the line model's log-odds that it belongs to the article. */
function weighed(fits: Record<Part, number>, odds: number): Record<Part, number> {
  const share = (MODEL_SAY * Math.max(-SUREST, Math.min(SUREST, odds - THRESHOLD))) / 2;
  for (const part of PARTS) fits[part] = RULES_SAY * fits[part] + (ARTICLE.has(part) ? share : -share);
  return fits;
}

/**
 * The part of every line in the best reading.
 * @param odds the line model's log-odds for every line; null to go by the rules alone
 */
export function decode(
  page: Page,
  evidence: readonly LineEvidence[],
  odds: Float32Array | null = null,
): Part[] {
  const count = page.lines.length;
  const say = odds === null ? 1 : RULES_SAY;
  if (count === 0) return [];
  const size = PARTS.length;
  const back = new Uint8Array(count * size);
  let best = Float64Array.from(PARTS, (part) => BEGIN[part] ?? NEVER);
  let next = new Float64Array(size);
  for (let i = 0; i < count; i++) {
    const line = page.lines[i];
    const given = evidence[i];
    if (line === undefined || given === undefined) break;
    const ruled = scores(line, given, page);
    const fits = odds === null ? ruled : weighed(ruled, odds[i] ?? 0);
    for (let to = 0; to < size; to++) {
      const fit = fits[PARTS[to] as Part];
      if (i === 0) {
        next[to] = (best[to] as number) + fit;
        continue;
      }
      const only = to === BLOCK && given.opens === null;
      let top = NEVER;
      for (let at = only ? BLOCK : 0; at < (only ? BLOCK + 1 : size); at++) {
        const sum = (best[at] as number) + say * (PASSAGE[at * size + to] as number);
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
