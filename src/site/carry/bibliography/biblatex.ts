/** An article as an entry of BibLaTeX, for those who write in LaTeX. */

import type { ArchiveMeta } from '../../../types.ts';
import { copiedBy, recordId } from '../../citations.ts';
import { calendarDate } from '../../dates.ts';
import type { ArticleView } from '../../view.ts';
import { type AuthorName, readName } from '../cite/names.ts';
import { babelName } from './babel.ts';
import { bibDate } from './bib-date.ts';
import { texAddress, texText } from './tex.ts';

/** What styles know newspapers by: `newspaper` most of them, `nonacademic` biblatex-apa. */
export type EntrySubtype = 'newspaper' | 'nonacademic';

/**
 * The entry of one article, with a line feed at the end. Text is escaped so that TeX prints it as it is and never obeys it; the
 * headline keeps its capitals whatever the style does with titles.
 */
export function toBibLatex(
  article: ArticleView,
  meta: ArchiveMeta,
  subtype: EntrySubtype = 'newspaper',
): string {
  const { date, retrieved, address, record } = article;
  const authors = article.authors.map((author) => bibName(readName(author)));
  const fields: readonly (readonly [string, string | null])[] = [
    ['entrysubtype', subtype],
    ['author', authors.length === 0 ? null : authors.join(' and ')],
    ['title', `{${texText(article.title)}}`],
    ['journaltitle', article.outlet === null ? null : texText(article.outlet.name)],
    ['date', bibDate(date)],
    ['url', address?.linked ? texAddress(address.url) : null],
    ['urldate', address?.linked && retrieved !== null ? calendarDate(retrieved) : null],
    ['langid', babelName(record.language)],
    ['library', texText(`${meta.title}, record ${recordId(article)}`)],
    ['addendum', addendumOf(article)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},\n`]));
  return `@article{${article.slug},\n${lines.join('')}}\n`;
}

/** What a reader of the bibliography must know and no other field says. */
function addendumOf(article: ArticleView): string | null {
  const { certainty, byHand, words, certaintyWord } = article.date;
  const doubtful = certainty !== null && (certainty !== 'stated' || byHand);
  const copy = copiedBy(article);
  const notes = [
    doubtful ? `Date: ${words} (${certaintyWord})` : '',
    copy === null ? '' : `From the copy at ${copy}`,
  ];
  const said = notes.filter((note) => note !== '').join('. ');
  return said === '' ? null : texText(said);
}

/** A name in the parts BibLaTeX asks for; one without parts in braces, so that no word of it is taken for one. */
function bibName({ whole, parts }: AuthorName): string {
  if (parts === null) return `{${texText(whole)}}`;
  return [parts.family, parts.suffix, parts.given]
    .filter((part) => part !== '')
    .map(texText)
    .join(', ');
}
