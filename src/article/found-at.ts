/** Whether a page was found where its outlet publishes, or at somebody else's who holds a copy. */

import type { Evidence, Facts, Outlet } from '../types.ts';
import type { Given } from './reading.ts';

/**
 * The facts with the holder of the copy, where the address given is none of the outlet's own: the page is then a
 * repost, whoever wrote it. Only an outlet whose addresses are known can be told from its copies. What the dump
 * itself says of a mirror stands.
 */
export function withHolder(facts: Facts, given: Given, outlets: readonly Outlet[]): Facts {
  const url = given.url ?? '';
  const corrected = given.corrections?.outlet;
  const publisher = corrected === undefined ? facts.publisher.value : corrected.value;
  if (facts.retrievedFrom.value !== null || publisher === null || !URL.canParse(url)) return facts;
  const own = domainsOf(publisher, outlets);
  const host = new URL(url).hostname.replace(/^www\./, '');
  if (own.length === 0 || own.some((domain) => isWithin(host, domain))) return facts;
  const holder = outlets.find(({ domains }) => domains.some((domain) => isWithin(host, domain)));
  const value = holder?.name ?? host;
  const found: Evidence = {
    kind: 'address',
    text: url,
    start: null,
    end: null,
    implies: value,
    verdict: 'used',
    reason: `${host} is none of the addresses known of ${publisher}: the page found there is a copy.`,
  };
  return { ...facts, retrievedFrom: { value, evidence: [...facts.retrievedFrom.evidence, found] } };
}

/** The domains of the outlet of a name; an outlet may have several profiles, such as one for each language. */
function domainsOf(name: string, outlets: readonly Outlet[]): string[] {
  const wanted = fold(name);
  return outlets
    .filter((outlet) => [outlet.name, ...outlet.aliases].some((known) => fold(known) === wanted))
    .flatMap(({ domains }) => domains);
}

function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase().trim();
}

function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}
