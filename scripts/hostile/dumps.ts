/** Dumps of invented reports with hostile strings where a reporter, an editor or a page would put words. */

import type { Story } from '../archive/story.ts';

export interface Words {
  /** What stands in a field: all the strings, with spaces between. */
  readonly field: string;
  readonly strings: readonly string[];
  readonly story: Story;
  /** A name that a record of the gazetteer bears. */
  readonly name: string;
  /** Day of the month. */
  readonly day: number;
}

/** A report as text: strings as headline, standfirst, byline, place, body, caption and credit. */
export function textDump({ field, strings, story, name, day }: Words): string {
  const [lead = '', ...rest] = story.paragraphs;
  return [
    'Home  |  World  |  Business  |  Sport',
    field,
    `${story.headline} ${field}`,
    `In short: ${field}`,
    `By ${field}`,
    `${story.place} ${field}, May ${day}, 2019 (AP) - ${lead}`,
    ...rest.slice(0, 3),
    ...strings,
    `"${field}," the minister told ${field}.`,
    `“We shall see,” ${name} said on Tuesday. “${field}”`,
    ...rest.slice(3),
    `Photo: ${story.headline} ${field} (Photo by ${field})`,
    `Copyright 2019 ${field}. All rights reserved.`,
  ].join('\n\n');
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * The same as a page. What is escaped reaches the archive to the letter; what is not, at the end, is the page's own markup, which
 * is to be gone.
 */
export function htmlDump({ field, strings, story, name, day }: Words): string {
  const [lead = '', ...rest] = story.paragraphs;
  const safe = escaped(field);
  const linked = {
    '@type': 'NewsArticle',
    headline: field,
    author: { name: field },
    publisher: { name: field },
    url: field,
  };
  const meta = ['og:title', 'og:site_name', 'og:url', 'og:description', 'article:section', 'article:author'];
  return [
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">',
    `<title>${safe}</title><link rel="canonical" href="${safe}">`,
    ...meta.map((property) => `<meta property="${property}" content="${safe}">`),
    `<meta name="author" content="${safe}"><meta name="date" content="2019-05-${String(day).padStart(2, '0')}">`,
    `<script type="application/ld+json">${JSON.stringify(linked).replaceAll('<', '\\u003c')}</script></head><body>`,
    `<nav><a href="/">Home</a> <a href="/w">World</a></nav><article><p class="kicker">${safe}</p>`,
    `<h1>${escaped(story.headline)} ${safe}</h1><p class="standfirst">In short: ${safe}</p><p class="byline">By ${safe}</p>`,
    `<figure><img src="${safe}" alt="${safe}"><figcaption>${safe} <span class="credit">Photo: ${safe}</span></figcaption></figure>`,
    `<p>${escaped(story.place)}, May ${day}, 2019 (AP) - ${escaped(lead)}</p>`,
    ...rest.map((paragraph) => `<p>${escaped(paragraph)}</p>`),
    ...strings.map(
      (string) => `<p>${escaped(string)} <a href="${escaped(string)}">${escaped(string)}</a></p>`,
    ),
    `<p>“We shall see,” ${name} said on Tuesday. “${safe}”</p><blockquote>“${safe},” the minister said.</blockquote><p>Copyright 2019 ${safe}.</p>`,
    ...strings.map((string) => `<p>${string}</p>`),
    '</article></body></html>',
  ].join('\n');
}
