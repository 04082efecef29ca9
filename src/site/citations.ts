import { type DateView, MONTHS } from './dates.ts';
import type { ArticleView, Frame } from './view.ts';

/** A run of a citation: text, or text in italics. */
export type Run = string | { readonly italic: string };

export interface Citation {
  readonly style: string;
  readonly runs: readonly Run[];
}

/** A citation as plain text, for the clipboard and the Markdown twin. */
export function citationText(citation: Citation): string {
  return citation.runs.map((run) => (typeof run === 'string' ? run : run.italic)).join('');
}

/** What an archive calls this record: its slug and the first twelve digits of the hash of its source. */
export function recordId(article: ArticleView): string {
  return `${article.slug}, SHA-256 ${article.record.sha256.slice(0, 12)}`;
}

/** Who made the copy the text was taken from; null where it was taken from the outlet, as far as is known. */
export function copiedBy({ custody, address }: ArticleView): string | null {
  const mirror = custody.find((step) => step.role === 'mirror');
  return mirror?.outlet.name ?? (address === null || address.linked ? null : address.host);
}

/**
 * The ways to cite an article, from the manuals of style: Chicago 17 (notes and bibliography), APA 7, MLA 9 and the footnote of
 * United Nations documents. A date that is not printed on the page stands in brackets with its certainty, and a text taken from a
 * copy says from whose: the address of a copy is never given as the outlet's.
 */
export function cite(article: ArticleView, site: Frame): Citation[] {
  const copy = copiedBy(article);
  const record = `${site.meta.title}, record ${recordId(article)}`;
  const held = copy === null ? record : `From the copy at ${copy}, held in ${record}`;
  const styles = [chicago, apa, mla, unFootnote];
  return styles.map((style) => {
    const { name, runs } = style(article, held);
    return { style: name, runs: runs.filter((run) => run !== '') };
  });
}

interface Style {
  readonly name: string;
  readonly runs: readonly Run[];
}

/** True where the date is printed on the page, so that it needs no word of how it is known. */
const isStated = (date: DateView): boolean => date.certainty === 'stated' && !date.byHand;

/** The date in brackets with its certainty, unless the page states it. */
function dated(date: DateView, words: string): string {
  if (date.certainty === null) return '[undated]';
  return isStated(date) ? words : `[${words}, ${date.certaintyWord}]`;
}

/** A date without its words of doubt; brackets and certainty say them. */
const bare = (date: DateView): string =>
  date.words.replace(/^(about|perhaps) /, '').replace(/, \d{2}:\d{2}$/, '');

function american(date: DateView): string {
  if (date.month === null || date.dayWords === null) return bare(date);
  return bare(date).replace(/^(\S+) (\S+) (\d{4})$/, '$2 $1, $3');
}

/** The address, where it may be followed; a mirror's is not for citing. */
function addressRun(article: ArticleView, before: string): string {
  return article.address?.linked ? `${before}${article.address.url}` : '';
}

const sentence = (text: string): string => (/[.?!…]$/.test(text) ? text : `${text}.`);
const surnameFirst = (name: string): string => name.replace(/^(\S+(?: \S+)*) (\S+)$/, '$2, $1');

function chicago(article: ArticleView, held: string): Style {
  const authors = article.authors.length === 0 ? '' : sentence(article.authors.join(', '));
  return {
    name: 'Chicago',
    runs: [
      authors === '' ? '' : `${authors} `,
      `“${sentence(article.title)}” `,
      article.outlet === null ? '' : { italic: article.outlet.name },
      article.outlet === null ? '' : ', ',
      `${dated(article.date, american(article.date))}.`,
      addressRun(article, ' '),
      article.address?.linked ? '.' : '',
      ` ${held}.`,
    ],
  };
}

function apa(article: ArticleView, held: string): Style {
  const { date, outlet } = article;
  const day = american(date).replace(/^(.*), (\d{4})$/, '$2, $1');
  const when =
    date.certainty === null ? '(n.d.).' : isStated(date) ? `(${day}).` : `(${day} [${date.certaintyWord}]).`;
  const authors = article.authors.map(surnameFirst).join(', & ');
  const lead = authors || outlet?.name || '';
  return {
    name: 'APA',
    runs: [
      lead === '' ? '' : `${sentence(lead)} ${when} `,
      { italic: article.title },
      lead === '' ? ` ${when}` : '.',
      authors !== '' && outlet !== null ? ` ${outlet.name}.` : '',
      addressRun(article, ' '),
      ` [${held}]`,
    ],
  };
}

function mla(article: ArticleView, held: string): Style {
  const { date } = article;
  const first = article.authors[0];
  const authors = article.authors.length > 2 ? `${first}, et al.` : article.authors.join(' and ');
  return {
    name: 'MLA',
    runs: [
      authors === '' ? '' : `${sentence(authors)} `,
      `“${sentence(article.title)}” `,
      article.outlet === null ? '' : { italic: article.outlet.name },
      article.outlet === null ? '' : ', ',
      dated(date, shortMonths(bare(date))),
      addressRun(article, ', '),
      `. ${held}.`,
    ],
  };
}

/** MLA shortens the names of months that are longer than four letters. */
function shortMonths(words: string): string {
  const shorter = (name: string): string => (name === 'September' ? 'Sept.' : `${name.slice(0, 3)}.`);
  return MONTHS.filter((name) => name.length > 4).reduce(
    (text, name) => text.replace(name, shorter(name)),
    words,
  );
}

function unFootnote(article: ArticleView, held: string): Style {
  const who = [...article.authors, ...(article.outlet === null ? [] : [article.outlet.name])].join(', ');
  return {
    name: 'UN footnote',
    runs: [
      who === '' ? '' : `${who}, `,
      `“${article.title}”, `,
      dated(article.date, bare(article.date)),
      addressRun(article, '. Available at '),
      held.startsWith('From ') ? `. ${held}.` : `. Held in ${held}.`,
    ],
  };
}
