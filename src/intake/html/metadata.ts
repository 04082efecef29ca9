/** What a page of HTML says of itself: linked data, meta elements, microdata, times, links. */
import { decodeHTML } from 'entities';
import type { Dump } from '../../types.ts';
import type { Claim, Claimed } from './claim.ts';
import { markedDate } from './date-claims.ts';
import { type Element, elementsIn, textRange } from './dom.ts';
import { linkedClaims } from './linked-claims.ts';
import { metaClaims } from './meta-claims.ts';
import { treeOf } from './page.ts';

/** Claims of the page read last: cleaning and facts both ask for them. */
let latest: { readonly dump: Dump; readonly claims: readonly Claim[] } | null = null;

/** All claims of a page, by the order of their kinds, then as they stand; none for plain text. */
export function claimsOf(dump: Dump): readonly Claim[] {
  if (dump.format !== 'html') return [];
  if (latest?.dump === dump) return latest.claims;
  const root = treeOf(dump);
  const claims = [
    ...linkedClaims(dump.text, root),
    ...metaClaims(root),
    ...elementClaims(dump.text, root),
  ].filter(({ value }) => value !== '');
  latest = { dump, claims };
  return claims;
}

/** Text of an element as a reader sees it. */
function textOf(source: string, element: Element): string {
  const range = textRange(element);
  if (range === null) return '';
  const raw = source.slice(range.start, Math.min(range.end, range.start + 2000));
  return decodeHTML(raw.replace(/<[^<>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}

const PROPERTY: Readonly<Record<string, Claimed>> = {
  headline: 'title',
  datepublished: 'published',
  datecreated: 'published',
  datemodified: 'modified',
  author: 'author',
  articlesection: 'section',
};

/** Claims in elements of the page: the title, times, microdata, links to the author. */
function* elementClaims(source: string, root: Element): Generator<Claim> {
  for (const element of elementsIn(root)) {
    const { name, attributes, start } = element;
    const whole = { start, end: element.end };
    const claim = (about: Claimed, value: string, said: string, trust: number): Claim => ({
      about,
      value: value.trim(),
      source: said,
      ...whole,
      trust,
    });
    if (name === 'html' && attributes.lang)
      yield { ...claim('language', attributes.lang, 'html lang', 0.7), end: source.indexOf('>', start) + 1 };
    else if (name === 'title' && element.parent?.name !== 'svg')
      yield claim('title', textOf(source, element), 'title element', 0.4);
    else if (name === 'link' && attributes.rel?.toLowerCase() === 'canonical')
      yield claim('url', attributes.href ?? '', 'link rel=canonical', 0.9);
    else if (name === 'time' && attributes.datetime) {
      const published =
        attributes.pubdate !== undefined ||
        /publish|entry-date/i.test(`${attributes.class} ${attributes.itemprop}`);
      if (attributes.itemprop === undefined || PROPERTY[attributes.itemprop.toLowerCase()] === undefined)
        yield claim(
          /updated|modified/i.test(attributes.class ?? '') && !published ? 'modified' : 'published',
          attributes.datetime,
          'time datetime',
          published ? 0.6 : 0.35,
        );
    } else if (attributes.itemprop === undefined) {
      const marked = markedDate(element, (one) => textOf(source, one));
      if (marked !== null) yield marked;
    }
    if (name === 'a' && /(?:^|\s)author(?:\s|$)/i.test(attributes.rel ?? ''))
      yield claim('author', textOf(source, element), 'link rel=author', 0.5);
    for (const property of (attributes.itemprop ?? '').toLowerCase().split(/\s+/)) {
      const about = PROPERTY[property];
      if (about === undefined) continue;
      const value =
        attributes.content ??
        attributes.datetime ??
        (about === 'author' ? namedIn(source, element) : textOf(source, element));
      if (value.length <= 300) yield claim(about, value, `microdata ${property}`, 0.6);
    }
  }
}

/** The name within an author's microdata. */
function namedIn(source: string, author: Element): string {
  for (const element of elementsIn(author))
    if (element !== author && element.attributes.itemprop === 'name')
      return element.attributes.content ?? textOf(source, element);
  return textOf(source, author);
}
