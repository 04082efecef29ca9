import { inverted, readName } from './carry/cite/names.ts';
import { copiedBy, recordId } from './citations.ts';
import { calendarDate } from './dates.ts';
import type { ArticleView, Frame } from './view.ts';

/** How the date is known, as a note that travels with a citation. */
function dateNote({ date }: ArticleView): string {
  if (date.certainty === null) return 'Undated.';
  const basis = date.basisWords === '' ? '' : `, ${date.basisWords}`;
  return `Date: ${date.words} (${date.certaintyWord}${basis}).`;
}

/** What a citation should say and has no field for: how the date is known, the dateline, whose copy the text was taken from. */
function notesOf(article: ArticleView): string {
  const copy = copiedBy(article);
  return [
    dateNote(article),
    article.place === null ? '' : `Dateline: ${article.place}.`,
    copy === null ? '' : `From the copy at ${copy}.`,
  ]
    .filter((note) => note !== '')
    .join(' ');
}

/** The address a citation may carry: the outlet's own, never a mirror's. */
function citedUrl(article: ArticleView): string | null {
  return article.address?.linked ? article.address.url : null;
}

/**
 * The article in RIS, as Zotero reads it: `NEWS`, the date only as far as it is known, the archive and the record in `DB` and `AN`.
 * Ends each line as RIS asks, with CR and LF.
 */
export function toRis(article: ArticleView, { meta }: Pick<Frame, 'meta'>): string {
  const [year, month, day] = calendarDate(article.date)?.split('-') ?? [];
  const date = year === undefined ? null : `${year}/${month ?? ''}/${day ?? ''}/`;
  const fields: readonly (readonly [string, string | null | undefined])[] = [
    ['TY', 'NEWS'],
    ['TI', article.title],
    ['T2', article.outlet?.name],
    ...article.authors.map((author) => ['AU', inverted(readName(author))] as const),
    ['DA', date],
    ['PY', year],
    ['LA', article.record.language],
    ['UR', citedUrl(article)],
    ['Y2', article.retrieved === null ? null : calendarDate(article.retrieved)?.replaceAll('-', '/')],
    ['DB', meta.title],
    ['AN', recordId(article)],
    ['DP', meta.title],
    ['N1', notesOf(article)],
  ];
  const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${oneLine(value)}`] : []));
  return [...lines, 'ER  - ', ''].join('\r\n');
}

function oneLine(value: string): string {
  return value.replaceAll(/\s+/g, ' ').trim();
}

/** The article as CSL-JSON, an array of one item; a date that is inferred or bounded is marked `circa`. */
export function toCslJson(article: ArticleView, frame: Pick<Frame, 'meta'>): string {
  return `${JSON.stringify([cslItem(article, frame)], null, 2)}\n`;
}

/** The same item on a line, for a file of several. */
export function cslLine(article: ArticleView, frame: Pick<Frame, 'meta'>): string {
  return JSON.stringify(cslItem(article, frame));
}

function cslItem(article: ArticleView, { meta }: Pick<Frame, 'meta'>): object {
  return {
    id: article.slug,
    type: 'article-newspaper',
    title: article.title,
    'container-title': article.outlet?.name,
    author: article.authors.length === 0 ? undefined : article.authors.map(cslName),
    issued: cslDate(calendarDate(article.date), article.date.certainty !== 'stated'),
    accessed: cslDate(article.retrieved === null ? null : calendarDate(article.retrieved), false),
    language: article.record.language ?? undefined,
    URL: citedUrl(article) ?? undefined,
    archive: meta.title,
    archive_location: recordId(article),
    note: notesOf(article),
  };
}

/** A name in its parts; whole where they cannot be told, so that no program parts it. */
function cslName(author: string): object {
  const { whole, parts } = readName(author);
  if (parts === null) return { literal: whole };
  const { family, given, suffix } = parts;
  return { family, given, ...(suffix === '' ? {} : { suffix }) };
}

function cslDate(date: string | null | undefined, circa: boolean): object | undefined {
  if (date === null || date === undefined) return undefined;
  return { 'date-parts': [date.split('-').map(Number)], ...(circa ? { circa: true } : {}) };
}
