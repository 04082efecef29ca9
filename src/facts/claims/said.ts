/** Claims a page makes of itself, as evidence. */
import type { Claim, Claimed } from '../../intake/index.ts';
import type { Evidence } from '../../types.ts';

/** Longest stretch of a claim shown as evidence. */
const SHOWN = 300;

/** The claims about one thing, the most trustworthy first; those alike keep their order. */
export function claimsAbout(claims: readonly Claim[], about: Claimed): Claim[] {
  return claims.filter((claim) => claim.about === about).sort((a, b) => b.trust - a.trust);
}

/** A claim as evidence for what it implies. */
export function evidenceOfClaim(
  claim: Claim,
  implies: string | null,
  verdict: Evidence['verdict'],
  reason: string,
): Evidence {
  const { value } = claim;
  const [start, end] = claim.end > claim.start ? [claim.start, claim.end] : [null, null];
  return { kind: 'metadata', text: value.slice(0, SHOWN), start, end, implies, verdict, reason };
}

/** A value with what speaks for it. */
export interface Choice<T> {
  readonly value: T;
  readonly key: string;
  readonly weight: number;
  readonly claim: Claim | null;
}

/** The value with the most weight behind it, equal keys taken together; the first of those that weigh the same. */
export function heaviest<T>(choices: readonly Choice<T>[]): Choice<T> | null {
  const sums = new Map<string, number>();
  for (const { key, weight } of choices) sums.set(key, (sums.get(key) ?? 0) + weight);
  let best: Choice<T> | null = null;
  for (const choice of choices)
    if (best === null || (sums.get(choice.key) ?? 0) > (sums.get(best.key) ?? 0) + 1e-9) best = choice;
  return best;
}

/** Evidence from all claims that were weighed: the one used, those that agree, a few that were rejected. */
export function evidenceOf<T>(
  choices: readonly Choice<T>[],
  best: Choice<T>,
  implied: (choice: Choice<T>) => string,
): Evidence[] {
  const list: Evidence[] = [];
  let rejected = 0;
  for (const choice of [best, ...choices.filter((other) => other !== best)]) {
    if (choice.claim === null) continue;
    const same = choice.key === best.key;
    if (!same && rejected++ >= 4) continue;
    const verdict = choice === best ? 'used' : same ? 'agrees' : 'rejected';
    const reason = same
      ? `The page says so of itself (${choice.claim.source}).`
      : `The page says so of itself (${choice.claim.source}), but more speaks for another value.`;
    list.push(evidenceOfClaim(choice.claim, implied(choice), verdict, reason));
  }
  return list;
}
