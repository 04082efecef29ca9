/**
 * Writes the texts of articles.
 */
import type { SearchDocument } from '../data.ts';
import type { Row } from '../texts.ts';

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
