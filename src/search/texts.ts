/**
 * Articles as results show them, in shards of one or two: a result costs what it shows. They are told by the words of the
 * archive, in a shard of its own.
 */
import type { DateBasis } from '../types.ts';
import { Model } from './chances.ts';
import type { Passage, SearchDocument } from './data.ts';
import type { Packing } from './list.ts';
import { RangeReader, RangeWriter } from './range-coder.ts';
import type { Wording } from './wording.ts';

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
type Row = readonly [
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

export function recordOf(document: SearchDocument): string {
  const ids: Record<number, string> = {};
  let expected = 1;
  document.passages.forEach(({ id }, index) => {
    if (id !== `p${expected}`) ids[index] = id?.slice(1) ?? '';
    if (id !== null) expected = Number(id.slice(1)) + 1;
  });
  const { slug, title, date, basis, outlet, agency, place, language, names, passages } = document;
  const row: Row = [slug, title, date, basis, outlet, agency, place, language, ids, ...names];
  const texts = passages.map(({ text }) => text.replaceAll('\n', ' '));
  return [JSON.stringify(row), ...texts].join('\n');
}

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

/** About how many characters of text share a shard. */
const SHARD_SIZE = 3000;

/** Groups records into shards; where one ends is told by its own length, not by how many came before. */
export function groupTexts(records: readonly string[]): string[][] {
  const groups: string[][] = [];
  let group: string[] = [];
  let length = 0;
  for (const record of records) {
    group.push(record);
    length += record.length;
    if (length < SHARD_SIZE && record.length % 4 !== 0) continue;
    groups.push(group);
    group = [];
    length = 0;
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

const SAMPLE_SIZE = 6000;

/** Text of articles spread over the archive, from which the others are told. */
export function sampleTexts(records: readonly string[]): string[] {
  const each = 600;
  const step = Math.floor((records.length * each) / SAMPLE_SIZE) || 1;
  const sample: string[] = [];
  for (let i = 0, length = 0; i < records.length && length < SAMPLE_SIZE; i += step) {
    const part = (records[i] ?? '').slice(0, each).replace(/[\ud800-\udbff]$/, '');
    sample.push(part);
    length += part.length;
  }
  return sample;
}

/** Records of texts, told by the words of the archive. */
export function textPacking(wording: Wording): Packing<string> {
  return {
    encode(records) {
      const coder = new RangeWriter();
      coder.number(new Model(1), 0, records.length);
      wording.code(coder, records, records.length);
      return coder.done();
    },
    decode(bytes) {
      const coder = new RangeReader(bytes);
      return wording.code(coder, [], coder.number(new Model(1), 0));
    },
  };
}
