/** Facts of a page of HTML, and of articles whose container says something of them: claims weighed with the text. */
import { type Claim, claimsOf } from '../../intake/index.ts';
import type { Cleaned, DateFact, Facts } from '../../types.ts';
import { dayOfEdtf } from '../dates/calendar.ts';
import { foldName, type OutletIndex } from '../outlets.ts';
import { claimedAuthors } from './authors.ts';
import { claimedDate } from './date.ts';
import { claimedOutlet } from './outlet.ts';
import { claimedTitle } from './title.ts';

/** What is given with a page, besides its text. */
export interface Beside {
  readonly url: string | null;
  readonly retrieved: string | null;
}

/** What the container says, as claims that stand nowhere in the text. */
function claimsOfContainer({ dump }: Cleaned): Claim[] {
  const { given } = dump;
  const claim = (about: Claim['about'], value: string | null): Claim[] =>
    value === null ? [] : [{ about, value, source: 'the file it came in', start: 0, end: 0, trust: 0.7 }];
  return given === undefined
    ? []
    : [...claim('title', given.title), ...claim('published', given.date), ...claim('author', given.author)];
}

/**
 * Facts read from the text, with what the page and its container claim weighed in.
 * @param dateBelow the date read from the text where that is its headline: claims may show that it is another than the text alone told
 */
export function weighClaims(
  cleaned: Cleaned,
  found: Facts,
  outlets: OutletIndex,
  beside: Beside,
  dateBelow: (title: string) => DateFact,
): Facts {
  const claims = [...claimsOf(cleaned.dump), ...claimsOfContainer(cleaned)];
  if (claims.length === 0) return found;
  const publisher = claimedOutlet(cleaned, claims, outlets, beside.url, found.publisher);
  const titles = new Set(claims.filter(({ about }) => about === 'title').map(({ value }) => foldName(value)));
  const named = claims.filter(({ about, value }) => about === 'publisher' && !titles.has(foldName(value)));
  const names = [publisher.value, ...named.map(({ value }) => value)];
  const title = claimedTitle(
    cleaned,
    claims,
    names.filter((name) => name !== null),
    found.title,
  );
  return {
    ...found,
    title,
    publisher,
    authors: claimedAuthors(cleaned, claims, publisher.value, found.authors),
    date: claimedDate(
      claims,
      {
        url: beside.url,
        language: found.language.value,
        latest: beside.retrieved === null ? null : dayOfEdtf(beside.retrieved),
        header: headerOf(cleaned, title.value),
      },
      title.value === null || title.value === found.title.value ? found.date : dateBelow(title.value),
    ),
  };
}

/** Characters of source behind the first paragraph that still count as the article's head. */
const BELOW = 400;

/** From the headline to the first paragraph. */
function headerOf({ lines }: Cleaned, headline: string | null): { start: number; end: number } | null {
  const first = lines.find(({ label }) => label === 'body');
  if (first === undefined) return null;
  const wanted = foldName(headline ?? '');
  const headed = lines.find(
    ({ block }) => (block.structure?.level ?? 0) > 0 && foldName(block.text) === wanted,
  );
  const title =
    headed ??
    lines.findLast(
      ({ label, block }) =>
        block.end <= first.block.start && (label === 'title' || block.structure?.level === 1),
    );
  const start = title?.block.start ?? Math.max(0, first.block.start - 6000);
  return { start, end: Math.max(start, first.block.start) + BELOW };
}
