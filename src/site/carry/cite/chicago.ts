/** Chicago Manual of Style, 17th edition, notes and bibliography: newspapers (14.191–14.200). */

import type { Run } from '../../citations.ts';
import { type Cited, inRow, seenSentence } from './cited.ts';
import { monthFirst } from './dates.ts';
import { type AuthorName, inverted } from './names.ts';
import { quoted, sentence } from './titles.ts';

/** An article in a note; unsigned, it begins with the headline. */
export function chicagoNote(cited: Cited): Run[] {
  const authors = noteAuthors(cited.authors);
  return inRow(
    authors === '' ? '' : `${authors}, `,
    quoted(cited.title, ','),
    ' ',
    paper(cited),
    cited.outlet === null ? '' : ', ',
    monthFirst(cited.date) ?? 'n.d.',
    accessed(cited),
    cited.url === null ? '' : `, ${cited.url}`,
    endOf(cited),
    seenSentence(cited),
  );
}

/** An article in a bibliography; unsigned, it stands under the newspaper (14.199). */
export function chicagoBibliography(cited: Cited): Run[] {
  const authors = bibliographyAuthors(cited.authors);
  const underPaper = authors === '' && cited.outlet !== null;
  return inRow(
    authors === '' ? '' : `${sentence(authors)} `,
    ...(underPaper ? [paper(cited), '. '] : []),
    `${quoted(cited.title, '.')} `,
    ...(underPaper || cited.outlet === null ? [] : [paper(cited), ', ']),
    sentence(monthFirst(cited.date) ?? 'n.d.'),
    cited.date.certainty === null && cited.retrieved !== null
      ? ` Accessed ${monthFirst(cited.retrieved)}.`
      : '',
    cited.url === null ? '' : ` ${cited.url}.`,
    seenSentence(cited),
  );
}

/** The name of the paper in italics, without the article it may begin with. */
function paper({ outlet }: Cited): Run | null {
  return outlet === null ? null : { italic: outlet.replace(/^The (?=\S)/, '') };
}

/** The full stop, unless the date of an undated article has just given one. */
function endOf({ date, retrieved, url }: Cited): string {
  return date.certainty === null && retrieved === null && url === null ? '' : '.';
}

/** The day of access, which Chicago asks for only where there is no date. */
function accessed({ date, retrieved }: Cited): string {
  return date.certainty === null && retrieved !== null ? `, accessed ${monthFirst(retrieved)}` : '';
}

function noteAuthors(authors: readonly AuthorName[]): string {
  const names = authors.map(({ whole }) => whole);
  return names.length > 3 ? `${names[0]} et al.` : inSeries(names);
}

/** The first inverted; all of them up to ten, of more the first seven. */
function bibliographyAuthors(authors: readonly AuthorName[]): string {
  const names = authors.map((author, index) => (index === 0 ? inverted(author) : author.whole));
  if (names.length > 10) return `${names.slice(0, 7).join(', ')}, et al.`;
  const turned = authors[0] !== undefined && inverted(authors[0]) !== authors[0].whole;
  if (names.length === 2 && turned) return names.join(', and ');
  return inSeries(names);
}

/** `A`, `A and B`, `A, B, and C`. */
function inSeries(names: readonly string[]): string {
  if (names.length < 3) return names.join(' and ');
  return `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}`;
}
