/** Publication Manual of the APA, 7th edition: a newspaper article (10.1, example 16). */

import type { Run } from '../../citations.ts';
import { type Cited, inRow } from './cited.ts';
import { yearFirst } from './dates.ts';
import { type AuthorName, withInitials } from './names.ts';
import { sentence } from './titles.ts';

/** Unsigned, the headline stands in the author's place; undated, `n.d.` in the date's. What the archive adds is in brackets. */
export function apa(cited: Cited): Run[] {
  const authors = authorsOf(cited.authors);
  const date = `(${yearFirst(cited.date) ?? 'n.d.'}).`;
  const title = sentence(cited.title);
  return inRow(
    authors === '' ? `${title} ${date}` : `${sentence(authors)} ${date} ${title}`,
    ...(cited.outlet === null ? [] : [' ', { italic: cited.outlet }, '.']),
    cited.url === null ? '' : ` ${cited.url}`,
    cited.seen === '' ? '' : ` [${cited.seen}]`,
  );
}

/** All of them up to twenty; of more, the first nineteen and the last. */
function authorsOf(authors: readonly AuthorName[]): string {
  const names = authors.map(withInitials);
  if (names.length > 20) return `${names.slice(0, 19).join(', ')}, . . . ${names.at(-1)}`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')}, & ${names.at(-1)}`;
}
