/**
 * Articles as results show them, in shards of one or two: a result costs what it shows.
 * Small texts deflate badly by themselves, so they are deflated after a sample of the archive's own text.
 */
import type { DateBasis } from '../types.ts';
import type { Passage, SearchDocument } from './data.ts';

export const TEXT_KIND = 'x';

/** An article as a result shows it. */
export type Shown = Pick<
  SearchDocument,
  'slug' | 'title' | 'date' | 'basis' | 'outlet' | 'agency' | 'place' | 'language' | 'passages'
>;

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
];

export function encodeRecord(document: SearchDocument): Uint8Array {
  const ids: Record<number, string> = {};
  let expected = 1;
  document.passages.forEach(({ id }, index) => {
    if (id !== `p${expected}`) ids[index] = id?.slice(1) ?? '';
    if (id !== null) expected = Number(id.slice(1)) + 1;
  });
  const { slug, title, date, basis, outlet, agency, place, language, passages } = document;
  const row: Row = [slug, title, date, basis, outlet, agency, place, language, ids];
  const texts = passages.map(({ text }) => text.replaceAll('\n', ' '));
  return new TextEncoder().encode([JSON.stringify(row), ...texts].join('\n'));
}

export function decodeRecord(bytes: Uint8Array): Shown {
  const [head = '', ...texts] = new TextDecoder().decode(bytes).split('\n');
  const [slug, title, date, basis, outlet, agency, place, language, ids] = JSON.parse(head) as Row;
  let expected = 1;
  const passages = texts.map((text, index): Passage => {
    const given = ids[index] ?? String(expected);
    if (given === '') return { id: null, text };
    expected = Number(given) + 1;
    return { id: `p${given}`, text };
  });
  return { slug, title, date, basis, outlet, agency, place, language, passages };
}

/** About how many bytes of text share a shard. */
const SHARD_SIZE = 3000;

/** Groups records into shards; where one ends is told by its own length, not by how many came before. */
export function groupTexts(records: readonly Uint8Array[]): Uint8Array[][] {
  const groups: Uint8Array[][] = [];
  let group: Uint8Array[] = [];
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

const SAMPLE_SIZE = 12_000;

/** Text of articles spread over the archive, to deflate the others after. */
export function sampleTexts(records: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const each = 400;
  const step = Math.floor((records.length * each) / SAMPLE_SIZE) || 1;
  const sample = new Uint8Array(SAMPLE_SIZE);
  let length = 0;
  for (let i = 0; i < records.length && length < SAMPLE_SIZE; i += step) {
    const record = records[i] ?? new Uint8Array();
    const start = Math.min(200, record.length);
    const part = record.subarray(start, Math.min(start + each, start + SAMPLE_SIZE - length));
    sample.set(part, length);
    length += part.length;
  }
  return sample.slice(0, length);
}
