/**
 * Brings the ledger in line with the facts: what a fact was read from was moved to a field, and what only looked
 * like a field, a stamp of another story or a name that was not used, was removed.
 */
import type { Evidence, Facts, Label, Span } from '../types.ts';
import { dispositionOf } from '../types.ts';

/** The rule of spans that the facts, not the cleaning, set apart. */
export const FACT_RULE = {
  name: 'fact-words',
  why: 'The words a fact of the article was read from, in a line that is removed otherwise.',
};

interface Claim {
  readonly start: number;
  readonly end: number;
  readonly label: Label;
}

/** Labels that say "this is a field" of text that may yet turn out not to be used. */
const CLAIMED: ReadonlySet<Label> = new Set(['date', 'byline', 'section', 'outlet', 'agency']);

/**
 * The spans of a dump after its facts are known; they tile it as before. Kept text, white space and markup stay.
 * @param spans the ledger as the cleaning left it, in order
 * @param facts what was read from it
 */
export function settleLedger(spans: readonly Span[], facts: Facts): Span[] {
  const claims = claimsOf(facts);
  let first = 0;
  return spans.flatMap((span) => {
    while ((claims[first]?.end ?? Number.POSITIVE_INFINITY) <= span.start) first += 1;
    const within: Claim[] = [];
    for (let index = first; (claims[index]?.start ?? span.end) < span.end; index += 1) {
      const claim = claims[index];
      if (claim !== undefined && claim.end > span.start) within.push(claim);
    }
    return settle(span, within);
  });
}

function settle(span: Span, claims: readonly Claim[]): Span[] {
  if (CLAIMED.has(span.label)) return claims.length > 0 ? [span] : [{ ...span, label: 'metadata' }];
  const fixed = dispositionOf(span.label) !== 'removed' || span.label === 'space' || span.label === 'markup';
  return fixed ? [span] : setApart(span, claims);
}

/** A removed span with the claimed stretches in it moved to their fields. */
function setApart(span: Span, claims: readonly Claim[]): Span[] {
  const parts: Span[] = [];
  let at = span.start;
  for (const claim of claims) {
    const start = Math.max(at, claim.start);
    const end = Math.min(span.end, claim.end);
    if (start >= end) continue;
    if (start > at) parts.push({ ...span, start: at, end: start });
    parts.push({ start, end, label: claim.label, rule: FACT_RULE.name });
    at = end;
  }
  if (at < span.end) parts.push({ ...span, start: at });
  return parts;
}

/** The stretches that facts were read from, in order. */
function claimsOf(facts: Facts): Claim[] {
  const named: readonly (readonly [Label, readonly Evidence[]])[] = [
    ['title', facts.title.evidence],
    ['kicker', facts.kicker.evidence],
    ['dek', facts.dek.evidence],
    ['outlet', facts.publisher.evidence],
    ['outlet', facts.retrievedFrom.evidence],
    ['agency', facts.agency.evidence],
    ['byline', facts.authors.evidence],
    ['section', facts.section.evidence],
  ];
  const claims = [
    ...facts.date.evidence.flatMap((evidence) => claim('date', evidence)),
    ...named.flatMap(([label, evidence]) =>
      evidence.filter(saysTheName).flatMap((each) => claim(label, each)),
    ),
  ];
  return claims.sort((a, b) => a.start - b.start || b.end - a.end);
}

function claim(label: Label, { start, end, verdict }: Evidence): Claim[] {
  return verdict === 'used' && start !== null && end !== null ? [{ start, end, label }] : [];
}

/** Furniture that gives an outlet away is evidence for its name, not the name itself. */
function saysTheName({ text, implies }: Evidence): boolean {
  if (implies === null) return false;
  const [said, meant] = [plain(text), plain(implies)];
  return (
    said !== '' &&
    meant !== '' &&
    (meant.includes(said) || (said.length <= 2 * meant.length + 20 && said.includes(meant)))
  );
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
