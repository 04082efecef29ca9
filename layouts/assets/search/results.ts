/**
 * Shows results. Article text reaches the page as text nodes only, never as markup.
 */

import type { Answer, Result } from '../../../src/search/answer.ts';
import type { Piece } from '../../../src/search/snippet.ts';
import { type SaidDate, sayDate } from '../../../src/site/date-words.ts';
import { count } from '../../../src/site/words.ts';
import { element, shape } from './elements.ts';
import { passageAnchor } from './passage-link.ts';
import type { SearchState } from './state.ts';

/** One result as a list item: the headline, linked to its best paragraph; date, outlet, place; the passage. */
export function resultItem(result: Result): HTMLLIElement {
  const { document: article, snippet } = result;
  const link = element('a', 'result-title', result.title.map(piece));
  link.href = `articles/${encodeURIComponent(article.slug)}.html${snippet === null ? '' : passageAnchor(snippet)}`;
  const item = element('li', 'result', [link, details(result)]);
  // Marks it for the keys that move from item to item on every page.
  item.setAttribute('data-item', '');
  if (snippet !== null) {
    const passage = element('p', 'result-passage', snippet.pieces.map(piece));
    passage.dir = 'auto';
    item.append(passage);
    if (article.language !== null) passage.lang = article.language;
  }
  link.dir = 'auto';
  if (article.language !== null) link.lang = article.language;
  return item;
}

function details({ document: article, outlet, place }: Result): HTMLParagraphElement {
  const date = sayDate(article.date, article.basis);
  const line = element('p', 'result-details', [shortDate(date)]);
  if (date.certainty !== null) line.append(`, ${date.certaintyWord}`);
  for (const name of [outlet, place]) {
    if (name !== null) line.append(' · ', element('span', '', name.map(piece)));
  }
  return line;
}

function shortDate(date: SaidDate): HTMLElement {
  const whole = element('span', 'short-date', [certaintyMark(date)]);
  if (date.iso === null) whole.append(date.words);
  else {
    const time = element('time', '', [date.words]);
    time.dateTime = date.iso;
    whole.append(time);
  }
  return whole;
}

/** The mark the pages draw beside a date: full, half or empty circle, a diamond, a stroke. */
function certaintyMark({ certainty, byHand }: SaidDate): SVGElement {
  const picture = shape('svg', {
    class: 'mark',
    viewBox: '0 0 12 12',
    width: 12,
    height: 12,
    'aria-hidden': 'true',
  });
  const line = { stroke: 'currentColor', 'stroke-width': 1.5 };
  const fill = certainty === 'stated' ? 'currentColor' : 'none';
  if (certainty === null) picture.append(shape('path', { d: 'M2 6h8', ...line }));
  else if (byHand) picture.append(shape('path', { d: 'M6 1.25 10.75 6 6 10.75 1.25 6z', fill, ...line }));
  else {
    picture.append(shape('circle', { cx: 6, cy: 6, r: 4.5, fill, ...line }));
    const half = shape('path', { d: 'M6 1.5a4.5 4.5 0 0 0 0 9z', fill: 'currentColor' });
    if (certainty === 'inferred') picture.append(half);
  }
  return picture;
}

function piece({ text, marked }: Piece): Node {
  return marked ? element('mark', '', [text]) : document.createTextNode(text);
}

/** How many articles were found, and on what terms, in a sentence or two. */
export function statusWords(answer: Answer, state: SearchState): string {
  const found = answer.total === 0 ? 'No articles' : count(answer.total, 'article');
  return [found, ...remarks(answer, state)].join('. ');
}

function remarks(
  { scope, total, respelt, missing }: Answer,
  { any, filters, period }: SearchState,
): string[] {
  const remarks: string[] = [];
  const narrowed = filters.length > 0 || period !== null;
  if (scope === 'archive' && !narrowed) remarks.push('The whole archive, newest first');
  if (scope === 'some' && total > 0) {
    remarks.push(any ? 'These hold some of the words' : 'None holds every word; these hold some of them');
  }
  for (const { typed, read } of respelt) {
    const words = read.map((word) => `“${word}”`);
    remarks.push(`“${typed}” read as ${words.join(' or ')}`);
  }
  if (missing.length > 0) {
    remarks.push(`Nowhere in the archive: ${missing.map((word) => `“${word}”`).join(', ')}`);
  }
  return remarks;
}
