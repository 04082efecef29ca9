/**
 * The best reading of a page: a part for every line, such that the lines' scores and the passages between parts add
 * up highest (Viterbi's algorithm). Linear in the number of lines.
 */
import type { LineEvidence } from './evidence.ts';
import type { Page } from './page.ts';
import { BEGIN, FINISH, PARTS, PASSAGES, type Part, scores } from './states.ts';

const NEVER = -1e6;

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
  const back: Uint8Array[] = [];
  let best: number[] = PARTS.map((part) => BEGIN[part] ?? NEVER);
  for (let i = 0; i < count; i++) {
    const line = page.lines[i];
    const given = evidence[i];
    if (line === undefined || given === undefined) break;
    const ruled = scores(line, given, page);
    const fits = odds === null ? ruled : weighed(ruled, odds[i] ?? 0);
    const from = new Uint8Array(PARTS.length);
    best = PARTS.map((part, to) => {
      if (i === 0) return (best[to] ?? NEVER) + fits[part];
      const entering = part === 'block' && given.opens === null;
      let top = NEVER;
      PARTS.forEach((previous, at) => {
        if (entering && previous !== 'block') return;
        const passage = PASSAGES[previous][part];
        const sum = passage === undefined ? NEVER : (best[at] ?? NEVER) + say * passage;
        if (sum > top) {
          top = sum;
          from[to] = at;
        }
      });
      return top + fits[part];
    });
    back.push(from);
  }
  let at = 0;
  let top = -Infinity;
  best.forEach((score, part) => {
    const sum = score + (FINISH[PARTS[part] ?? 'header'] ?? 0);
    if (sum > top) {
      top = sum;
      at = part;
    }
  });
  const parts = new Array<Part>(count);
  for (let i = count - 1; i >= 0; i--) {
    parts[i] = PARTS[at] ?? 'header';
    at = back[i]?.[at] ?? 0;
  }
  return parts;
}
