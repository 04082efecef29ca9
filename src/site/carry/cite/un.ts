/** A footnote as the United Nations Editorial Manual has it for articles in a newspaper (Footnotes, IV.I). */

import type { Run } from '../../citations.ts';
import { type Cited, inRow, seenSentence } from './cited.ts';
import { dayFirst } from './dates.ts';
import type { AuthorName } from './names.ts';
import { quoted } from './titles.ts';

export function unFootnote(cited: Cited): Run[] {
  const authors = authorsOf(cited.authors);
  return inRow(
    authors === '' ? '' : `${authors}, `,
    quoted(cited.title),
    ...(cited.outlet === null ? [] : [', ', { italic: cited.outlet }]),
    `, ${dayFirst(cited.date) ?? 'undated'}.`,
    cited.url === null ? '' : ` Available at ${cited.url}.`,
    seenSentence(cited),
  );
}

/** Of more than three, the first `and others`. */
function authorsOf(authors: readonly AuthorName[]): string {
  const names = authors.map(({ whole }) => whole);
  if (names.length > 3) return `${names[0]} and others`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
