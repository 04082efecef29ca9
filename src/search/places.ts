/**
 * Where in its articles a term stands, in shards apart from the postings: only phrases ask. A term of few articles has
 * none: whether a phrase is in these is seen from their texts, of which the answer shows most anyway.
 *
 * The places of a term are in the order of its postings, cut into shards of their own where there are many. How often
 * it stands in an article is coded by how often it did in the one before; gaps between places by how often it stands.
 */
import { Model } from './chances.ts';
import type { Decode } from './codecs.ts';
import { RangeReader } from './range-reader.ts';
import { readRef } from './refs.ts';
import type { ShardCache } from './shard-cache.ts';

/** Terms of no more articles than this have no places. */
export const FEW = 16;

export const CHUNK_KIND = 'q';

/** Where a term stands in each of some articles: in the nth, `places` from `starts[n]` to `starts[n + 1]`. */
export interface PlaceList {
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
}

/** What a table of places holds of a term: the places, or how many articles each of several shards has. */
export type PlaceEntry =
  | { readonly list: PlaceList; readonly chunks: null }
  | { readonly list: null; readonly chunks: readonly { readonly count: number; readonly shard: string }[] };

/** What is learnt of the places of a leaf. */
export class Models {
  readonly times = new Model(8);
  readonly first = new Model(8);
  readonly gaps = new Model(8);
}

/** Numbers of about the same size, as a context. */
export const sizeOf = (times: number): number => Math.min(7, 32 - Math.clz32(times));

function readList(coder: RangeReader, models: Models, count: number): PlaceList {
  const starts = new Uint32Array(count + 1);
  const places: number[] = [];
  let size = 0;
  for (let article = 0; article < count; article += 1) {
    const times = coder.number(models.times, size);
    size = sizeOf(times);
    let place = 0;
    for (let i = 0; i < times; i += 1) {
      place += coder.number(i === 0 ? models.first : models.gaps, size);
      places.push(place);
    }
    starts[article + 1] = places.length;
  }
  return { starts, places: Uint32Array.from(places) };
}

/** Places side by side in a leaf of their table. */
export const readPlaces: Decode<PlaceEntry> = (bytes, length) => {
  const coder = new RangeReader(bytes);
  const [models, counts] = [new Models(), new Model(2)];
  return Array.from({ length }, (): PlaceEntry => {
    const cut = coder.number(counts, 0);
    if (cut === 0) return { list: readList(coder, models, coder.number(counts, 1)), chunks: null };
    const chunks = Array.from({ length: cut }, () => {
      const count = coder.number(counts, 1);
      return { count, shard: readRef(coder, CHUNK_KIND) };
    });
    return { list: null, chunks };
  });
};

/**
 * The places of a term in some of its articles: `wanted` are positions in its postings, rising. The shards that hold none of
 * them are not loaded.
 */
export async function placesAt(
  { list, chunks }: PlaceEntry,
  wanted: readonly number[],
  cache: ShardCache,
): Promise<readonly Uint32Array[]> {
  if (list !== null) return pick(list, 0, wanted);
  const parts: Promise<readonly Uint32Array[]>[] = [];
  let first = 0;
  let at = 0;
  for (const { count, shard } of chunks) {
    const from = at;
    while (at < wanted.length && (wanted[at] ?? 0) < first + count) at += 1;
    const start = first;
    const inside = wanted.slice(from, at);
    if (inside.length > 0) parts.push(cache.read(shard, readChunk).then((part) => pick(part, start, inside)));
    first += count;
  }
  return (await Promise.all(parts)).flat();
}

function readChunk(bytes: Uint8Array): PlaceList {
  const coder = new RangeReader(bytes);
  return readList(coder, new Models(), coder.number(new Model(1), 0));
}

/** The places in some articles of a list, whose first is number `first`. */
function pick(
  { starts, places }: PlaceList,
  first: number,
  wanted: readonly number[],
): readonly Uint32Array[] {
  return wanted.map((index) => places.subarray(starts[index - first], starts[index - first + 1]));
}
