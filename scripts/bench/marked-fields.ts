/** Which facts of a marked dump are right. */
import type { ExtractRecord } from '../../src/article/record.ts';
import type { Marked } from './marked.ts';
import { light } from './marked-text.ts';

/** Each fact the gold has a word on, and whether it is right; all wrong where nothing was said of the dump. */
export function fieldsRight(gold: Marked, record: ExtractRecord | null): Record<string, boolean> {
  const date = gold.date ?? {};
  const dates = [date.value, ...(date.accept ?? [])].flatMap((one) => (one ? [one] : []));
  const days = new Set(dates.map(dayOf));
  const [from, to] = date.window ?? [];
  const day = dayOf(record?.date ?? '');
  const within = from !== undefined && to !== undefined && day !== '' && day >= from && day <= to;
  const titles = [gold.title, ...(gold.altTitles ?? [])].map((one) => plainTitle(one ?? ''));
  const oneOf = (
    wanted: string | null | undefined,
    others: Marked['altTitles'],
    said: string | null | undefined,
    set = false,
  ): boolean =>
    record !== null && [wanted, ...(others ?? [])].some((one) => same(one ?? null, said ?? null, set));
  return {
    title: record !== null && titles.includes(plainTitle(record.title ?? '')),
    day: record !== null && day !== '' && (days.has(day) || within),
    date: record !== null && dates.includes(record.date ?? ''),
    basis: record !== null && [date.basis, ...(date.acceptBasis ?? [])].includes(record.dateBasis),
    publisher: oneOf(gold.publisher, gold.publisherAliases, record?.publisher),
    agency: oneOf(gold.agency, gold.agencyAliases, record?.agency),
    author: oneOf(gold.author, gold.authorAliases, record?.author, true),
    place: oneOf(gold.place, gold.placeAliases, record?.place, true),
    section: oneOf(gold.section, gold.sectionAliases, record?.section),
    language: record?.language?.split('-')[0] === gold.language,
    retrievedFrom: oneOf(gold.retrievedFrom, gold.retrievedFromAliases, record?.retrievedFrom),
    duplicateOf: oneOf(gold.duplicateOf, [], record?.duplicateOf),
  };
}

const dayOf = (date: string): string => /^\d{4}-\d\d-\d\d/.exec(date)?.[0] ?? '';
const plainTitle = (text: string): string =>
  light(text)
    .toLowerCase()
    .replace(/[\s.]+$/, '');

/** A name without what differs in form alone. */
const plainName = (text: string): string =>
  light(text)
    .toLowerCase()
    .replace(/^by /, '')
    .replace(/^the /, '')
    .replace(/[.,;:()]/g, '')
    .replace(/ +/g, ' ')
    .trim();

const parts = (text: string): string =>
  text
    .split(/\s*[;/,]\s*|\s+and\s+|\s+&\s+/)
    .map(plainName)
    .filter((one) => one !== '')
    .sort()
    .join('|');

/** Whether two names are one; with `set`, lists of names in any order. None is the same as none. */
function same(wanted: string | null, said: string | null, set: boolean): boolean {
  const [one, other] = [wanted?.trim() || null, said?.trim() || null];
  if (one === null || other === null) return one === other;
  return plainName(one) === plainName(other) || (set && parts(one) === parts(other));
}
