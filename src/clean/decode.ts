/**
 * The best reading of a page: a part for every line, such that the lines' scores and the passages between parts add
 * up highest (Viterbi's algorithm). Linear in the number of lines.
 */
import type { LineEvidence } from './evidence.ts';
import type { Page } from './page.ts';
import { BEGIN, FINISH, PARTS, PASSAGES, type Part, scores } from './states.ts';

const NEVER = -1e6;

/** The part of every line in the best reading. */
export function decode(page: Page, evidence: readonly LineEvidence[]): Part[] {
  const count = page.lines.length;
  if (count === 0) return [];
  const back: Uint8Array[] = [];
  let best: number[] = PARTS.map((part) => BEGIN[part] ?? NEVER);
  for (let i = 0; i < count; i++) {
    const line = page.lines[i];
    const given = evidence[i];
    if (line === undefined || given === undefined) break;
    const fits = scores(line, given, page);
    const from = new Uint8Array(PARTS.length);
    best = PARTS.map((part, to) => {
      if (i === 0) return (best[to] ?? NEVER) + fits[part];
      const entering = part === 'block' && given.opens === null;
      let top = NEVER;
      PARTS.forEach((previous, at) => {
        if (entering && previous !== 'block') return;
        const passage = PASSAGES[previous][part];
        const sum = passage === undefined ? NEVER : (best[at] ?? NEVER) + passage;
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
