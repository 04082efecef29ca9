/** What a page that holds no article still says it is, so that a reader knows which article to fetch again. */
import type { Knowledge } from '../knowledge.ts';
import type { Cleaned, DateFact, Facts } from '../types.ts';
import { saysPublished } from './dates/stated.ts';
import { type Given, gatherFacts } from './index.ts';

/** Headline, day and outlet, as the page gives them of itself. */
export type SaidOfItself = Pick<Facts, 'title' | 'date' | 'publisher'>;

/** Bases of dates the page or its address states outside its text. */
const OUTSIDE: ReadonlySet<string | null> = new Set(['metadata', 'url']);

/**
 * Reads from a refused dump what it says of itself. Without a text nothing bears out a date that merely stands on the page, which may be
 * another story's: only one the page's data or its address give, or one printed with a word for publication, is taken.
 * @param cleaned the dump as it was cleaned; no line of it is kept
 */
export function saidOfItself(
  cleaned: Cleaned,
  knowledge: Pick<Knowledge, 'outlets'>,
  given: Given,
): SaidOfItself {
  const { title, date, publisher } = gatherFacts(cleaned, knowledge, given);
  return { title, date: firm(date) ? date : { value: null, basis: null, evidence: [] }, publisher };
}

function firm({ basis, evidence }: DateFact): boolean {
  return OUTSIDE.has(basis) || evidence.some((one) => one.verdict === 'used' && saysPublished(one));
}
