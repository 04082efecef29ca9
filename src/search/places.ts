/**
 * Where in its articles a term stands, in shards apart from the postings: only phrases ask.
 * The places of a term are in the order of its postings, cut into shards of their own where there are many.
 */
import { ByteReader, ByteWriter } from './bytes.ts';
import type { Places } from './merge.ts';
import type { ShardCache } from './shard-cache.ts';
import { type Emit, hexOf, refTo } from './table.ts';

const LONG = 4000;
const CHUNK_KIND = 'q';

/** Writes the places of a term in all its articles. */
export function encodePlaces({ bytes, ends }: Places, emit: Emit): Uint8Array {
  if (bytes.length <= LONG) return new ByteWriter(bytes.length + 1).byte(0).bytes(bytes).done();
  const value = new ByteWriter().byte(1);
  let first = 0;
  let start = 0;
  ends.forEach((end, index) => {
    if (end - start < LONG && index < ends.length - 1) return;
    value.number(index + 1 - first).bytes(refTo(emit(CHUNK_KIND, bytes.slice(start, end))));
    [first, start] = [index + 1, end];
  });
  return value.done();
}

/**
 * The places of a term in some of its articles: `wanted` are positions in its postings, rising. The shards that hold none of
 * them are not loaded.
 */
export async function placesAt(
  value: Uint8Array,
  wanted: readonly number[],
  cache: ShardCache,
): Promise<readonly (readonly number[])[]> {
  const reader = new ByteReader(value);
  if (reader.byte() === 0) return pick(reader, 0, wanted);
  const parts: Promise<readonly (readonly number[])[]>[] = [];
  let first = 0;
  let at = 0;
  while (!reader.ended && at < wanted.length) {
    const count = reader.number();
    const shard = `${CHUNK_KIND}-${hexOf(reader.bytes(6))}`;
    const from = at;
    while (at < wanted.length && (wanted[at] ?? 0) < first + count) at += 1;
    const start = first;
    const inside = wanted.slice(from, at);
    if (inside.length > 0) {
      parts.push(
        cache.read(shard, (bytes) => bytes).then((bytes) => pick(new ByteReader(bytes), start, inside)),
      );
    }
    first += count;
  }
  return (await Promise.all(parts)).flat();
}

/** The places in some articles of those a reader goes through, of which the next is number `first`. */
export function pick(
  reader: ByteReader,
  first: number,
  wanted: readonly number[],
): readonly (readonly number[])[] {
  let at = first;
  return wanted.map((index) => {
    while (at < index) {
      skip(reader);
      at += 1;
    }
    at += 1;
    return readPlaces(reader);
  });
}

function skip(reader: ByteReader): void {
  for (let left = reader.number(); left > 0; left -= 1) reader.number();
}

function readPlaces(reader: ByteReader): readonly number[] {
  let last = 0;
  return Array.from({ length: reader.number() }, () => {
    last += reader.number();
    return last;
  });
}
