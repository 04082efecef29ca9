/**
 * Where in its articles a term stands, in shards apart from the postings: only phrases ask.
 * The places of a term are in the order of its postings, cut into shards of their own where there are many.
 */
import { ByteReader, ByteWriter } from './bytes.ts';
import type { ShardCache } from './shard-cache.ts';
import { type Emit, hexOf, refTo } from './table.ts';

const LONG = 4000;
const CHUNK_KIND = 'q';

/** Writes the places of a term, given for each article that holds it, as an analyser wrote them. */
export function encodePlaces(articles: readonly Uint8Array[], emit: Emit): Uint8Array {
  const length = articles.reduce((sum, places) => sum + places.length, 0);
  if (length <= LONG) return join(articles, length, new ByteWriter(length + 1).byte(0));
  const value = new ByteWriter().byte(1);
  for (let start = 0; start < articles.length; ) {
    let end = start;
    let size = 0;
    while (end < articles.length && size < LONG) size += articles[end++]?.length ?? 0;
    value.number(end - start);
    value.bytes(refTo(emit(CHUNK_KIND, join(articles.slice(start, end), size, new ByteWriter(size)))));
    start = end;
  }
  return value.done();
}

function join(parts: readonly Uint8Array[], length: number, writer = new ByteWriter(length)): Uint8Array {
  for (const part of parts) writer.bytes(part);
  return writer.done();
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
