/** Authors that a page names outside its text. */
import type { Claim } from '../../intake/index.ts';
import type { Cleaned, Fact } from '../../types.ts';
import { peopleWords, usualCase } from '../names.ts';
import { namesAgree } from '../outlets.ts';
import { claimsAbout, evidenceOfClaim } from './said.ts';

/** Longest name taken for one. */
const LONGEST = 60;
const JOINED =
  /\s*(?:;|,(?!\s*(?:Jr|Sr|PhD|MD|M\.D|II|III)\b)|\||\s\/\s|&|\s(?:and|und|et|y|e|och|og|en|i|и|ja|ve|dan)\s)\s*/u;
const NO_NAME =
  /@|https?:|www\.|^\d+$|^(?:admin|administrator|editor|null|undefined|none|default|user|author|staff)$/i;

/** A site's address, which is no person's name. */
const DOMAIN = /^[\w-]+\.[a-z]{2,4}$/i;

/** The names in one claim. */
function namesIn(value: string): string[] {
  return value
    .split(JOINED)
    .map((name) => withoutBy(name.replace(/\s+/g, ' ').trim()))
    .filter((name) => name !== '' && name.length <= LONGEST && /\p{L}{2}/u.test(name) && !NO_NAME.test(name))
    .map((name) => (name.includes(' ') ? usualCase(name) : name));
}

function withoutBy(name: string): string {
  const lower = name.toLowerCase();
  for (const word of peopleWords().by)
    if (lower.startsWith(`${word} `) || lower.startsWith(`${word}:`))
      return name.slice(word.length + 1).trim();
  return name;
}

/** How a source of claims is called, whichever object of linked data it stands in. */
const group = (claim: Claim): string => `${claim.source} ${claim.trust}`;

/**
 * The authors that the most trustworthy claims name; where they name the outlet alone, those that a byline of the page
 * names, and those read from the text where the page claims none.
 * @param outlet name of the outlet, which is no author where anyone else is named
 */
export function claimedAuthors(
  cleaned: Cleaned,
  claims: readonly Claim[],
  outlet: string | null,
  found: Fact<readonly string[]>,
): Fact<readonly string[]> {
  const all = claimsAbout(claims, 'author').filter(({ value }) => namesIn(value).length > 0);
  const groups = [
    ...new Map(all.map((claim) => [group(claim), all.filter((one) => group(one) === group(claim))])).values(),
  ];
  const itself = (name: string): boolean =>
    DOMAIN.test(name) || (outlet !== null && namesAgree(name, outlet));
  const signed = groups.find((own) => own.some(({ value }) => namesIn(value).some((name) => !itself(name))));
  const own = signed ?? (found.value === null || !isSigned(cleaned, found) ? groups[0] : undefined);
  if (own === undefined) return found;
  const names = [
    ...new Map(own.flatMap(({ value }) => namesIn(value)).map((name) => [name.toLowerCase(), name])).values(),
  ];
  const reason = (claim: Claim): string => `The page names its author so (${claim.source}).`;
  const evidence = own.map((claim) =>
    evidenceOfClaim(claim, namesIn(claim.value).join('; '), 'used', reason(claim)),
  );
  return { value: names, evidence: [...evidence, ...found.evidence.map((one) => judged(one, names))] };
}

/** Levels up to an element called an author's within which a name is a byline. */
const NEAR = 1;
/** Lines behind the text among which its author may sign. */
const BEHIND = 3;

/**
 * Whether the names read from the text stand in a byline: a line found to be one or marked up as one, or a signature set
 * like the paragraphs above it. Elsewhere a tag, a credit or a menu reads as a name just as well.
 */
function isSigned({ lines }: Cleaned, { evidence }: Fact<readonly string[]>): boolean {
  const { start } = evidence[0] ?? { start: null };
  if (start === null) return false;
  const at = lines.findIndex(({ block }) => block.start <= start && start < block.end);
  const line = lines[at];
  if (line === undefined) return false;
  if (line.label === 'byline' || (line.block.structure?.hints.byline ?? Infinity) <= NEAR) return true;
  const last = lines.findLastIndex(({ label }) => label === 'body');
  const parent = line.block.structure?.ancestors[0];
  return at > last && at <= last + BEHIND && parent === lines[last]?.block.structure?.ancestors[0];
}

/** Evidence from the text beside what the page claims. */
function judged(one: Fact<string>['evidence'][number], names: readonly string[]): typeof one {
  const same =
    one.implies !== null && names.some((name) => one.implies?.toLowerCase().includes(name.toLowerCase()));
  return { ...one, verdict: same ? 'agrees' : 'rejected' };
}
