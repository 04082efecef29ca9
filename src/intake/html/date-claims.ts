/** Days in elements whose name, class or attributes mark them as dates, where no `<time datetime>` states one. */
import type { Claim } from './claim.ts';
import type { Element } from './dom.ts';
import { hintsOf } from './hints.ts';

/** The source of these claims: they count only close to the headline, as such elements date other stories too. */
export const MARKED_DATE = 'element marked as a date';
/** How far they can be believed: they are loose, like times. */
const TRUST = 0.35;
/** Longest text of such an element, and longest source of one, in characters. */
const LONGEST = 80;
const LONGEST_SOURCE = 1500;
/** Attributes in which scripts and templates leave the day of what they print as `two hours ago`. */
const ATTRIBUTES = [
  'datetime',
  'data-datetime',
  'data-date',
  'data-published',
  'data-pubdate',
  'data-timestamp',
  'title',
];
/** A day of the calendar or seconds since 1970, as programs write them. */
const WRITTEN = /^(?:\d{4}-\d{2}-\d{2}|\d{10}(?:\d{3})?$)/;
const NO_TEXT: ReadonlySet<string> = new Set(['meta', 'link', 'script', 'style', 'body', 'html', 'input']);

/**
 * The claim of an element marked as a date; null where it is none. Its text or attribute is the claim, its place the evidence.
 * @param textOf the text of an element as a reader sees it
 */
export function markedDate(element: Element, textOf: (element: Element) => string): Claim | null {
  const { name, attributes, start, end } = element;
  if (NO_TEXT.has(name) || end - start > LONGEST_SOURCE) return null;
  const named = /^(?:time|relative-time|time-ago|local-time|amp-timeago)$/.test(name);
  const classes = `${attributes.class ?? ''} ${attributes.id ?? ''}`.trim();
  if (!named && !hintsOf(classes).includes('date')) return null;
  const attribute = ATTRIBUTES.map((key) => attributes[key]?.trim() ?? '').find((value) =>
    WRITTEN.test(value),
  );
  const value = attribute ?? textOf(element);
  if (value === '' || value.length > LONGEST || !/\p{Nd}/u.test(value)) return null;
  const about = /updated|modified/i.test(classes) && !/publish/i.test(classes) ? 'modified' : 'published';
  return { about, value, source: MARKED_DATE, start, end, trust: TRUST };
}
