/** Whose hands an article passed through, and the evidence for each of them. */

import type { ArchivedArticle, Article, Evidence } from '../types.ts';
import type { OutletBook } from './outlets.ts';
import type { CustodyStep } from './view.ts';

/** The hands an article passed through, first to last: agency, outlet, mirror. */
export function custodyOf(article: Article, book: OutletBook): CustodyStep[] {
  const steps: CustodyStep[] = [];
  const add = (role: CustodyStep['role'], name: string | null): void => {
    if (name === null) return;
    const { name: known, path } = book.find(name);
    if (steps.at(-1)?.outlet.path !== path) steps.push({ role, outlet: { name: known, path } });
  };
  const { agency, outlet, retrievedFrom } = article;
  const same = agency !== null && outlet !== null && book.find(agency).id === book.find(outlet).id;
  if (!same) add('wire agency', agency);
  add('outlet', outlet);
  add('mirror', retrievedFrom);
  return steps;
}

const HANDS = [
  ['agency', 'agency'],
  ['outlet', 'publisher'],
  ['retrievedFrom', 'retrievedFrom'],
] as const;

/** What the dump says of these hands. Where a person named another, theirs decides and the rest is shown as outranked. */
export function custodyEvidence({ article, ledger }: ArchivedArticle, book: OutletBook): Evidence[] {
  if (ledger === null) return [];
  return HANDS.flatMap(([field, fact]) => {
    const { value, evidence } = ledger.facts[fact];
    const correction = article.corrections.find((change) => change.field === field);
    const name = article[field];
    if (correction !== undefined) return settle(evidence, name, correction.reason, 'sidecar', book);
    const changed = article.edited && !sameName(value, name, book);
    return changed ? settle(evidence, name, 'Written into the article by hand.', 'given', book) : evidence;
  });
}

function sameName(one: string | null, other: string | null, book: OutletBook): boolean {
  if (one === null || other === null) return one === other;
  return book.find(one).id === book.find(other).id;
}

function settle(
  evidence: readonly Evidence[],
  name: string | null,
  reason: string,
  kind: string,
  book: OutletBook,
): Evidence[] {
  const text = name ?? 'none';
  const settled: Evidence = { kind, text, start: null, end: null, implies: null, verdict: 'used', reason };
  const others = evidence.map((item): Evidence => {
    if (item.verdict === 'rejected') return item;
    if (name !== null && sameName(item.implies, name, book)) return { ...item, verdict: 'agrees' };
    return { ...item, verdict: 'rejected', reason: 'Outranked by the correction a person has made.' };
  });
  return [settled, ...others];
}
