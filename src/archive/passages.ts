/** An article as the passages a reader sees, in reading order. */

import type { Passage } from '../archive-types.ts';
import { bodyFromMarkdown } from '../article/body.ts';
import type { Article } from '../types.ts';

/**
 * Headline, kicker and standfirst, the body, then the captions. Paragraphs, list items, quotations and table rows
 * bear the ids that the page gives them, `p1`, `p2` … in reading order.
 */
export function passagesOf(article: Article): Passage[] {
  const passages: Passage[] = [];
  const add = (field: Passage['field'], index: number, id: string | null, text: string | null) => {
    if (text !== null && text !== '') passages.push({ field, index, id, text });
  };
  add('kicker', 0, null, article.kicker);
  add('title', 0, null, article.title);
  add('dek', 0, null, article.dek);
  let count = 0;
  for (const [index, { kind, text }] of bodyFromMarkdown(article.markdown).entries()) {
    if (kind !== 'subhead') count += 1;
    add('body', index, kind === 'subhead' ? null : `p${count}`, text);
  }
  for (const [index, { text }] of article.captions.entries()) add('caption', index, null, text);
  return passages;
}
