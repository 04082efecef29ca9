/**
 * Articles as results show them, in shards of one or two: a result costs what it shows. They are told by the words of the
 * archive, in a shard of its own.
 */
import type { DateBasis } from '../types.ts';
import type { Passage, SearchDocument } from './data.ts';

export const TEXT_KIND = 'x';

/** An article as a result shows it. */
export type Shown = Pick<
  SearchDocument,
  'slug' | 'title' | 'date' | 'basis' | 'outlet' | 'agency' | 'place' | 'language' | 'passages'
>;

/** An article as it is kept: what a result shows, and what else is searched. */
export type Kept = Shown & Pick<SearchDocument, 'names'>;

/** The parts of an article, by what their words count. */
export type Weight = 'title' | 'names' | 'text';

/** What is searched of an article, in the order in which its words are counted. */
export function searchedIn(
  article: Omit<Kept, 'slug' | 'date' | 'basis' | 'language'>,
): { text: string; weight: Weight }[] {
  const names = [article.outlet, article.place, article.agency, ...article.names].filter(
    (name) => name !== null,
  );
  return [
    { text: article.title, weight: 'title' },
    ...names.map((text) => ({ text, weight: 'names' as const })),
    ...article.passages.map(({ text }) => ({ text, weight: 'text' as const })),
  ];
}

/**
 * The passages of an article: their texts, each on a line, and by their number in the article the ids of those that do
 * not have the id after the one before, without the letter it begins with; an empty one for none.
 */
export type Row = readonly [
  slug: string,
  title: string,
  date: string | null,
  basis: DateBasis | null,
  outlet: string | null,
  agency: string | null,
  place: string | null,
  language: string | null,
  ids: Readonly<Record<number, string>>,
  ...names: readonly string[],
];

export function articleIn(record: string): Kept {
  const [head = '', ...texts] = record.split('\n');
  const [slug, title, date, basis, outlet, agency, place, language, ids, ...names] = JSON.parse(head) as Row;
  let expected = 1;
  const passages = texts.map((text, index): Passage => {
    const given = ids[index] ?? String(expected);
    if (given === '') return { id: null, text };
    expected = Number(given) + 1;
    return { id: `p${given}`, text };
  });
  return { slug, title, date, basis, outlet, agency, place, language, names, passages };
}
