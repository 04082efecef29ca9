/** The words of a quotation that an article breaks off and takes up again. */

import type { Passage, Quote } from '../../archive-types.ts';

/** Characters that a quotation mark may take. */
const MARK = 3;

/**
 * The words of a quotation, with an ellipsis where the article says something between two parts of it. A quotation
 * that goes on in the next paragraph is not broken off.
 */
export function printedWords(
  { text, parts }: Pick<Quote, 'text' | 'parts'>,
  passages: readonly Passage[],
): string {
  if (parts.length < 2) return text;
  let [words, rest] = ['', text];
  for (const [at, { field, index, start, end }] of parts.entries()) {
    const passage = passages.find((one) => one.field === field && one.index === index);
    const inner = innerOf(passage?.text.slice(start, end) ?? '', rest);
    if (inner === null) return text;
    const before = parts[at - 1];
    const broken = before !== undefined && before.field === field && before.index === index;
    words = at === 0 ? inner : broken ? `${words.replace(/[,，،]$/u, '')} … ${inner}` : `${words} ${inner}`;
    rest = rest.slice(inner.length).trimStart();
  }
  return words;
}

/** What of a part stands between its marks: the words that come next; null where they cannot be told. */
function innerOf(part: string, rest: string): string | null {
  for (let front = 0; front <= MARK; front += 1) {
    for (let back = 0; back <= MARK; back += 1) {
      const inner = part.slice(front, Math.max(front, part.length - back)).trim();
      if (inner !== '' && rest.startsWith(inner)) return inner;
    }
  }
  return null;
}
