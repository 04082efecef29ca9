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

/** A passage by itself where it has no id, else after the number of its paragraph less that of the one before it. */
type Written = string | readonly [number, string];

type Row = readonly [
  slug: string,
  title: string,
  date: string | null,
  basis: DateBasis | null,
  outlet: string | null,
  agency: string | null,
  place: string | null,
  language: string | null,
  passages: readonly Written[],
];

export function encodeRecord(document: SearchDocument): Uint8Array {
  let last = 0;
  const passages = document.passages.map(({ id, text }): Written => {
    if (id === null) return text;
    const number = Number(id.slice(1));
    const step = number - last;
    last = number;
    return [step, text];
  });
  const { slug, title, date, basis, outlet, agency, place, language } = document;
  const row: Row = [slug, title, date, basis, outlet, agency, place, language, passages];
  return new TextEncoder().encode(JSON.stringify(row));
}

export function decodeRecord(bytes: Uint8Array): Shown {
  const row = JSON.parse(new TextDecoder().decode(bytes)) as Row;
  const [slug, title, date, basis, outlet, agency, place, language, written] = row;
  let number = 0;
  const passages = written.map((passage): Passage => {
    if (typeof passage === 'string') return { id: null, text: passage };
    number += passage[0];
    return { id: `p${number}`, text: passage[1] };
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
