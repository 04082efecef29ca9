/** MLA Handbook, 9th edition: a work in a newspaper. */

import type { Run } from '../../citations.ts';
import { type Cited, inRow, seenSentence } from './cited.ts';
import { shortMonth } from './dates.ts';
import { type AuthorName, inverted } from './names.ts';
import { quoted, sentence } from './titles.ts';

/** What is not known is left out; an article without a date gives the day it was retrieved instead. */
export function mla(cited: Cited): Run[] {
  const authors = authorsOf(cited.authors);
  const date = shortMonth(cited.date);
  const container = [
    cited.outlet === null ? [] : [{ italic: cited.outlet }],
    date === null ? [] : [date],
    cited.url === null ? [] : [cited.url],
  ].filter((element) => element.length > 0);
  const elements = container.flatMap((element, index) => (index === 0 ? element : [', ', ...element]));
  return inRow(
    authors === '' ? '' : `${sentence(authors)} `,
    quoted(cited.title, '.'),
    elements.length === 0 ? '' : ' ',
    ...elements,
    elements.length === 0 || endsItself(container) ? '' : '.',
    date === null && cited.retrieved !== null
      ? ` Accessed ${sentence(shortMonth(cited.retrieved) ?? '')}`
      : '',
    seenSentence(cited),
  );
}

/** A month on its own may end with the full stop of its abbreviation. */
function endsItself(container: readonly (readonly Run[])[]): boolean {
  const last = container.at(-1)?.at(-1);
  return typeof last === 'string' && last.endsWith('.');
}

/** The first inverted; of three and more, only the first. */
function authorsOf(authors: readonly AuthorName[]): string {
  const [first, second] = authors;
  if (first === undefined) return '';
  if (second === undefined) return inverted(first);
  if (authors.length > 2) return `${inverted(first)}, et al.`;
  return inverted(first) === first.whole
    ? `${first.whole} and ${second.whole}`
    : `${inverted(first)}, and ${second.whole}`;
}
