/**
 * Writes where in its articles a term stands.
 */
import { ByteReader } from '../bytes.ts';
import { Model } from '../chances.ts';
import type { Places } from '../merge.ts';
import { CHUNK_KIND, Models, type PlaceEntry, type PlaceList, sizeOf } from '../places.ts';
import type { Codec } from './codecs.ts';
import { RangeWriter } from './range-writer.ts';
import { codeRef } from './refs.ts';
import type { Emit } from './table.ts';

/** Bytes of places, as analysers write them, above which they are cut, and in each piece. */
const LONG = 6000;

/** The places of a term in all its articles, as its table holds them. */
export function placeEntry({ bytes, ends }: Places, emit: Emit): PlaceEntry {
  if (bytes.length <= LONG) return { list: listOf(bytes, ends.length), chunks: null };
  const chunks: { count: number; shard: string }[] = [];
  let first = 0;
  let start = 0;
  ends.forEach((end, index) => {
    if (end - start < LONG && index < ends.length - 1) return;
    const count = index + 1 - first;
    const coder = new RangeWriter();
    coder.number(new Model(1), 0, count);
    writeList(coder, new Models(), listOf(bytes.subarray(start, end), count));
    const content = coder.done();
    chunks.push({ count, shard: emit(CHUNK_KIND, content, { packed: content.length }) });
    [first, start] = [index + 1, end];
  });
  return { list: null, chunks };
}

/** Places as analysers write them, of some articles. */
function listOf(bytes: Uint8Array, count: number): PlaceList {
  const reader = new ByteReader(bytes);
  const starts = new Uint32Array(count + 1);
  const places = new Uint32Array(bytes.length);
  let at = 0;
  for (let article = 0; article < count; article += 1) {
    let place = 0;
    for (let left = reader.number(); left > 0; left -= 1) {
      place += reader.number();
      places[at++] = place;
    }
    starts[article + 1] = at;
  }
  return { starts, places: places.subarray(0, at) };
}

function writeList(coder: RangeWriter, models: Models, { starts, places }: PlaceList): void {
  let size = 0;
  for (let article = 0; article + 1 < starts.length; article += 1) {
    const [start, end] = [starts[article] as number, starts[article + 1] as number];
    coder.number(models.times, size, end - start);
    size = sizeOf(end - start);
    let last = 0;
    for (let at = start; at < end; at += 1) {
      const place = places[at] as number;
      coder.number(at === start ? models.first : models.gaps, size, place - last);
      last = place;
    }
  }
}

/** Places side by side in a leaf of their table. */
export const PLACES: Codec<PlaceEntry> = {
  packed: true,
  weigh: ({ list, chunks }) =>
    list === null ? 8 * chunks.length : list.starts.length / 3 + list.places.length,
  encode(entries) {
    const coder = new RangeWriter();
    const [models, counts] = [new Models(), new Model(2)];
    for (const { list, chunks } of entries) {
      coder.number(counts, 0, chunks?.length ?? 0);
      if (list !== null) {
        coder.number(counts, 1, list.starts.length - 1);
        writeList(coder, models, list);
      }
      for (const { count, shard } of chunks ?? []) {
        coder.number(counts, 1, count);
        codeRef(coder, shard);
      }
    }
    return coder.done();
  },
};
