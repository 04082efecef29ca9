/** How many headlines, days, lists of authors and outlets are right. */

export interface GoldFacts {
  readonly title?: string | null | undefined;
  /** `YYYY-MM-DD`. */
  readonly date?: string | null | undefined;
  readonly authors?: readonly string[] | null | undefined;
  readonly publisher?: string | null | undefined;
  /** Address of the outlet; its name counts as the outlet's too. */
  readonly domain?: string | null | undefined;
}

export interface FoundFacts {
  readonly title: string | null;
  /** A day, or anything that begins with one. */
  readonly date: string | null;
  /** Names, in one text parted by `;` or as a tool prints them. */
  readonly author: string | null;
  readonly publisher: string | null;
}

export type FactName = 'title' | 'date' | 'authors' | 'publisher';

/** Whether each fact that the gold has is right; absent where the gold has none. */
export function factsRight(gold: GoldFacts, found: FoundFacts): Partial<Record<FactName, boolean>> {
  const right: Partial<Record<FactName, boolean>> = {};
  if (gold.title) right.title = plain(gold.title) === plain(found.title);
  if (gold.date) right.date = /^\d{4}-\d\d-\d\d/.exec(found.date ?? '')?.[0] === gold.date;
  if (gold.authors && gold.authors.length > 0)
    right.authors = sameNames(new Set(gold.authors.map(plain)), namesIn(found.author));
  if (gold.publisher) right.publisher = sameOutlet(gold.publisher, gold.domain, found.publisher);
  return right;
}

/** Share of the pages with a fact where it is right; null where no page has it. */
export function shareRight(
  pages: readonly Partial<Record<FactName, boolean>>[],
  fact: FactName,
): number | null {
  const asked = pages.filter((page) => page[fact] !== undefined);
  return asked.length === 0 ? null : asked.filter((page) => page[fact]).length / asked.length;
}

/** Letters and digits in small letters, single spaces between the words. */
function plain(text: string | null | undefined): string {
  return (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const BY = /^\s*(?:by|von|par|por|di)\s+/i;
const BETWEEN_NAMES = /\s*(?:;|,|\band\b|\bund\b|&|\|| y | et )\s*/;

function namesIn(text: string | null): ReadonlySet<string> {
  return new Set((text ?? '').replace(BY, '').split(BETWEEN_NAMES).map(plain).filter(Boolean));
}

function sameNames(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((name) => other.has(name));
}

/** Shortest name that may be a part of another and still say which outlet is meant. */
const TELLING = 4;

function sameOutlet(gold: string, domain: string | null | undefined, found: string | null): boolean {
  const squashed = (text: string): string => plain(text).replace(/^the /, '').replaceAll(' ', '');
  const [wanted, said] = [squashed(gold), squashed(found ?? '')];
  if (said === '') return false;
  const host = (domain ?? '').replace(/^https?:\/\/(?:www\.)?/, '').split('.')[0] ?? '';
  const site = host.replaceAll('-', '');
  return (
    said === wanted ||
    said.includes(wanted) ||
    (said.length >= TELLING && wanted.includes(said)) ||
    (site.length >= TELLING && said.includes(site))
  );
}
