/** Claims in the meta elements of a page. */

import type { Claim, Claimed } from './claim.ts';
import { type Element, elementsIn } from './dom.ts';

/** Names of meta elements, what they are about and how far they can be believed. */
const NAMES: Readonly<Record<string, readonly [about: Claimed, trust: number]>> = {
  'og:title': ['title', 0.7],
  'twitter:title': ['title', 0.6],
  'dc.title': ['title', 0.6],
  'dcterms.title': ['title', 0.6],
  citation_title: ['title', 0.8],
  'parsely-title': ['title', 0.8],
  'sailthru.title': ['title', 0.75],
  'article:published_time': ['published', 0.85],
  'og:published_time': ['published', 0.8],
  'article:published': ['published', 0.8],
  'parsely-pub-date': ['published', 0.85],
  'sailthru.date': ['published', 0.75],
  citation_publication_date: ['published', 0.8],
  citation_date: ['published', 0.75],
  'dc.date.issued': ['published', 0.8],
  'dcterms.issued': ['published', 0.8],
  'dcterms.created': ['published', 0.7],
  'dc.date.created': ['published', 0.7],
  'dc.date': ['published', 0.5],
  'dcterms.date': ['published', 0.5],
  'dc.date.publication': ['published', 0.8],
  pubdate: ['published', 0.75],
  'publish-date': ['published', 0.75],
  publishdate: ['published', 0.75],
  publish_date: ['published', 0.75],
  published_date: ['published', 0.75],
  'published-date': ['published', 0.75],
  'publication-date': ['published', 0.75],
  publicationdate: ['published', 0.75],
  'article.published': ['published', 0.8],
  'article.created': ['published', 0.7],
  'date.created': ['published', 0.65],
  'bt:pubdate': ['published', 0.8],
  'cxenseparse:recs:publishtime': ['published', 0.8],
  'cxenseparse:publishtime': ['published', 0.8],
  'og:article:published_time': ['published', 0.8],
  'og:pubdate': ['published', 0.75],
  datepublished: ['published', 0.75],
  displaydate: ['published', 0.6],
  timestamp: ['published', 0.5],
  date: ['published', 0.5],
  'last-modified': ['modified', 0.5],
  'article:modified_time': ['modified', 0.8],
  'og:updated_time': ['modified', 0.6],
  'dcterms.modified': ['modified', 0.7],
  lastmod: ['modified', 0.6],
  revised: ['modified', 0.5],
  author: ['author', 0.6],
  'article:author': ['author', 0.5],
  'article:author_name': ['author', 0.7],
  'og:author': ['author', 0.5],
  byl: ['author', 0.75],
  'dc.creator': ['author', 0.6],
  'dcterms.creator': ['author', 0.6],
  citation_author: ['author', 0.75],
  'parsely-author': ['author', 0.75],
  'sailthru.author': ['author', 0.7],
  'cxenseparse:author': ['author', 0.6],
  'og:site_name': ['publisher', 0.8],
  'application-name': ['publisher', 0.5],
  'dc.publisher': ['publisher', 0.6],
  'dcterms.publisher': ['publisher', 0.6],
  'article:section': ['section', 0.7],
  'parsely-section': ['section', 0.7],
  'og:description': ['description', 0.7],
  description: ['description', 0.6],
  'og:url': ['url', 0.8],
  'og:locale': ['language', 0.4],
  'dc.language': ['language', 0.5],
};

/** Claims of the meta elements, in the order of the source. */
export function* metaClaims(root: Element): Generator<Claim> {
  for (const { name, attributes, start, end } of elementsIn(root)) {
    if (name !== 'meta' || attributes.content === undefined) continue;
    for (const key of [attributes.property, attributes.name, attributes['http-equiv']]) {
      const meaning = NAMES[key?.trim().toLowerCase() ?? ''];
      const value = attributes.content.replace(/\s+/g, ' ').trim();
      if (meaning === undefined || (meaning[0] === 'author' && /^https?:/.test(value))) continue;
      yield { about: meaning[0], value, source: `meta ${key?.trim()}`, start, end, trust: meaning[1] };
      break;
    }
  }
}
